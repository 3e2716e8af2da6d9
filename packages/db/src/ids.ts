import { randomUUIDv7 } from 'node:crypto'

/** A new id, UUIDv7: rising with time, so that inserts stay at the end of their index. */
export const newId = (): string => randomUUIDv7()
