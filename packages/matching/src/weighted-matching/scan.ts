import { addLater, addPresent } from './events.ts'
import { dualOf, type Forest, INNER, labelOf, OUTER, topOf } from './forest.ts'
import { int, num } from './read.ts'

/** Events: a pair may have become tight (0 and up); the dual of a person or an inner blossom may have come down to 0. */
export const spentEvent = (node: number) => -1 - node

export function addEvent(forest: Forest, time: number, event: number): void {
  if (time <= forest.time) addPresent(forest.events, event)
  else addLater(forest.events, time, event)
}

/** Puts a pair into the queue for the time at which it will be tight, unless it stands there for an earlier one. */
export function awaitPair(forest: Forest, pair: number, time: number): void {
  if (num(forest.rows.queued, pair) <= time) return
  forest.rows.queued[pair] = time
  addEvent(forest, time, pair)
}

/** Looks at the pairs of a person that has become outer. */
function scanOuter(forest: Forest, x: number): number {
  const { offset, other, pair, weight } = forest.rows
  const own = int(forest.slotOf, x)
  const dual = dualOf(forest, x)
  const end = int(offset, x + 1)
  for (let k = int(offset, x); k < end; k += 1) {
    const y = int(other, k)
    const slot = int(forest.slotOf, y)
    const label = int(forest.slotSign, slot)
    if (slot === own || label === INNER) continue
    const id = int(pair, k)
    const slack = dual + dualOf(forest, y) - num(weight, id)
    awaitPair(forest, id, forest.time + (label === OUTER ? slack / 2 : slack))
  }
  return dual
}

/** Looks at the pairs of a person that has left a tree or come free inside one: the outer people may reach it again. */
function scanFree(forest: Forest, x: number): void {
  const { offset, other, pair, weight } = forest.rows
  const end = int(offset, x + 1)
  for (let k = int(offset, x); k < end; k += 1) {
    const y = int(other, k)
    if (int(forest.slotSign, int(forest.slotOf, y)) !== OUTER) continue
    const id = int(pair, k)
    awaitPair(forest, id, forest.time + dualOf(forest, x) + dualOf(forest, y) - num(weight, id))
  }
}

/** Looks at the pairs of the people of a node that has become outer, or that trees can reach again. */
export function scan(forest: Forest, node: number): void {
  const isOuter = labelOf(forest, topOf(forest, int(forest.first, node))) === OUTER
  const last = int(forest.last, node)
  let least = Number.POSITIVE_INFINITY
  let lowest = -1
  for (let v = int(forest.first, node); ; v = int(forest.nextPerson, v)) {
    if (isOuter) {
      const dual = scanOuter(forest, v)
      if (dual < least) {
        least = dual
        lowest = v
      }
    } else scanFree(forest, v)
    if (v === last) break
  }
  if (isOuter) addEvent(forest, forest.time + least, spentEvent(lowest))
}
