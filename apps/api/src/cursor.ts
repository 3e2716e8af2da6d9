import { badInput } from './errors.ts'

/** Says after which item a page starts: the values the list is sorted by, and the id. Opaque to callers. */
export const cursorAfter = (values: readonly Value[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

type Value = string | number | null

const isDay = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00Z`)
  return /^(19|2\d)/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
}

/** What the database would refuse is refused here: cursors come from outside like everything else. */
const shapes = {
  text: (value: Value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  id: (value: Value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  /** `infinity` is the day that never comes. */
  day: (value: Value) => typeof value === 'string' && (value === 'infinity' || isDay(value)),
  /** As `toISOString` writes it: what is no moment comes back as another text, or not at all. */
  instant: (value: Value) => {
    const time = typeof value === 'string' ? new Date(value) : undefined
    return time !== undefined && !Number.isNaN(time.getTime()) && time.toISOString() === value
  },
  number: (value: Value) => Number.isSafeInteger(value) && Math.abs(Number(value)) < 2 ** 31,
}

const read = (cursor: string, kinds: readonly (keyof typeof shapes)[]): Value[] => {
  const values = parsed(cursor)
  const isOurs =
    Array.isArray(values) &&
    values.length === kinds.length &&
    kinds.every((kind, index) => shapes[kind](values[index] ?? null))
  if (!isOurs) throw badInput({ 'query/cursor': 'pattern' }, 'This cursor is not one of ours.')
  return values
}

/** Where a page starts, each value in its shape; a broken or foreign cursor is refused like any other bad input. */
export const readPlace = (
  cursor: string | undefined,
  kinds: readonly ('text' | 'id' | 'day' | 'instant')[],
): string[] | undefined => (cursor === undefined ? undefined : read(cursor, kinds).map(String))

/** The same for lists that are walked by number: lines of a file, entries of the trail. */
export const readNumber = (cursor: string | undefined): number | undefined =>
  cursor === undefined ? undefined : Number(read(cursor, ['number'])[0])

const parsed = (cursor: string): Value[] | undefined => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Value[]
  } catch {
    return undefined
  }
}

/** One page out of the `limit + 1` rows that were asked for: the extra row only says that there is more. */
export const pageOf = <T>(rows: T[], limit: number, valuesOf: (last: T) => readonly Value[]) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? cursorAfter(valuesOf(last)) : null }
}
