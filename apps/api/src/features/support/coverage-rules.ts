import type { CoverState, SupportOffer } from '@elevate/contracts/support-vocabulary'

/** A row as the list looks at it. */
export type Row = {
  personId: string
  sortName: string
  searchText: string
  isTooLong: boolean
  hasNobody: boolean
  /** Null where nobody counts the days. */
  quietDays: number | null
  states: Record<SupportOffer, CoverState>
}

export type Sort = 'name' | '-name' | 'quiet' | '-quiet'
export type Wanted = Partial<Record<SupportOffer, CoverState>> & {
  show?: 'quiet' | 'nobody' | undefined
  search?: string | undefined
}

export const fits = (row: Row, { show, search, ...states }: Wanted): boolean =>
  (show !== 'quiet' || row.isTooLong) &&
  (show !== 'nobody' || row.hasNobody) &&
  (search === undefined || row.searchText.includes(search.toLowerCase())) &&
  Object.entries(states).every(([offer, state]) => state === undefined || row.states[offer as SupportOffer] === state)

/** What the list is sorted by, as text, so that a cursor can hold it; whose days nobody counts comes last either way. */
export const placeOf = (row: Row, sort: Sort): string => {
  if (sort === 'name' || sort === '-name') return row.sortName
  if (row.quietDays === null) return 'z'
  const days = sort === 'quiet' ? row.quietDays : 99_999 - row.quietDays
  return String(days).padStart(5, '0')
}

/** By place and then by person, so that no two rows are equal. */
export const inOrder =
  (sort: Sort) =>
  (a: Row, b: Row): number => {
    const way = sort === '-name' ? -1 : 1
    return way * (compare(placeOf(a, sort), placeOf(b, sort)) || compare(a.personId, b.personId))
  }

const compare = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Whether a row comes after the place where the page before ended. */
export const isAfter = (row: Row, sort: Sort, [place = '', personId = '']: readonly string[]): boolean => {
  const way = sort === '-name' ? -1 : 1
  return way * (compare(placeOf(row, sort), place) || compare(row.personId, personId)) > 0
}
