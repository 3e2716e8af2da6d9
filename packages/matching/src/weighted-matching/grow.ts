import { pairAlong } from './augment.ts'
import { shrink } from './cycles.ts'
import { type Forest, FREE, INNER, labelOf, OUTER, outsideMate, topOf } from './forest.ts'
import { setLabel } from './nodes.ts'
import { enterInner, joinTree } from './open.ts'
import { int } from './read.ts'
import { scan } from './scan.ts'

export function plantTree(forest: Forest, root: number): void {
  const tree = forest.trees.push([root]) - 1
  forest.tree[root] = tree
  forest.liveTrees += 1
  setLabel(forest, root, OUTER)
  scan(forest, root)
}

/** The outer person x reaches a paired free node by the tight pair (x, y): that node and its mate join the tree. */
function extend(forest: Forest, x: number, y: number): void {
  const node = topOf(forest, y)
  const tree = int(forest.tree, topOf(forest, x))
  const outer = topOf(forest, outsideMate(forest, node))
  enterInner(forest, node, [x, y, tree])
  joinTree(forest, outer, { tree, label: OUTER })
  scan(forest, outer)
}

/** Sets the nodes of a tree free; what was inner can be reached again. */
function fellTree(forest: Forest, tree: number): number[] {
  const reachable: number[] = []
  for (const node of forest.trees[tree] ?? []) {
    if (int(forest.tree, node) !== tree || int(forest.parent, node) >= 0) continue
    const label = labelOf(forest, node)
    if (label === INNER) reachable.push(node)
    if (label !== FREE) setLabel(forest, node, FREE)
  }
  forest.trees[tree] = []
  forest.liveTrees -= 1
  return reachable
}

/** Pairs x with y over a tight pair: outer people of two trees, or an outer person and someone left with the dual 0. */
function augment(forest: Forest, x: number, y: number): void {
  const own = int(forest.tree, topOf(forest, x))
  const other = topOf(forest, y)
  const isTree = labelOf(forest, other) === OUTER
  pairAlong(forest, x, y)
  pairAlong(forest, y, x)
  const reachable = fellTree(forest, own)
  if (isTree) reachable.push(...fellTree(forest, int(forest.tree, other)))
  for (const node of reachable) scan(forest, node)
}

/** Leaves `person`, outer with the dual 0, unpaired in place of the root of its tree. */
export function settle(forest: Forest, person: number): void {
  const tree = int(forest.tree, topOf(forest, person))
  pairAlong(forest, person, -1)
  for (const node of fellTree(forest, tree)) scan(forest, node)
}

/** Uses a pair that is tight, if it can help a tree to grow. */
export function usePair(forest: Forest, a: number, b: number): void {
  const isFirstOuter = labelOf(forest, topOf(forest, a)) === OUTER
  const [x, y] = isFirstOuter ? [a, b] : [b, a]
  const own = topOf(forest, x)
  const other = topOf(forest, y)
  const label = labelOf(forest, other)
  if (label === FREE) {
    if (outsideMate(forest, other) < 0) augment(forest, x, y)
    else extend(forest, x, y)
  } else if (int(forest.tree, own) === int(forest.tree, other)) shrink(forest, x, y)
  else augment(forest, x, y)
}
