import type { RoundInstance } from '../plan.ts'
import { read } from './read.ts'

/** In `Meetings.latest`: the two must never meet. */
export const NEVER = -1

/** What the verifier knows of each pair, in a form of its own: nothing here is shared with the engine. */
export type Meetings = {
  readonly n: number
  /** Those who met or may not meet person `v`, rising: `other[start[v]] … other[end[v] - 1]`. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly other: Int32Array
  /** Beside `other`: the latest round in which the two met, or NEVER. */
  readonly latest: Int32Array
  /** For each person, what is known of the pair with another: the latest round, or 'barred'. */
  readonly of: readonly { readonly get: (other: number) => number | 'barred' | undefined }[]
  /** The oldest and newest among the latest meetings of the pairs that may meet. */
  readonly oldest: number
  readonly newest: number
}

type Listed = { readonly a: Int32Array; readonly b: Int32Array; readonly latest: Int32Array }

function listed({ history, exclusions }: RoundInstance): Listed {
  const count = history.length + exclusions.length
  const list = { a: new Int32Array(count), b: new Int32Array(count), latest: new Int32Array(count).fill(NEVER) }
  history.forEach(([a, b, round], k) => {
    list.a[k] = a
    list.b[k] = b
    list.latest[k] = round
  })
  exclusions.forEach(([a, b], i) => {
    list.a[history.length + i] = a
    list.b[history.length + i] = b
  })
  return list
}

type Rows = Pick<Meetings, 'start' | 'other' | 'latest'>

/** The listed pairs from both ends, as one row for each person, in the order in which they are listed. */
function unsortedRows(n: number, { a, b, latest }: Listed): Rows {
  const start = new Int32Array(n + 1)
  for (let k = 0; k < a.length; k += 1) {
    start[read(a, k)] = read(start, read(a, k)) + 1
    start[read(b, k)] = read(start, read(b, k)) + 1
  }
  for (let v = 1; v <= n; v += 1) start[v] = read(start, v) + read(start, v - 1)
  const rows = { start, other: new Int32Array(2 * a.length), latest: new Int32Array(2 * a.length) }
  const put = (from: number, to: number, round: number) => {
    const place = read(start, from) - 1
    start[from] = place
    rows.other[place] = to
    rows.latest[place] = round
  }
  for (let k = 0; k < a.length; k += 1) {
    put(read(a, k), read(b, k), read(latest, k))
    put(read(b, k), read(a, k), read(latest, k))
  }
  return rows
}

const later = (first: number, second: number) => (first < 0 || second < 0 ? NEVER : Math.max(first, second))

/** Hands each person, in rising order, to the rows of those it is listed with: so the rows are sorted, each pair once. */
function sortedRows(n: number, rows: Rows): Rows & { readonly end: Int32Array } {
  const end = rows.start.slice(0, n)
  const other = new Int32Array(rows.other.length)
  const latest = new Int32Array(rows.other.length).fill(NEVER)
  for (let v = 0; v < n; v += 1) {
    for (let k = read(rows.start, v); k < read(rows.start, v + 1); k += 1) {
      const w = read(rows.other, k)
      const place = read(end, w)
      const isKnown = place > read(rows.start, w) && read(other, place - 1) === v
      if (isKnown) {
        latest[place - 1] = later(read(latest, place - 1), read(rows.latest, k))
        continue
      }
      other[place] = v
      latest[place] = read(rows.latest, k)
      end[w] = place + 1
    }
  }
  return { start: rows.start, end, other, latest }
}

function known(
  rows: Omit<Rows & { readonly end: Int32Array }, 'n'>,
  v: number,
  w: number,
): number | 'barred' | undefined {
  let low = read(rows.start, v)
  let high = read(rows.end, v)
  while (low < high) {
    const middle = (low + high) >> 1
    if (read(rows.other, middle) < w) low = middle + 1
    else high = middle
  }
  if (low === read(rows.end, v) || read(rows.other, low) !== w) return undefined
  const round = read(rows.latest, low)
  return round === NEVER ? 'barred' : round
}

function rangeOf({ latest }: Rows): { readonly oldest: number; readonly newest: number } {
  let oldest = Number.POSITIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  for (let k = 0; k < latest.length; k += 1) {
    const round = read(latest, k)
    if (round === NEVER) continue
    if (round < oldest) oldest = round
    if (round > newest) newest = round
  }
  return oldest > newest ? { oldest: 0, newest: 0 } : { oldest, newest }
}

export function readMeetings(instance: RoundInstance): Meetings {
  const n = instance.participants
  const rows = sortedRows(n, unsortedRows(n, listed(instance)))
  const of = Array.from({ length: n }, (_, v) => ({ get: (w: number) => known(rows, v, w) }))
  return { n, ...rows, of, ...rangeOf(rows) }
}

/** The pairs a group brings together: one for a pair, three for a trio. */
export function pairsOf(group: readonly number[]): [number, number][] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b): [number, number] => [a, b]))
}

/** The rounds of all repeated pairs of a plan. */
export function repeatedRounds(meetings: Meetings, groups: readonly (readonly number[])[]): number[] {
  return groups
    .flatMap(pairsOf)
    .map(([a, b]) => meetings.of[a]?.get(b))
    .filter((value) => typeof value === 'number')
}
