import { at } from '../at.ts'
import type { Trio } from '../dual-bound.ts'
import { type Objective, pairCost, type SoftRound, twosIn } from './objective.ts'
import type { SoftDual } from './pricing.ts'
import { penaltyOf } from './suitability.ts'

/** Twice the least that people can cost, whichever way they are paired; exact. */
function dualTotal(dual: SoftDual): bigint {
  let total = 0n
  for (const value of dual.u) total += BigInt(value)
  for (const { z, people } of dual.sets) total -= BigInt(z) * BigInt((people.length - 1) / 2)
  return total
}

/** Twice what a round costs in the levels above the preferences, but for the people who are kept. */
function doubleHardCost(from: Objective, { mate, trio }: SoftRound): bigint {
  let cost = 0n
  mate.forEach((w, v) => {
    if (w > v) cost += BigInt(pairCost(from, v, w) - penaltyOf(from.suitability, v, w))
    if (w < 0 && !from.kept.has(v) && !trio?.includes(v)) cost += BigInt(from.alone)
  })
  return 2n * cost
}

/** Twice the lowest soft cost of rounds as good as this one by the dual, but for what a trio saves. */
export function doubleBound(from: Objective, round: SoftRound, dual: SoftDual): number {
  return Number(dualTotal(dual) - doubleHardCost(from, round))
}

/**
 * The lowest soft cost that the dual allows rounds as good as this one in all levels above, people who are kept staying
 * as they are. `saving` is what a trio saves at most.
 */
export function softBound(from: Objective, round: SoftRound, by: { dual: SoftDual; saving: number }): number {
  return Math.max(0, Math.ceil((doubleBound(from, round, by.dual) - by.saving) / 2))
}

/** What a trio saves by the dual: the duals of the three less twice the penalties of their pairs. */
export function savingOf(from: Objective, dual: SoftDual, trio: Trio): number {
  let saving = 0
  for (const v of trio) saving += at(dual.u, v)
  for (const [a, b] of twosIn(trio)) saving -= 2 * penaltyOf(from.suitability, a, b)
  return saving
}
