import type { Forest } from './forest.ts'
import { dualOf } from './forest.ts'
import { int, num } from './read.ts'

/**
 * A dual: a value `y` for each person and a value `z` for each of some odd sets of people, which are nested or disjoint.
 * It covers a pair when its two `y` and the `z` of all sets that hold both come to at least the pair's weight. A dual that
 * covers every pair bounds every matching: by the sum of `y` plus, for each set, `z` × (its people - 1) / 2.
 */
export type Dual = {
  readonly y: Float64Array
  readonly sets: readonly { readonly z: number; readonly people: readonly number[] }[]
  /** The smallest set that holds each person, or -1. */
  readonly innermost: Int32Array
  /** The smallest set around each set, or -1. */
  readonly around: Int32Array
  /** The sum of `z` of a set and all sets around it; `depth` counts them. */
  readonly within: Float64Array
  readonly depth: Int32Array
}

function peopleOf(forest: Forest, node: number): number[] {
  const people: number[] = []
  const last = int(forest.last, node)
  for (let v = int(forest.first, node); ; v = int(forest.nextPerson, v)) {
    people.push(v)
    if (v === last) return people
  }
}

type Growing = {
  readonly sets: { z: number; people: number[] }[]
  readonly around: number[]
  readonly within: number[]
  readonly depth: number[]
}

/** Notes a blossom in the set `around` (or -1) as a set; answers the smallest set around its members. */
function noteSet(forest: Forest, growing: Growing, from: readonly [node: number, around: number]): number {
  const [node, around] = from
  const z = num(forest.zHeld, node)
  if (z === 0) return around
  growing.around.push(around)
  growing.within.push(z + (growing.within[around] ?? 0))
  growing.depth.push(1 + (growing.depth[around] ?? 0))
  return growing.sets.push({ z, people: peopleOf(forest, node) }) - 1
}

/** The dual of a forest that has stopped growing. */
export function dualNow(forest: Forest): Dual {
  const { n } = forest
  const innermost = new Int32Array(n).fill(-1)
  const growing: Growing = { sets: [], around: [], within: [], depth: [] }
  const waiting: number[] = []
  for (const slot of new Set(forest.slotOf)) waiting.push(int(forest.slotNode, slot), -1)
  while (waiting.length > 0) {
    const around = waiting.pop() ?? -1
    const node = waiting.pop() ?? -1
    if (node < n) innermost[node] = around
    else {
      const set = noteSet(forest, growing, [node, around])
      for (const member of forest.members[node] ?? []) waiting.push(member, set)
    }
  }
  return {
    y: Float64Array.from({ length: n }, (_, v) => dualOf(forest, v)),
    sets: growing.sets,
    innermost,
    around: new Int32Array(growing.around),
    within: new Float64Array(growing.within),
    depth: new Int32Array(growing.depth),
  }
}

/** The sum of `z` over the sets that hold both people. */
export function togetherIn(dual: Dual, a: number, b: number): number {
  let first = int(dual.innermost, a)
  let second = int(dual.innermost, b)
  while (first !== second) {
    const isFirstDeeper = second < 0 || (first >= 0 && int(dual.depth, first) >= int(dual.depth, second))
    if (isFirstDeeper) first = int(dual.around, first)
    else second = int(dual.around, second)
  }
  return first < 0 ? 0 : num(dual.within, first)
}

/** What no matching can exceed, if the dual covers every pair: a sum that may be beyond the whole numbers of a double. */
export function boundOf(dual: Dual): bigint {
  let total = 0n
  for (const value of dual.y) total += BigInt(value)
  for (const { z, people } of dual.sets) total += BigInt(z) * BigInt((people.length - 1) / 2)
  return total
}
