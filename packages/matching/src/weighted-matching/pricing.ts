import { at } from '../at.ts'
import { BARRED, type Conflicts, FRESH } from '../conflicts.ts'
import { type Levels, pairWeight } from '../levels.ts'
import type { Random } from '../random.ts'
import { heaviestMatching, type WeightedMatching } from './solve.ts'

/** Up to this many people every permitted pair is a candidate from the start. */
const ALL_PAIRS_UP_TO = 96
const FRESH_PER_PERSON = 6
const MET_PER_PERSON = 8
const ADDED_PER_PERSON = 5

export type PricedProblem = {
  readonly conflicts: Conflicts
  readonly levels: Levels
  /** A maximum matching of fresh pairs among the people present. */
  readonly start: Int32Array
  readonly absent: ReadonlySet<number>
  readonly random: Random
}

type Pairs = { readonly known: Set<number>; readonly a: number[]; readonly b: number[]; readonly weight: number[] }

function addPair(problem: PricedProblem, pairs: Pairs, ends: readonly [number, number, number]): void {
  const [v, w, round] = ends
  if (v === w || round === BARRED || problem.absent.has(v) || problem.absent.has(w)) return
  const key = Math.min(v, w) * problem.conflicts.n + Math.max(v, w)
  if (pairs.known.has(key)) return
  pairs.known.add(key)
  pairs.a.push(Math.min(v, w))
  pairs.b.push(Math.max(v, w))
  pairs.weight.push(pairWeight(problem.levels, round))
}

/** The latest rounds of `v` with everybody, read into `row`. */
export function readRow(conflicts: Conflicts, v: number, row: Int32Array): void {
  row.fill(FRESH)
  const end = at(conflicts.offset, v + 1)
  for (let k = at(conflicts.offset, v); k < end; k += 1) row[at(conflicts.other, k)] = at(conflicts.round, k)
}

/** Those whom `v` met longest ago. */
function oldestMeetings(conflicts: Conflicts, v: number): number[] {
  const from = at(conflicts.offset, v)
  const rounds = conflicts.round.subarray(from, at(conflicts.offset, v + 1))
  const keys = Float64Array.from(rounds, (round, k) =>
    round === BARRED ? Number.POSITIVE_INFINITY : round * rounds.length + k,
  )
  const oldest = keys.sort().subarray(0, MET_PER_PERSON)
  return [...oldest].filter(Number.isFinite).map((key) => at(conflicts.other, from + (key % rounds.length)))
}

function firstCandidates(problem: PricedProblem): Pairs {
  const { conflicts, random } = problem
  const pairs: Pairs = { known: new Set(), a: [], b: [], weight: [] }
  const row = new Int32Array(conflicts.n)
  for (let v = 0; v < conflicts.n; v += 1) {
    readRow(conflicts, v, row)
    if (conflicts.n <= ALL_PAIRS_UP_TO) {
      for (let w = v + 1; w < conflicts.n; w += 1) addPair(problem, pairs, [v, w, at(row, w)])
      continue
    }
    if (at(problem.start, v) >= 0) addPair(problem, pairs, [v, at(problem.start, v), FRESH])
    for (const w of oldestMeetings(conflicts, v)) addPair(problem, pairs, [v, w, at(row, w)])
    for (let k = 0; k < FRESH_PER_PERSON; k += 1) {
      const w = random.below(conflicts.n)
      addPair(problem, pairs, [v, w, at(row, w)])
    }
  }
  return pairs
}

/** For each person the odd sets it belongs to. */
export function setsByPerson(n: number, sets: WeightedMatching['sets']): number[][] {
  const holding: number[][] = Array.from({ length: n }, () => [])
  sets.forEach((set, id) => {
    for (const person of set.people) holding[person]?.push(id)
  })
  return holding
}

type Row = { readonly v: number; readonly rounds: Int32Array; readonly holding: number[][] }

function coverage(problem: PricedProblem, found: WeightedMatching, pair: { row: Row; w: number }): number {
  const { row, w } = pair
  const weight = pairWeight(problem.levels, at(row.rounds, w))
  let slack = at(found.y, row.v) + at(found.y, w) - weight
  if (slack >= 0) return slack
  for (const id of row.holding[row.v] ?? []) if (row.holding[w]?.includes(id)) slack += found.sets[id]?.z ?? 0
  return slack
}

/** Pairs of a person with later people whose weight the dual does not cover, the worst first. */
function uncovered(problem: PricedProblem, found: WeightedMatching, row: Row): (readonly [number, number])[] {
  const worst: [number, number][] = []
  for (let w = row.v + 1; w < row.rounds.length; w += 1) {
    if (at(row.rounds, w) === BARRED || problem.absent.has(w)) continue
    const slack = coverage(problem, found, { row, w })
    if (slack < 0) worst.push([slack, w])
  }
  return worst.sort((x, y) => x[0] - y[0] || x[1] - y[1]).slice(0, ADDED_PER_PERSON)
}

function addUncovered(problem: PricedProblem, pairs: Pairs, found: WeightedMatching): boolean {
  const { n } = problem.conflicts
  const before = pairs.a.length
  const rounds = new Int32Array(n)
  const holding = setsByPerson(n, found.sets)
  for (let v = 0; v < n; v += 1) {
    if (problem.absent.has(v)) continue
    readRow(problem.conflicts, v, rounds)
    const row = { v, rounds, holding }
    for (const [, w] of uncovered(problem, found, row)) addPair(problem, pairs, [v, w, at(rounds, w)])
  }
  return pairs.a.length > before
}

/**
 * The matching with the most people placed, then the fewest repeats, then the lowest recency cost, with its dual over
 * all permitted pairs: solved on few candidate pairs, all others priced by the dual, those it does not cover added, until
 * none is left. People who are absent get a dual that covers all their pairs.
 */
export function cheapestMatching(problem: PricedProblem): WeightedMatching {
  const { conflicts, levels } = problem
  const highest = pairWeight(levels, FRESH)
  const pairs = firstCandidates(problem)
  for (;;) {
    const candidates = {
      n: conflicts.n,
      a: Int32Array.from(pairs.a),
      b: Int32Array.from(pairs.b),
      weight: Float64Array.from(pairs.weight),
    }
    const found = heaviestMatching(candidates, problem.start, highest)
    if (conflicts.n <= ALL_PAIRS_UP_TO || !addUncovered(problem, pairs, found)) {
      for (const v of problem.absent) found.y[v] = highest
      return found
    }
  }
}
