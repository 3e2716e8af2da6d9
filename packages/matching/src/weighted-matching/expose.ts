import { dualOf, type Forest, setDual, topOf } from './forest.ts'
import { dissolve, memberWith } from './nodes.ts'
import { int, num } from './read.ts'

/** Changes of a forest that stands still, by which its dual goes on covering all pairs and its pairs stay tight. */

export function unpair(forest: Forest, person: number): void {
  const other = int(forest.mate, person)
  if (other < 0) return
  forest.mate[person] = -1
  forest.mate[other] = -1
}

/** Hands the dual of an outermost blossom to its people, half to each, which loosens the pair that leaves it. */
function openFree(forest: Forest, node: number): void {
  const z = setDual(forest, node)
  const slot = int(forest.slot, node)
  if (z > 0) {
    unpair(forest, int(forest.base, node))
    forest.slotShift[slot] = num(forest.slotShift, slot) + z / 2
    forest.zHeld[node] = 0
  }
  dissolve(forest, node)
}

/** Takes a person out of all blossoms and leaves it unpaired. */
export function takeOut(forest: Forest, person: number): void {
  for (let top = topOf(forest, person); top !== person; top = topOf(forest, person)) openFree(forest, top)
  unpair(forest, person)
}

/** Raises the dual of a person in no blossom and without a mate. */
export function raise(forest: Forest, person: number, amount: number): void {
  forest.held[person] = num(forest.held, person) + amount
}

/** Gives the dual of an unpaired outermost node the parity of all roots. */
export function makeAlike(forest: Forest, root: number): void {
  let node = root
  while (dualOf(forest, int(forest.base, node)) % 2 !== forest.parity) {
    if (node < forest.n) {
      raise(forest, node, 1)
      return
    }
    if (setDual(forest, node) > 0) {
      const slot = int(forest.slot, node)
      forest.slotShift[slot] = num(forest.slotShift, slot) + 1
      forest.zHeld[node] = num(forest.zHeld, node) - 2
      return
    }
    const base = int(forest.base, node)
    const member = memberWith(forest, node, base)
    dissolve(forest, node)
    node = member
  }
}
