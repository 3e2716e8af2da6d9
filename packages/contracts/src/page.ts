import { type TSchema, Type } from 'typebox'
import { Nullable } from './text.ts'

/** Lists are read page by page; the cursor says after which item the next page starts, stable under inserts. */
export const Paging = {
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 25 }),
  cursor: Type.Optional(Type.String({ maxLength: 500, pattern: '^[A-Za-z0-9_-]+$' })),
}

export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Nullable(Type.String()) })
