import type { Levels } from './levels.ts'
import { boundOf, type Dual, togetherIn } from './weighted-matching/dual.ts'
import { num } from './weighted-matching/read.ts'

export type Trio = readonly [number, number, number]

/** A dual over all permitted pairs, with what no plan of pairs alone can exceed by it. */
export type DualBound = Dual & { readonly total: number }

export const dualBound = (dual: Dual): DualBound => ({ ...dual, total: boundOf(dual) })

/** Weight of a trio: three people placed, less the cost of its three pairs (doubled as the weight of pairs is). */
export function trioWeight(levels: Levels, cost: number): number {
  return 6 * levels.place - 2 * cost
}

/**
 * What no plan with this trio can exceed: its weight plus the dual of everybody else. A set that held two or three of them
 * loses a pair; as sets are nested, those are the sets around the two that are closest.
 */
export function boundWithTrio(bound: DualBound, [a, b, c]: Trio, weight: number): number {
  const leaving = num(bound.y, a) + num(bound.y, b) + num(bound.y, c)
  const most = bound.total - leaving + weight
  return most - Math.max(togetherIn(bound, a, b), togetherIn(bound, a, c), togetherIn(bound, b, c))
}
