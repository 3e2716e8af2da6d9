import { at } from '../at.ts'
import { maximumMatching } from '../complement-matching/maximum.ts'
import type { Blocked } from '../complement-matching/search.ts'
import type { Trio } from '../dual-bound.ts'
import type { Matched } from '../groups.ts'
import type { Random } from '../random.ts'
import type { Turns } from '../turns.ts'
import { disjointTrios, type FreshTable } from './disjoint-trios.ts'

/** The look ahead is for so many people whose turn it is; with more there is choice enough. */
const DUE_UP_TO = 96
/** Up to so many, all of them are kept new to each other, not only those of one trio. */
const ALL_KEPT_UP_TO = 12

export type TriosProblem = {
  readonly conflicts: Blocked
  readonly random: Random
  /** Everybody, those whose turn in a trio it is first. */
  readonly turns: Turns
}

type Pair = readonly [number, number]

function freshAmong({ offset, other }: Blocked, people: Int32Array): FreshTable {
  const size = people.length
  const isFresh = new Uint8Array(size * size).fill(1)
  const place = new Map([...people].map((v, i) => [v, i]))
  people.forEach((v, i) => {
    isFresh[i * size + i] = 0
    for (let k = at(offset, v); k < at(offset, v + 1); k += 1) {
      const j = place.get(at(other, k))
      if (j !== undefined) isFresh[i * size + j] = 0
    }
  })
  return { size, isFresh }
}

/** The same rows with a few more pairs. */
function withMore({ n, offset, other }: Blocked, pairs: readonly Pair[]): Blocked {
  const more = new Map<number, number[]>()
  const add = (v: number, w: number) => more.set(v, [...(more.get(v) ?? []), w])
  for (const [v, w] of pairs) {
    add(v, w)
    add(w, v)
  }
  const wider = { n, offset: new Int32Array(n + 1), other: new Int32Array(other.length + 2 * pairs.length) }
  for (let v = 0; v < n; v += 1) {
    const row = other.subarray(at(offset, v), at(offset, v + 1))
    const start = at(wider.offset, v)
    const added = more.get(v) ?? []
    wider.other.set(row, start)
    wider.other.set(added, start + row.length)
    wider.offset[v + 1] = start + row.length + added.length
    if (added.length > 0) wider.other.subarray(start, at(wider.offset, v + 1)).sort()
  }
  return wider
}

/** Pairs everybody but the trio without using any of the `kept` pairs; undefined when that cannot be. */
function pairedBut(problem: TriosProblem, from: Int32Array, keep: { trio: Trio; kept: readonly Pair[] }) {
  const start = from.slice()
  const part = (v: number) => {
    const w = at(start, v)
    if (w >= 0) start[w] = -1
    start[v] = -1
  }
  for (const v of keep.trio) part(v)
  for (const [v, w] of keep.kept) if (at(start, v) === w) part(v)
  const blocked = withMore(problem.conflicts, keep.kept)
  const found = maximumMatching(blocked, problem.random, { start, absent: new Set(keep.trio) })
  return found.unpaired.length === 0 ? found.mate : undefined
}

const pairsOf = (people: readonly number[]): Pair[] =>
  people.flatMap((v, i) => people.slice(i + 1).map((w): Pair => [v, w]))

/** Fresh pairs to be kept for later trios: most wanted first. */
function wishes(table: FreshTable, due: Int32Array, later: readonly Trio[]): Pair[][] {
  const place = new Map([...due].map((v, i) => [v, i]))
  const areFresh = ([v, w]: Pair) => table.isFresh[(place.get(v) ?? 0) * table.size + (place.get(w) ?? 0)] === 1
  const all = due.length <= ALL_KEPT_UP_TO ? [pairsOf([...due]).filter(areFresh)] : []
  return [...all, later.flatMap((trio) => pairsOf(trio))]
}

/** True while not many are left whose turn it is, so that what is drawn now decides whether they can be in trios together. */
export const isTimeToLookAhead = ({ ends }: Turns): boolean => {
  const [due = 0] = ends
  return due >= 4 && due <= DUE_UP_TO
}

/**
 * While not many are left whose turn in a trio it is, splits them into trios of people new to each other, takes one of
 * these trios now, and pairs everybody else so that the other trios stay new to each other for the rounds to come. That
 * keeps turns fair to the last, and the last rounds of a pool of odd size free of repeats. `found` is a round without
 * repeats whose trio is the next by turn; it is kept where looking ahead does not work out.
 */
export function withTriosAhead(problem: TriosProblem, found: Matched): Matched {
  const { order, ends } = problem.turns
  const due = order.slice(0, ends[0] ?? 0)
  if (!isTimeToLookAhead(problem.turns)) return found
  const table = freshAmong(problem.conflicts, due)
  const trios = disjointTrios(table, problem.random).map(([i, j, k]): Trio => [at(due, i), at(due, j), at(due, k)])
  const [trio, ...later] = trios
  if (trio === undefined) return found
  for (const kept of wishes(table, due, later)) {
    const mate = pairedBut(problem, found.mate, { trio, kept })
    if (mate) return { mate, trio }
  }
  return found
}
