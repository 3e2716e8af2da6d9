import { badInput } from './errors.ts'

/** Says after which item a page starts: the values the list is sorted by, and the id. Opaque to callers. */
export const cursorAfter = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** Reads a cursor of so many values; a broken or foreign one is refused like any other bad input. */
export const readCursor = (cursor: string | undefined, length: number): (string | number | null)[] | undefined => {
  if (cursor === undefined) return undefined
  const values = parsed(cursor)
  const isOurs = Array.isArray(values) && values.length === length && values.every(isPlain)
  if (!isOurs) throw badInput({ 'query/cursor': 'pattern' }, 'This cursor is not one of ours.')
  return values
}

const shapes = {
  text: /^[^\u0000]*$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /** `infinity` is the day that never comes. */
  day: /^(\d{4,6}-(0[1-9]|1[0-2])-([0-2]\d|3[01])|infinity)$/,
}

/** The same where each value must have its shape, because the database would refuse another one. */
export const readPlace = (
  cursor: string | undefined,
  kinds: readonly (keyof typeof shapes)[],
): string[] | undefined => {
  const values = readCursor(cursor, kinds.length)?.map(String)
  if (values?.some((value, index) => !shapes[kinds[index] ?? 'text'].test(value))) {
    throw badInput({ 'query/cursor': 'pattern' }, 'This cursor is not one of ours.')
  }
  return values
}

const isPlain = (value: unknown) =>
  value === null || (typeof value === 'string' && !value.includes('\u0000')) || Number.isSafeInteger(value)

const parsed = (cursor: string): (string | number | null)[] | undefined => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as (string | number | null)[]
  } catch {
    return undefined
  }
}

/** One page out of the `limit + 1` rows that were asked for: the extra row only says that there is more. */
export const pageOf = <T>(rows: T[], limit: number, valuesOf: (last: T) => readonly (string | number | null)[]) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorAfter(valuesOf(last)) : null }
}
