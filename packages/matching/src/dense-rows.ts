import type { Conflicts, Lists } from './conflicts.ts'

type Pair = readonly [number, number]
type Meeting = readonly [number, number, number]

/** In the table: nothing is listed, barred, and what is added to a round. */
const NOTHING = 0
const EXCLUDED = 1
const FIRST_ROUND = 2

/** A table of everybody with everybody: the latest round in which two met, or that they are excluded. */
function tableOf({ history, exclusions }: Lists, label: Int32Array): Int32Array {
  const n = label.length
  const table = new Int32Array(n * n)
  for (let k = 0; k < history.length; k += 1) {
    const meeting = history[k] as Meeting
    const v = label[meeting[0]] as number
    const w = label[meeting[1]] as number
    const value = meeting[2] + FIRST_ROUND
    if (value <= (table[v * n + w] as number)) continue
    table[v * n + w] = value
    table[w * n + v] = value
  }
  for (let k = 0; k < exclusions.length; k += 1) {
    const pair = exclusions[k] as Pair
    const v = label[pair[0]] as number
    const w = label[pair[1]] as number
    table[v * n + w] = EXCLUDED
    table[w * n + v] = EXCLUDED
  }
  return table
}

/** True when a good part of all pairs is listed, so that a table takes no more memory than the lists themselves. */
export function isDense({ history, exclusions }: Lists, n: number): boolean {
  return n * n <= 16 * (history.length + exclusions.length)
}

/** The rows of `readConflicts` for lists that hold a good part of all pairs: one write for each, then one pass. */
export function denseRows(lists: Lists, label: Int32Array): Conflicts {
  const n = label.length
  const table = tableOf(lists, label)
  const most = 2 * (lists.history.length + lists.exclusions.length)
  const offset = new Int32Array(n + 1)
  const other = new Int32Array(most)
  const round = new Int32Array(most)
  let kept = 0
  for (let v = 0; v < n; v += 1) {
    const row = v * n
    for (let w = 0; w < n; w += 1) {
      const value = table[row + w] as number
      if (value === NOTHING) continue
      other[kept] = w
      round[kept] = value - FIRST_ROUND
      kept += 1
    }
    offset[v + 1] = kept
  }
  return { n, offset, other: other.subarray(0, kept), round: round.subarray(0, kept) }
}
