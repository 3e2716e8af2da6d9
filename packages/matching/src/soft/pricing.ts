import { type Dual, togetherIn } from '../weighted-matching/dual.ts'
import { int, num } from '../weighted-matching/read.ts'
import { type Objective, pairCost, placeable } from './objective.ts'
import { type ClassRows, classRows } from './suitability.ts'

/** So many pairs of a person at most are added at a time. */
const ADDED_PER_PERSON = 6

/**
 * A dual of the cheapest matching: `u` for each person and `z` for odd sets such that for every pair that may be used
 * u(a) + u(b) - (z of the sets that hold both) is at most twice what the pair costs.
 */
export type SoftDual = {
  readonly u: Float64Array
  readonly sets: readonly { readonly z: number; readonly people: readonly number[] }[]
}

type Scan = {
  readonly from: Objective
  readonly u: Float64Array
  readonly dual: Dual
  readonly rows: ClassRows
  readonly count: Int32Array
  readonly found: (readonly [number, number])[]
}

function noteIfUncovered(scan: Scan, a: number, b: number): void {
  const over = num(scan.u, a) + num(scan.u, b) - 2 * pairCost(scan.from, a, b)
  if (over <= 0 || over <= togetherIn(scan.dual, a, b)) return
  scan.found.push([a, b])
  scan.count[a] = int(scan.count, a) + 1
  scan.count[b] = int(scan.count, b) + 1
}

const isFull = ({ count }: Scan, v: number) => int(count, v) >= ADDED_PER_PERSON

type Span = { readonly start: number; readonly end: number }

/** The people of one class, by falling dual, whose pair with `a` is not covered; no further than `cost` rules them out. */
function scanPerson(scan: Scan, a: number, from: Span & { readonly cost: number }): void {
  const { u } = scan
  for (let j = from.start; j < from.end; j += 1) {
    const b = int(scan.rows.people, j)
    if (isFull(scan, a) || num(u, a) + num(u, b) <= from.cost) return
    if (!isFull(scan, b)) noteIfUncovered(scan, a, b)
  }
}

/** The people of two classes whose duals together exceed what their classes cost. */
function scanClasses(scan: Scan, p: number, q: number): void {
  const { offset, people } = scan.rows
  const cost = 2 * scan.from.suitability.penalty(p, q)
  const end = int(offset, q + 1)
  for (let i = int(offset, p); i < int(offset, p + 1); i += 1) {
    scanPerson(scan, int(people, i), { start: p === q ? i + 1 : int(offset, q), end, cost })
  }
}

function newScan(from: Objective, u: Float64Array, dual: Dual): Scan {
  const people = placeable(from).sort((a, b) => num(u, b) - num(u, a) || a - b)
  const rows = classRows(from.suitability, people)
  return { from, u, dual, rows, count: new Int32Array(from.conflicts.n), found: [] }
}

/**
 * Pairs that the dual does not cover (`u`: its values in costs), a few of each person; none is left when there are none. All pairs are looked at,
 * but by classes: for two classes only as long as the highest duals in them exceed what any of their pairs must cost.
 */
export function uncoveredPairs(from: Objective, u: Float64Array, dual: Dual): (readonly [number, number])[] {
  const scan = newScan(from, u, dual)
  const { offset, people } = scan.rows
  const present = Array.from({ length: from.suitability.classes }, (_, p) => p).filter(
    (p) => int(offset, p) < int(offset, p + 1),
  )
  const highest = Float64Array.from(offset.subarray(0, -1), (start, p) =>
    start < int(offset, p + 1) ? num(u, int(people, start)) : Number.NEGATIVE_INFINITY,
  )
  const order = Int32Array.from(present).sort((p, q) => num(highest, q) - num(highest, p) || p - q)
  for (let i = 0; i < order.length; i += 1) {
    const p = int(order, i)
    for (let j = i; j < order.length; j += 1) {
      const both = num(highest, p) + num(highest, int(order, j))
      if (both <= 0) break
      if (both > 2 * from.suitability.penalty(p, int(order, j))) scanClasses(scan, p, int(order, j))
    }
  }
  return scan.found
}
