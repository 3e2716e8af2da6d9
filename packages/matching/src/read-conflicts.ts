import { BARRED, type Conflicts, kindsIn, type Lists } from './conflicts.ts'
import { denseRows, isDense } from './dense-rows.ts'

type Pair = readonly [number, number]
type Meeting = readonly [number, number, number]

type Rows = Omit<Conflicts, 'mayHaveMet' | 'mayBeBarred'>

/** Everything that is listed, in labels. */
type Listed = { readonly v: Int32Array; readonly w: Int32Array; readonly round: Int32Array }

function readListed({ history, exclusions }: Lists, label: Int32Array): Listed {
  const met = history.length
  const count = met + exclusions.length
  const listed = { v: new Int32Array(count), w: new Int32Array(count), round: new Int32Array(count).fill(BARRED, met) }
  for (let k = 0; k < count; k += 1) {
    const pair = (k < met ? history[k] : exclusions[k - met]) as Pair
    listed.v[k] = label[pair[0]] as number
    listed.w[k] = label[pair[1]] as number
  }
  for (let k = 0; k < met; k += 1) listed.round[k] = (history[k] as Meeting)[2]
  return listed
}

/** Where each row starts when nothing listed twice is merged. */
function rowStarts({ v, w }: Listed, n: number): Int32Array {
  const start = new Int32Array(n + 1)
  for (let k = 0; k < v.length; k += 1) {
    const a = (v[k] as number) + 1
    const b = (w[k] as number) + 1
    start[a] = (start[a] as number) + 1
    start[b] = (start[b] as number) + 1
  }
  for (let a = 0; a < n; a += 1) start[a + 1] = (start[a + 1] as number) + (start[a] as number)
  return start
}

/**
 * The rows in the order of the lists, the other person and the round side by side: the first half of a counting sort.
 */
function unsortedRows({ v, w, round }: Listed, start: Int32Array): Int32Array {
  const rows = new Int32Array(4 * v.length)
  const end = start.slice()
  for (let k = 0; k < v.length; k += 1) {
    const a = v[k] as number
    const b = w[k] as number
    const here = end[a] as number
    end[a] = here + 1
    rows[2 * here] = b
    rows[2 * here + 1] = round[k] as number
    const there = end[b] as number
    end[b] = there + 1
    rows[2 * there] = a
    rows[2 * there + 1] = round[k] as number
  }
  return rows
}

const later = (first: number, second: number) =>
  first === BARRED || second === BARRED ? BARRED : Math.max(first, second)

/**
 * The rows in rising order, each pair once. The graph is symmetric, so that going through the rows in turn and writing
 * each person into the rows of the others sorts them all: the second half of the counting sort.
 */
function sortedRows(rows: Int32Array, offset: Int32Array): { readonly sorted: Rows; readonly end: Int32Array } {
  const n = offset.length - 1
  const other = new Int32Array(rows.length / 2)
  const round = new Int32Array(rows.length / 2)
  const last = new Int32Array(n).fill(-1)
  const end = offset.slice()
  for (let v = 0; v < n; v += 1) {
    const stop = offset[v + 1] as number
    for (let k = offset[v] as number; k < stop; k += 1) {
      const w = rows[2 * k] as number
      const place = end[w] as number
      if (last[w] === v) {
        round[place - 1] = later(round[place - 1] as number, rows[2 * k + 1] as number)
        continue
      }
      last[w] = v
      end[w] = place + 1
      other[place] = v
      round[place] = rows[2 * k + 1] as number
    }
  }
  return { sorted: { n, offset, other, round }, end }
}

/** Moves the rows together where pairs listed twice left gaps. */
function closed({ n, offset, other, round }: Rows, end: Int32Array): Rows {
  const closedOffset = new Int32Array(n + 1)
  let kept = 0
  for (let v = 0; v < n; v += 1) {
    const start = offset[v] as number
    const stop = end[v] as number
    if (kept < start) {
      other.copyWithin(kept, start, stop)
      round.copyWithin(kept, start, stop)
    }
    kept += stop - start
    closedOffset[v + 1] = kept
  }
  return kept === other.length
    ? { n, offset: closedOffset, other, round }
    : { n, offset: closedOffset, other: other.slice(0, kept), round: round.slice(0, kept) }
}

/**
 * Rows of conflicts for the people `label[0] … label[n-1]`; the result does not depend on the order or the direction
 * in which meetings and exclusions are listed. Time and memory are linear in people and lists.
 */
export function readConflicts(lists: Lists, label: Int32Array): Conflicts {
  if (isDense(lists, label.length)) return denseRows(lists, label)
  const listed = readListed(lists, label)
  const start = rowStarts(listed, label.length)
  const { sorted, end } = sortedRows(unsortedRows(listed, start), start)
  return { ...closed(sorted, end), ...kindsIn(lists) }
}
