import type { Dual } from '../plan.ts'
import { read, readValue } from './read.ts'

/** The sets of a dual, nested or disjoint, the larger first: a set comes after those around it. */
export type NestedSets = {
  /** The smallest set that holds each person, or -1. */
  readonly innermost: Int32Array
  readonly around: Int32Array
  /** The sum of the duals of a set and of those around it. */
  readonly within: Float64Array
}

/** How the sets of a dual lie in each other, or undefined when two of them cross. */
export function nestedSets(n: number, dual: Dual): NestedSets | undefined {
  const sets = [...dual.sets].sort((a, b) => b.people.length - a.people.length)
  const innermost = new Int32Array(n).fill(-1)
  const around = new Int32Array(sets.length)
  const within = new Float64Array(sets.length)
  for (const [id, { z, people }] of sets.entries()) {
    const outside = read(innermost, people[0] ?? -1)
    around[id] = outside
    within[id] = z + (outside < 0 ? 0 : readValue(within, outside))
    for (const v of people) {
      if (read(innermost, v) !== outside) return undefined
      innermost[v] = id
    }
  }
  return { innermost, around, within }
}

/** The sum of the duals of the sets that hold both people. */
export function togetherIn(sets: NestedSets, a: number, b: number): number {
  let first = read(sets.innermost, a)
  let second = read(sets.innermost, b)
  while (first !== second) {
    if (first > second) first = read(sets.around, first)
    else second = read(sets.around, second)
  }
  return first < 0 ? 0 : readValue(sets.within, first)
}
