import { at } from '../at.ts'
import { type Forest, FREE, INNER, OUTER, slack, topOf } from './forest.ts'

function leastOuterDual(forest: Forest): number {
  let least = Number.POSITIVE_INFINITY
  for (let v = 0; v < forest.pairs.n; v += 1) {
    if (at(forest.label, topOf(forest, v)) === OUTER) least = Math.min(least, at(forest.y, v))
  }
  return least
}

function leastInnerBlossomDual(forest: Forest): number {
  let least = Number.POSITIVE_INFINITY
  for (let blossom = forest.pairs.n; blossom < forest.label.length; blossom += 1) {
    const isInnerTop = at(forest.parent, blossom) < 0 && at(forest.label, blossom) === INNER
    if (isInnerTop) least = Math.min(least, at(forest.z, blossom))
  }
  return least
}

/** How far the duals can move before this pair is tight; infinity when it cannot help a tree to grow. */
function roomOf(forest: Forest, pair: number): number {
  const first = topOf(forest, at(forest.pairs.a, pair))
  const second = topOf(forest, at(forest.pairs.b, pair))
  if (first === second) return Number.POSITIVE_INFINITY
  const label = at(forest.label, first)
  const other = at(forest.label, second)
  if (label === OUTER && other === OUTER) return slack(forest, pair) / 2
  const isGrowth = (label === OUTER && other === FREE) || (label === FREE && other === OUTER)
  return isGrowth ? slack(forest, pair) : Number.POSITIVE_INFINITY
}

/**
 * How far the duals can move before a pair becomes tight, an inner blossom opens, or the dual of the unpaired reaches 0
 * (`ends`). The outer ends of the pairs that become tight first are left in the queue.
 */
export function nextDelta(forest: Forest): { delta: number; ends: boolean } {
  const last = leastOuterDual(forest)
  let delta = last
  for (let pair = 0; pair < forest.pairs.a.length; pair += 1) {
    const room = roomOf(forest, pair)
    if (room > delta) continue
    if (room < delta) forest.queue.length = 0
    delta = room
    const a = at(forest.pairs.a, pair)
    forest.queue.push(at(forest.label, topOf(forest, a)) === OUTER ? a : at(forest.pairs.b, pair))
  }
  delta = Math.min(delta, leastInnerBlossomDual(forest) / 2)
  return { delta, ends: delta === last }
}

export function moveDuals(forest: Forest, delta: number): void {
  for (let v = 0; v < forest.pairs.n; v += 1) {
    const label = at(forest.label, topOf(forest, v))
    if (label === OUTER) forest.y[v] = at(forest.y, v) - delta
    else if (label === INNER) forest.y[v] = at(forest.y, v) + delta
  }
  for (let blossom = forest.pairs.n; blossom < forest.label.length; blossom += 1) {
    if (at(forest.parent, blossom) >= 0) continue
    const label = at(forest.label, blossom)
    if (label === OUTER) forest.z[blossom] = at(forest.z, blossom) + 2 * delta
    else if (label === INNER) forest.z[blossom] = at(forest.z, blossom) - 2 * delta
  }
}
