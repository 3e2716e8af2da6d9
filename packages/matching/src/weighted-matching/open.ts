import { type Forest, FREE, INNER, OUTER, setDual } from './forest.ts'
import { dissolve, memberWith, setLabel } from './nodes.ts'
import { int, item } from './read.ts'
import { addEvent, scan, spentEvent } from './scan.ts'

export function joinTree(forest: Forest, node: number, from: { readonly tree: number; readonly label: number }): void {
  forest.tree[node] = from.tree
  forest.trees[from.tree]?.push(node)
  setLabel(forest, node, from.label)
}

export function enterInner(forest: Forest, node: number, entry: readonly [number, number, number]): void {
  joinTree(forest, node, { tree: entry[2], label: INNER })
  forest.entryFrom[node] = entry[0]
  forest.entryTo[node] = entry[1]
  if (node >= forest.n) addEvent(forest, forest.time + setDual(forest, node) / 2, spentEvent(node))
}

/**
 * Opens an inner blossom whose dual has come down to 0. The members on the even way from its entry to its base stay in
 * the tree, inner and outer in turn; the others come free.
 */
export function openInner(forest: Forest, node: number): void {
  const { members, from, path, entries } = wayThrough(forest, node)
  const tree = int(forest.tree, node)
  dissolve(forest, node)
  for (const member of members) if (!path.includes(member)) setLabel(forest, member, FREE)
  path.forEach((member, i) => {
    const entry = entries[i] ?? from
    if (i % 2 === 0) enterInner(forest, member, [entry[0], entry[1], tree])
    else joinTree(forest, member, { tree, label: OUTER })
  })
  path.forEach((member, i) => {
    if (i % 2 === 1) scan(forest, member)
  })
  for (const member of members) if (!path.includes(member)) scan(forest, member)
}

function wayThrough(forest: Forest, node: number) {
  const members = forest.members[node] ?? []
  const linkFrom = forest.linkFrom[node] ?? []
  const linkTo = forest.linkTo[node] ?? []
  const start = members.indexOf(memberWith(forest, node, int(forest.entryTo, node)))
  const forward = start % 2 === 1
  const from: readonly [number, number] = [int(forest.entryFrom, node), int(forest.entryTo, node)]
  const path = [item(members, start)]
  const entries = [from]
  for (let i = start; i !== 0; ) {
    const link = forward ? i : i - 1
    const [x, y] = [item(linkFrom, link), item(linkTo, link)]
    i = forward ? (i + 1) % members.length : i - 1
    path.push(item(members, i))
    entries.push(forward ? [x, y] : [y, x])
  }
  return { members, from, path, entries }
}
