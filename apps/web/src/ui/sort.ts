/** One column's place in the address `?sort=`: `name` upwards, `-name` downwards. */
export type SortState = 'ascending' | 'descending' | 'none'

export function sortState(current: string | null, column: string): SortState {
  if (current === column) return 'ascending'
  return current === `-${column}` ? 'descending' : 'none'
}

/** What `sort` becomes when a column's button is pressed: upwards first, then the other way round. */
export const nextSort = (current: string | null, column: string): string => (current === column ? `-${column}` : column)

/** The address with some of its parts changed; null takes one out. A changed list starts again at its beginning. */
export function changedSearch(search: URLSearchParams, changes: { [name: string]: string | null }): string {
  const changed = new URLSearchParams(search)
  changed.delete('cursor')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') changed.delete(name)
    else changed.set(name, value)
  }
  const text = changed.toString()
  return text === '' ? '' : `?${text}`
}
