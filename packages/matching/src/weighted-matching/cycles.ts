import { type Forest, outsideMate, topOf } from './forest.ts'
import { type Cycle, contract, isInner } from './nodes.ts'
import { int } from './read.ts'
import { scan } from './scan.ts'

/** The next outer node on the way to the root, or -1 from the root. */
function outerAbove(forest: Forest, node: number): number {
  const mate = outsideMate(forest, node)
  return mate < 0 ? -1 : topOf(forest, int(forest.entryFrom, topOf(forest, mate)))
}

function meetingPoint(forest: Forest, first: number, second: number): number {
  forest.stamp += 1
  let a = first
  let b = second
  for (;;) {
    if (a >= 0) {
      if (int(forest.seen, a) === forest.stamp) return a
      forest.seen[a] = forest.stamp
      a = outerAbove(forest, a)
    }
    const kept = a
    a = b
    b = kept
  }
}

/** Adds the nodes from that of `person` up to (not including) `root`, each with its pair towards the root. */
function addWayUp(forest: Forest, cycle: Cycle, from: { readonly person: number; readonly root: number }): void {
  let node = topOf(forest, from.person)
  while (node !== from.root) {
    const inner = isInner(forest, node)
    const own = inner ? int(forest.entryTo, node) : int(forest.base, node)
    const above = inner ? int(forest.entryFrom, node) : int(forest.mate, own)
    cycle.members.push(node)
    cycle.linkFrom.push(own)
    cycle.linkTo.push(above)
    node = topOf(forest, above)
  }
}

/** Contracts the odd cycle that the tight pair (x, y) closes in one tree. */
export function shrink(forest: Forest, x: number, y: number): void {
  const root = meetingPoint(forest, topOf(forest, x), topOf(forest, y))
  const down: Cycle = { members: [], linkFrom: [], linkTo: [] }
  addWayUp(forest, down, { person: x, root })
  const cycle: Cycle = {
    members: [root, ...down.members.reverse()],
    linkFrom: [...down.linkTo.reverse(), x],
    linkTo: [...down.linkFrom.reverse(), y],
  }
  addWayUp(forest, cycle, { person: y, root })
  const inner = cycle.members.filter((member) => isInner(forest, member))
  const node = contract(forest, cycle)
  forest.trees[int(forest.tree, node)]?.push(node)
  for (const member of inner) scan(forest, member)
}
