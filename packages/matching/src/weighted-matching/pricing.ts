import { at } from '../at.ts'
import { BARRED, type Conflicts, FRESH } from '../conflicts.ts'
import { type Levels, pairWeight } from '../levels.ts'
import type { Random } from '../random.ts'
import type { Dual } from './dual.ts'
import { togetherIn } from './dual.ts'
import { type Few, keepFew, offer } from './few.ts'
import { freshGaps } from './fresh-gaps.ts'
import { int, num } from './read.ts'
import { newSolver, type PairList, type Pricing, type Solver } from './solve.ts'

/** With at most this many fresh partners all of them are candidates from the start. */
const FEW_FRESH = 24
const FRESH_PER_PERSON = 6
const MET_PER_PERSON = 8
const ADDED_PER_PERSON = 6

export type PricedProblem = {
  readonly conflicts: Conflicts
  readonly levels: Levels
  /** A maximum matching of fresh pairs. */
  readonly start: Int32Array
  readonly random: Random
}

const noPairs = (): PairList => ({ a: [], b: [], weight: [] })

function add(pairs: PairList, ends: readonly [number, number], weight: number): void {
  pairs.a.push(ends[0])
  pairs.b.push(ends[1])
  pairs.weight.push(weight)
}

function addOldestMeetings(problem: PricedProblem, pairs: PairList, v: number): void {
  const { offset, other, round } = problem.conflicts
  const oldest = keepFew(MET_PER_PERSON)
  const end = int(offset, v + 1)
  for (let k = int(offset, v); k < end; k += 1) {
    const one = round[k] as number
    if (one !== BARRED && one < oldest.below) offer(oldest, one, k)
  }
  for (let i = 0; i < oldest.count; i += 1) {
    const k = int(oldest.ids, i)
    add(pairs, [v, at(other, k)], pairWeight(problem.levels, at(round, k)))
  }
}

function addFresh(problem: PricedProblem, pairs: PairList, from: { v: number; mark: Int32Array }): void {
  const { conflicts, random, levels } = problem
  const { v, mark } = from
  const weight = pairWeight(levels, FRESH)
  const begin = int(conflicts.offset, v)
  const end = int(conflicts.offset, v + 1)
  for (let k = begin; k < end; k += 1) mark[conflicts.other[k] as number] = v
  mark[v] = v
  const isFew = conflicts.n - 1 - (end - begin) <= FEW_FRESH
  for (let k = 0; k < (isFew ? conflicts.n : FRESH_PER_PERSON); k += 1) {
    const w = isFew ? k : random.below(conflicts.n)
    if (mark[w] !== v) add(pairs, [v, w], weight)
  }
}

function firstCandidates(problem: PricedProblem): PairList {
  const { n } = problem.conflicts
  const weight = pairWeight(problem.levels, FRESH)
  const pairs = noPairs()
  const mark = new Int32Array(n).fill(-1)
  for (let v = 0; v < n; v += 1) {
    const mate = int(problem.start, v)
    if (mate > v) add(pairs, [v, mate], weight)
    addOldestMeetings(problem, pairs, v)
    addFresh(problem, pairs, { v, mark })
  }
  return pairs
}

type Met = Pick<PricedProblem, 'conflicts' | 'levels'>

/** Of the pairs of `v` that met and that the dual does not cover, the places in the rows of those it covers least. */
function metGapsOf(problem: Met, dual: Dual, v: number): Few {
  const { offset, other, round } = problem.conflicts
  const worst = keepFew(ADDED_PER_PERSON)
  const end = int(offset, v + 1)
  const heaviest = pairWeight(problem.levels, problem.levels.firstRound)
  const short = heaviest - num(dual.y, v)
  for (let k = int(offset, v); k < end; k += 1) {
    const w = other[k] as number
    if (w < v || (dual.y[w] as number) >= short || round[k] === BARRED) continue
    const slack = num(dual.y, v) + num(dual.y, w) - pairWeight(problem.levels, round[k] as number)
    if (slack < 0 && slack + togetherIn(dual, v, w) < 0) offer(worst, slack, k)
  }
  return worst
}

function addMetGaps(problem: Met, dual: Dual, pairs: PairList): void {
  const { conflicts, levels } = problem
  const least = dual.y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const heaviest = pairWeight(levels, levels.firstRound)
  for (let v = 0; v < conflicts.n; v += 1) {
    if (num(dual.y, v) + least >= heaviest) continue
    const worst = metGapsOf(problem, dual, v)
    for (let i = 0; i < worst.count; i += 1) {
      const k = int(worst.ids, i)
      add(pairs, [v, at(conflicts.other, k)], pairWeight(levels, at(conflicts.round, k)))
    }
  }
}

/** Finds, among all permitted pairs, those that a dual does not cover: for each person the few that it covers least. */
export function pricingOf(problem: Met): Pricing {
  const weight = pairWeight(problem.levels, FRESH)
  return (dual) => {
    const pairs = noPairs()
    const times = new Int32Array(problem.conflicts.n)
    const found = (a: number, b: number) => {
      times[a] = int(times, a) + 1
      times[b] = int(times, b) + 1
      add(pairs, [a, b], weight)
      return int(times, a) < ADDED_PER_PERSON
    }
    freshGaps(problem.conflicts, { dual, weight }, found)
    addMetGaps(problem, dual, pairs)
    return pairs
  }
}

/**
 * A solver for the round with the most people placed, then the fewest repeats, then the lowest recency cost, on few
 * candidate pairs; `pricingOf` finds what is missing.
 */
export function roundSolver(problem: PricedProblem): Solver {
  return newSolver({ n: problem.conflicts.n, pairs: firstCandidates(problem), start: problem.start })
}
