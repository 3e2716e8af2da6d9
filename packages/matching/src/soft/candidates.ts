import { at } from '../at.ts'
import { keepFew, offer } from '../weighted-matching/few.ts'
import type { PairList } from '../weighted-matching/solve.ts'
import { type Objective, pairCost, placeable } from './objective.ts'
import { penaltyOf } from './suitability.ts'

/** Up to this many people every pair that may be used is given to the solver. */
const ALL_PAIRS_UP_TO = 64
const SUITING_PER_PERSON = 8
const TRIES_PER_PERSON = 60
const OTHERS_PER_PERSON = 2
const MET_PER_PERSON = 8

export const noPairs = (): PairList => ({ a: [], b: [], weight: [] })

/**
 * Adds a pair; false when it cannot be used. Weights are even, so that the duals are whole: two people paired, less what
 * that costs.
 */
export function addPair(from: Objective, pairs: PairList, [v, w]: readonly [number, number]): boolean {
  if (v === w || from.kept.has(v) || from.kept.has(w)) return false
  const cost = pairCost(from, v, w)
  if (cost === Number.POSITIVE_INFINITY) return false
  pairs.a.push(v)
  pairs.b.push(w)
  pairs.weight.push(4 * from.alone - 2 * cost)
  return true
}

/** Partners whom somebody suits, out of a random few, and some others. */
function addPartners(from: Objective, pairs: PairList, v: number): void {
  const { conflicts, random, suitability } = from
  let suiting = 0
  for (let k = 0; k < TRIES_PER_PERSON && suiting < SUITING_PER_PERSON; k += 1) {
    const w = random.below(conflicts.n)
    if (penaltyOf(suitability, v, w) === 0 && addPair(from, pairs, [v, w])) suiting += 1
  }
  for (let k = 0; k < OTHERS_PER_PERSON; k += 1) addPair(from, pairs, [v, random.below(conflicts.n)])
  if (!from.isFreshOnly) addOldestMeetings(from, pairs, v)
}

/** Those whom somebody met longest ago: who has to repeat will repeat with them. */
function addOldestMeetings(from: Objective, pairs: PairList, v: number): void {
  const { offset, other, round } = from.conflicts
  const oldest = keepFew(MET_PER_PERSON)
  for (let k = at(offset, v); k < at(offset, v + 1); k += 1) if (at(round, k) >= 0) offer(oldest, at(round, k), k)
  for (const k of oldest.ids.subarray(0, oldest.count)) addPair(from, pairs, [v, at(other, k)])
}

function addAllPairs(from: Objective, pairs: PairList, people: readonly number[]): void {
  for (const v of people) for (const w of people) if (w > v) addPair(from, pairs, [v, w])
}

/** A few pairs of everybody, those of the round known so far among them. */
export function firstPairs(from: Objective, mate: Int32Array): PairList {
  const pairs = noPairs()
  const people = placeable(from)
  if (people.length <= ALL_PAIRS_UP_TO) addAllPairs(from, pairs, people)
  else for (const v of people) addPartners(from, pairs, v)
  for (const v of people) if (at(mate, v) > v) addPair(from, pairs, [v, at(mate, v)])
  return pairs
}
