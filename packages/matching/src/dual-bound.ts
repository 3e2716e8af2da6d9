import type { Levels } from './levels.ts'
import { boundOf, type Dual, togetherIn } from './weighted-matching/dual.ts'
import { num } from './weighted-matching/read.ts'

export type Trio = readonly [number, number, number]

/**
 * A dual over all permitted pairs, with what no plan of pairs alone can exceed by it. This, and the weight of every plan with a
 * trio, is counted from the weight of as many people as pairs alone place, at no cost: the weights of 100,000 people add up
 * to more than a double holds exactly, what plans differ by does not.
 */
export type DualBound = Dual & { readonly total: number }

export function dualBound(dual: Dual, from: { readonly levels: Levels; readonly placed: number }): DualBound {
  const atNoCost = BigInt(2 * from.placed) * BigInt(from.levels.place)
  return { ...dual, total: Number(boundOf(dual) - atNoCost) }
}

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
