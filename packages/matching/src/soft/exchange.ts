import { BARRED, roundOf } from '../conflicts.ts'
import type { Trio } from '../dual-bound.ts'
import { costOf } from '../levels.ts'
import { int } from '../weighted-matching/read.ts'
import type { SoftProblem, SoftRound } from './objective.ts'
import { penaltyOf } from './suitability.ts'

/** So many others each pair is compared with in a pass; everybody, when there are no more than that. */
const COMPARED = 1_000
const PASSES = 8

type Pair = readonly [number, number]

/** What a pair costs in repeats and recency; infinite when it is barred. */
function hardCost({ conflicts, levels }: SoftProblem, a: number, b: number): number {
  const round = roundOf(conflicts, a, b)
  return round === BARRED ? Number.POSITIVE_INFINITY : costOf(levels, round)
}

function join(mate: Int32Array, a: number, b: number): void {
  mate[a] = b
  mate[b] = a
}

/** Lets two pairs exchange partners if that suits them better and costs no more in repeats or recency. */
function exchange(from: SoftProblem, mate: Int32Array, [a, c]: Pair): boolean {
  const { suitability } = from
  const b = int(mate, a)
  const d = int(mate, c)
  if (d < 0 || a === c || a === d) return false
  const now = penaltyOf(suitability, a, b) + penaltyOf(suitability, c, d)
  const straight = penaltyOf(suitability, a, c) + penaltyOf(suitability, b, d)
  const crossed = penaltyOf(suitability, a, d) + penaltyOf(suitability, b, c)
  if (straight >= now && crossed >= now) return false
  const cost = hardCost(from, a, b) + hardCost(from, c, d)
  if (straight < now && hardCost(from, a, c) + hardCost(from, b, d) <= cost) {
    join(mate, a, c)
    join(mate, b, d)
    return true
  }
  if (crossed >= now || hardCost(from, a, d) + hardCost(from, b, c) > cost) return false
  join(mate, a, d)
  join(mate, b, c)
  return true
}

/** Random people, or everybody in turn when there are not many. */
function* others({ random }: SoftProblem, n: number): Generator<number> {
  for (let k = 0; k < Math.min(n, COMPARED); k += 1) yield n > COMPARED ? random.below(n) : k
}

/** Looks for exchanges for the pair of `a` among others. True when there was one. */
function improve(from: SoftProblem, mate: Int32Array, a: number): boolean {
  let changed = false
  for (const c of others(from, mate.length)) {
    if (!exchange(from, mate, [a, c])) continue
    changed = true
    if (penaltyOf(from.suitability, a, int(mate, a)) === 0) return true
  }
  return changed
}

/** One pass over all pairs that could suit better. Of pairs of the same two classes none is tried after one has failed. */
function pass(from: SoftProblem, mate: Int32Array): boolean {
  const { classOf, classes } = from.suitability
  const failed = new Set<number>()
  let changed = false
  for (let a = 0; a < mate.length; a += 1) {
    const b = int(mate, a)
    if (b < a || penaltyOf(from.suitability, a, b) === 0) continue
    const kind = int(classOf, a) * classes + int(classOf, b)
    if (failed.has(kind)) continue
    if (improve(from, mate, a)) changed = true
    else failed.add(kind)
  }
  return changed
}

/** What the pairs of a trio, and a pair, cost by one measure. */
function costOfFive(cost: (a: number, b: number) => number, [a, b, c]: Trio, pair: Pair): number {
  return cost(a, b) + cost(a, c) + cost(b, c) + cost(...pair)
}

/** Lets the first of the trio change places with `d` if that suits better and costs no more in repeats or recency. */
function changePlaces(from: SoftProblem, mate: Int32Array, swap: { trio: Trio; d: number }): Trio | undefined {
  const [a, b, c] = swap.trio
  const { d } = swap
  const e = int(mate, d)
  if (e < 0 || from.turn[a] !== from.turn[d]) return undefined
  const trio: Trio = [d, b, c]
  const soft = (x: number, y: number) => penaltyOf(from.suitability, x, y)
  const hard = (x: number, y: number) => hardCost(from, x, y)
  if (costOfFive(soft, trio, [a, e]) >= costOfFive(soft, swap.trio, [d, e])) return undefined
  if (costOfFive(hard, trio, [a, e]) > costOfFive(hard, swap.trio, [d, e])) return undefined
  join(mate, a, e)
  mate[d] = -1
  return trio
}

/** Betters a trio, among those whose turn it is as much. */
function betterTrio(from: SoftProblem, mate: Int32Array, first: Trio): Trio {
  let trio = first
  for (let turn = 0; turn < 3; turn += 1) {
    for (const d of others(from, mate.length)) trio = changePlaces(from, mate, { trio, d }) ?? trio
    trio = [trio[1], trio[2], trio[0]]
  }
  return trio
}

/**
 * Betters a round by the soft preferences, letting two pairs exchange partners as long as that helps, and never at the
 * cost of a higher level. Quick at any size; a local optimum, not a proved one.
 */
export function exchanged(from: SoftProblem, round: SoftRound): SoftRound {
  const mate = round.mate.slice()
  const trio = round.trio ? betterTrio(from, mate, round.trio) : round.trio
  for (let tries = 0; tries < PASSES && pass(from, mate); tries += 1);
  return { mate, trio }
}
