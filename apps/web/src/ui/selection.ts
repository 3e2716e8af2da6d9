import { useState } from 'react'

/** Which rows of a table are chosen. Rows that are no longer listed are not. */
export type Selection = {
  /** In the order of the rows. */
  chosen: readonly string[]
  rows: number
  isChosen: (key: string) => boolean
  toggle: (key: string) => void
  /** All rows of the page; none, if all are chosen already. */
  toggleAll: () => void
  clear: () => void
}

/** `keys`: those of the rows on this page, as the table's `rowKey` gives them. */
export function useSelection(keys: readonly string[]): Selection {
  const [marked, setMarked] = useState<readonly string[]>([])
  const chosen = chosenOf(keys, marked)
  return {
    chosen,
    rows: keys.length,
    isChosen: (key) => chosen.includes(key),
    toggle: (key) => setMarked(toggled(chosen, key)),
    toggleAll: () => setMarked(chosen.length === keys.length ? [] : keys),
    clear: () => setMarked([]),
  }
}

export const chosenOf = (keys: readonly string[], marked: readonly string[]): readonly string[] => {
  const isMarked = new Set(marked)
  return keys.filter((key) => isMarked.has(key))
}

export const toggled = (chosen: readonly string[], key: string): readonly string[] =>
  chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]

/** "None chosen", "3 of 25 chosen". */
export const selectionWords = ({ chosen, rows }: Pick<Selection, 'chosen' | 'rows'>): string =>
  chosen.length === 0 ? 'None chosen' : `${chosen.length} of ${rows} chosen`
