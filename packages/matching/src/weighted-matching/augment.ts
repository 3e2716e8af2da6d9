import { type Forest, outsideMate, topOf } from './forest.ts'
import { int, item } from './read.ts'

function rotated<T>(list: readonly T[], from: number): readonly T[] {
  return from === 0 ? list : [...list.slice(from), ...list.slice(0, from)]
}

/** Turns one cycle so that `child` holds its base, re-pairing the others; notes what must be turned inside them. */
function turnCycle(forest: Forest, node: number, child: number): number[] {
  const members = forest.members[node] ?? []
  const linkFrom = forest.linkFrom[node] ?? []
  const linkTo = forest.linkTo[node] ?? []
  const from = members.indexOf(child)
  const isForward = from % 2 === 1
  const inside: number[] = []
  for (let i = isForward ? from + 1 : 0; i < (isForward ? members.length : from); i += 2) {
    const x = item(linkFrom, i)
    const y = item(linkTo, i)
    inside.push(item(members, i), x, item(members, (i + 1) % members.length), y)
    forest.mate[x] = y
    forest.mate[y] = x
  }
  forest.members[node] = rotated(members, from)
  forest.linkFrom[node] = rotated(linkFrom, from)
  forest.linkTo[node] = rotated(linkTo, from)
  return inside
}

/** Re-pairs the inside of a node so that `person` becomes its base: the one that is paired outside, or not at all. */
function makeBase(forest: Forest, node: number, person: number): void {
  const waiting = [node, person]
  while (waiting.length > 0) {
    const base = waiting.pop() ?? -1
    const outermost = waiting.pop() ?? -1
    let child = base
    while (child !== outermost) {
      const holder = int(forest.parent, child)
      for (const id of turnCycle(forest, holder, child)) waiting.push(id)
      forest.base[holder] = base
      child = holder
    }
  }
}

/** Re-pairs the way from the outer node of `person` back to the root of its tree, and pairs `person` with `newMate`. */
export function pairAlong(forest: Forest, person: number, newMate: number): void {
  let x = person
  let y = newMate
  for (;;) {
    const outer = topOf(forest, x)
    const formerMate = outsideMate(forest, outer)
    makeBase(forest, outer, x)
    forest.mate[x] = y
    if (formerMate < 0) return
    const inner = topOf(forest, formerMate)
    const own = int(forest.entryTo, inner)
    makeBase(forest, inner, own)
    y = own
    x = int(forest.entryFrom, inner)
    forest.mate[own] = x
  }
}
