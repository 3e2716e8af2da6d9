import { at } from '../at.ts'
import { type Forest, linksOf, membersOf, outsideMate, topOf } from './forest.ts'

function childHolding(forest: Forest, blossom: number, person: number): number {
  let child = person
  while (at(forest.parent, child) !== blossom) child = at(forest.parent, child)
  return child
}

/** Re-pairs the inside of a blossom so that `person` becomes its base: the one member paired outside. */
function makeBase(forest: Forest, blossom: number, person: number): void {
  if (blossom < forest.pairs.n) return
  const members = membersOf(forest, blossom)
  const links = linksOf(forest, blossom)
  const child = childHolding(forest, blossom, person)
  makeBase(forest, child, person)
  const from = members.indexOf(child)
  const isForward = from % 2 === 1
  for (let i = isForward ? from + 1 : 0; i < (isForward ? members.length : from); i += 2) {
    const link = links[i]
    if (link === undefined) throw new RangeError(`blossom ${blossom} lacks link ${i}`)
    makeBase(forest, at(members, i), link[0])
    makeBase(forest, at(members, (i + 1) % members.length), link[1])
    forest.mate[link[0]] = link[1]
    forest.mate[link[1]] = link[0]
  }
  forest.members[blossom] = [...members.slice(from), ...members.slice(0, from)]
  forest.links[blossom] = [...links.slice(from), ...links.slice(0, from)]
  forest.base[blossom] = person
}

function augmentToRoot(forest: Forest, person: number, newMate: number): void {
  let x = person
  let y = newMate
  for (;;) {
    const outer = topOf(forest, x)
    const formerMate = outsideMate(forest, outer)
    makeBase(forest, outer, x)
    forest.mate[x] = y
    if (formerMate < 0) return
    const inner = topOf(forest, formerMate)
    const own = at(forest.entryTo, inner)
    makeBase(forest, inner, own)
    y = own
    x = at(forest.entryFrom, inner)
    forest.mate[own] = x
  }
}

/** Pairs x with y, two people in outer blossoms of different trees, and re-pairs both ways back to the roots. */
export function augment(forest: Forest, x: number, y: number): void {
  augmentToRoot(forest, x, y)
  augmentToRoot(forest, y, x)
}
