import { clearEvents, takeLater, takePresent } from './events.ts'
import { makeAlike } from './expose.ts'
import { dualOf, type Forest, FREE, INNER, labelOf, OUTER, outsideMate, setDual, topOf } from './forest.ts'
import { plantTree, settle, usePair } from './grow.ts'
import { openInner } from './open.ts'
import { int, num } from './read.ts'
import { addEvent, awaitPair, spentEvent } from './scan.ts'

function pairEvent(forest: Forest, pair: number): void {
  const { a, b, weight, queued } = forest.rows
  if (num(queued, pair) !== forest.time) return
  queued[pair] = Number.POSITIVE_INFINITY
  const x = int(a, pair)
  const y = int(b, pair)
  const [first, second] = [topOf(forest, x), topOf(forest, y)]
  if (first === second) return
  const [label, other] = [labelOf(forest, first), labelOf(forest, second)]
  if (label === INNER || other === INNER || (label === FREE && other === FREE)) return
  const slack = dualOf(forest, x) + dualOf(forest, y) - num(weight, pair)
  if (slack === 0) usePair(forest, x, y)
  else awaitPair(forest, pair, forest.time + (label === other ? slack / 2 : slack))
}

function spent(forest: Forest, node: number): void {
  if (node >= forest.n) {
    const isOutermost = int(forest.slot, node) >= 0 && int(forest.parent, node) < 0
    if (isOutermost && labelOf(forest, node) === INNER && setDual(forest, node) === 0) openInner(forest, node)
    return
  }
  if (labelOf(forest, topOf(forest, node)) !== OUTER) return
  const dual = dualOf(forest, node)
  if (dual === 0) settle(forest, node)
  else addEvent(forest, forest.time + dual, spentEvent(node))
}

function nextEvent(forest: Forest): number {
  const event = takePresent(forest.events)
  if (event !== undefined) return event
  const later = takeLater(forest.events)
  if (later === undefined) throw new RangeError('a tree that nothing can happen to')
  forest.time = later.time
  return later.event
}

/** Those who are not paired yet and could be. */
function unpairedOf(forest: Forest): number[] {
  const found: number[] = []
  for (let v = 0; v < forest.n; v += 1) {
    if (int(forest.mate, v) < 0 && forest.isAbsent[v] === 0 && dualOf(forest, v) > 0) found.push(v)
  }
  return found
}

function plantTrees(forest: Forest): void {
  clearEvents(forest.events)
  forest.rows.queued.fill(Number.POSITIVE_INFINITY)
  forest.trees.length = 0
  const roots = unpairedOf(forest)
  for (const v of roots) makeAlike(forest, topOf(forest, v))
  for (const v of roots) {
    const root = topOf(forest, v)
    if (outsideMate(forest, root) < 0 && labelOf(forest, root) === FREE && dualOf(forest, v) > 0)
      plantTree(forest, root)
  }
}

/** Grows trees in step until everybody is paired or has the dual 0: then the matching is the heaviest there is. */
export function runOut(forest: Forest): void {
  plantTrees(forest)
  while (forest.liveTrees > 0) {
    const event = nextEvent(forest)
    if (event >= 0) pairEvent(forest, event)
    else spent(forest, -1 - event)
  }
}
