import { at } from '../at.ts'
import { augment } from './augment.ts'
import { dissolve, labelInner, labelOuter, meetingPoint, openInner, shrink } from './blossom.ts'
import { moveDuals, nextDelta } from './duals.ts'
import {
  type Candidates,
  type Forest,
  FREE,
  INNER,
  membersOf,
  newForest,
  OUTER,
  outsideMate,
  peopleIn,
  slack,
  topOf,
} from './forest.ts'

/** A maximum-weight matching with the dual that proves it; `sets` are odd sets of people with a positive dual. */
export type WeightedMatching = {
  readonly mate: Int32Array
  readonly y: Float64Array
  readonly sets: readonly { readonly z: number; readonly people: readonly number[] }[]
}

function plantTrees(forest: Forest): boolean {
  forest.label.fill(FREE)
  forest.queue.length = 0
  let planted = false
  for (let v = 0; v < forest.pairs.n; v += 1) {
    if (at(forest.mate, v) >= 0) continue
    labelOuter(forest, topOf(forest, v))
    planted = true
  }
  return planted
}

/** Uses one tight pair from the outer person x. True when the matching has grown. */
function usePair(forest: Forest, x: number, y: number): boolean {
  const own = topOf(forest, x)
  const other = topOf(forest, y)
  const label = at(forest.label, other)
  if (own === other || label === INNER) return false
  if (label === FREE) {
    labelInner(forest, other, [x, y])
    labelOuter(forest, topOf(forest, outsideMate(forest, other)))
    return false
  }
  const meeting = meetingPoint(forest, own, other)
  if (meeting < 0) {
    augment(forest, x, y)
    return true
  }
  shrink(forest, [x, y], meeting)
  return false
}

function growOverTightPairs(forest: Forest): boolean {
  const { a, b } = forest.pairs
  for (let x = forest.queue.pop(); x !== undefined; x = forest.queue.pop()) {
    const end = at(forest.rows.offset, x + 1)
    for (let k = at(forest.rows.offset, x); k < end; k += 1) {
      const pair = at(forest.rows.pair, k)
      if (slack(forest, pair) !== 0) continue
      const y = at(a, pair) === x ? at(b, pair) : at(a, pair)
      if (usePair(forest, x, y)) return true
    }
  }
  return false
}

function openSpentBlossoms(forest: Forest): void {
  let opened = false
  for (let blossom = forest.pairs.n; blossom < forest.label.length; blossom += 1) {
    const isInnerTop = at(forest.parent, blossom) < 0 && at(forest.label, blossom) === INNER
    if (!isInnerTop || at(forest.z, blossom) !== 0) continue
    openInner(forest, blossom)
    opened = true
  }
  if (!opened) return
  for (let v = 0; v < forest.pairs.n; v += 1) {
    if (at(forest.label, topOf(forest, v)) === OUTER) forest.queue.push(v)
  }
}

function dissolveSpentBlossoms(forest: Forest): void {
  for (let blossom = forest.label.length - 1; blossom >= forest.pairs.n; blossom -= 1) {
    dissolveIfSpent(forest, blossom)
  }
}

function dissolveIfSpent(forest: Forest, blossom: number): void {
  if (at(forest.parent, blossom) >= 0 || at(forest.z, blossom) !== 0) return
  const members = membersOf(forest, blossom)
  if (members.length === 0) return
  dissolve(forest, blossom)
  for (const member of members) if (member >= forest.pairs.n) dissolveIfSpent(forest, member)
}

/** One augmentation: grows trees from everyone unpaired until two meet. False when the matching is optimal. */
function enlarge(forest: Forest): boolean {
  if (!plantTrees(forest)) return false
  while (!growOverTightPairs(forest)) {
    const { delta, ends } = nextDelta(forest)
    if (delta > 0) moveDuals(forest, delta)
    if (ends) return false
    openSpentBlossoms(forest)
  }
  return true
}

/**
 * Maximum-weight matching over the candidate pairs by the primal-dual method, in integers throughout. `start` must use
 * only pairs of the highest weight. Time O(pairs × dual steps); the pairs are meant to be few (see `pricing.ts`).
 */
export function heaviestMatching(pairs: Candidates, start: Int32Array, highestWeight: number): WeightedMatching {
  const forest = newForest(pairs, start, highestWeight)
  while (enlarge(forest)) dissolveSpentBlossoms(forest)
  const sets: { z: number; people: readonly number[] }[] = []
  for (let blossom = pairs.n; blossom < forest.z.length; blossom += 1) {
    const isInUse = membersOf(forest, blossom).length > 0
    if (isInUse && at(forest.z, blossom) > 0) sets.push({ z: at(forest.z, blossom), people: peopleIn(forest, blossom) })
  }
  return { mate: forest.mate, y: forest.y, sets }
}
