import { at } from '../at.ts'
import { type Dual, heaviestMatching } from '../weighted-matching/solve.ts'
import { addPair, firstPairs, noPairs } from './candidates.ts'
import { type Objective, pairCost, placeable } from './objective.ts'
import { type SoftDual, uncoveredPairs } from './pricing.ts'

/**
 * How much work a proof may take: pairs given to the solver times the people whom it has to place anew, and a few rounds
 * of pricing. Enough for 10,000 people who are all different.
 */
const EFFORT = 1_200_000_000
const PRICING_ROUNDS = 10

export type Optimum = { readonly mate: Int32Array; readonly dual: SoftDual }

/** How many people the solver has to place anew, because their pair could be better. */
function toPlace(from: Objective, mate: Int32Array): number {
  return placeable(from).filter((v) => at(mate, v) < 0 || pairCost(from, v, at(mate, v)) > 0).length
}

/** The dual in costs: how far each person's share stays below that of a pair that costs nothing. */
const inCosts = (from: Objective, y: Float64Array) =>
  Float64Array.from(y, (value, v) => (from.kept.has(v) ? 0 : 2 * from.alone - value))

/**
 * The round of lowest cost for everybody whose place is not kept, with the dual that proves it: solved on a few pairs of
 * each person, all others priced by the dual, those that it does not cover added, until none is left. Undefined when it
 * would be too much work, which is counted and not timed, so that it is the same on every machine.
 */
export function softOptimum(from: Objective, mate: Int32Array): Optimum | undefined {
  const pairs = firstPairs(from, mate)
  const effort = pairs.a.length * toPlace(from, mate) + PRICING_ROUNDS * from.suitability.classes ** 2
  if (effort > EFFORT) return undefined
  const price = (dual: Dual) => {
    const found = noPairs()
    for (const pair of uncoveredPairs(from, inCosts(from, dual.y), dual)) addPair(from, found, pair)
    return found
  }
  const { mate: best, dual } = heaviestMatching({ n: from.conflicts.n, pairs, start: mate }, price)
  return { mate: best, dual: { u: inCosts(from, dual.y), sets: dual.sets } }
}
