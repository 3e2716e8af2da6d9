import { at } from './at.ts'
import type { Levels } from './levels.ts'
import { boundOf, type Dual } from './weighted-matching/dual.ts'

export type Trio = readonly [number, number, number]

/** A dual over all permitted pairs, ready to bound plans with a trio. */
export type DualBound = {
  readonly y: Float64Array
  readonly sets: Dual['sets']
  readonly holding: number[][]
  /** What no plan of pairs alone can exceed: sum of y plus z × (people - 1) / 2. */
  readonly total: number
}

export function dualBound(dual: Dual): DualBound {
  const { y, sets } = dual
  const holding: number[][] = Array.from({ length: y.length }, () => [])
  sets.forEach((set, id) => {
    for (const person of set.people) holding[person]?.push(id)
  })
  return { y, sets, holding, total: boundOf(dual) }
}

/** The duals of the odd sets that lose a pair when the three leave: those with two or three of them inside. */
function setsLosingAPair(bound: DualBound, trio: Trio): number {
  const [a, b, c] = trio.map((person) => bound.holding[person] ?? [])
  if (a === undefined || b === undefined || c === undefined) return 0
  let lost = 0
  for (const id of a) if (b.includes(id) || c.includes(id)) lost += bound.sets[id]?.z ?? 0
  for (const id of b) if (c.includes(id) && !a.includes(id)) lost += bound.sets[id]?.z ?? 0
  return lost
}

/** Weight of a trio: three people placed, less the cost of its three pairs (doubled as the weight of pairs is). */
export function trioWeight(levels: Levels, cost: number): number {
  return 6 * levels.place - 2 * cost
}

/** What no plan with this trio can exceed: its weight plus the dual of everybody else. */
export function boundWithTrio(bound: DualBound, trio: Trio, weight: number): number {
  const [a, b, c] = trio
  const leaving = at(bound.y, a) + at(bound.y, b) + at(bound.y, c)
  return bound.total - leaving - setsLosingAPair(bound, trio) + weight
}
