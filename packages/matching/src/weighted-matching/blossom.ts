import { at } from '../at.ts'
import { type Forest, FREE, INNER, linksOf, membersOf, OUTER, outsideMate, peopleIn, topOf } from './forest.ts'

type Step = { blossom: number; link: readonly [number, number] }

/** The blossoms from that of `person` up to (not including) `root`, each with its pair towards the root. */
function pathUp(forest: Forest, person: number, root: number): Step[] {
  const steps: Step[] = []
  let blossom = topOf(forest, person)
  while (blossom !== root) {
    const base = at(forest.base, blossom)
    const isOuter = at(forest.label, blossom) === OUTER
    const link: readonly [number, number] = isOuter
      ? [base, at(forest.mate, base)]
      : [at(forest.entryTo, blossom), at(forest.entryFrom, blossom)]
    steps.push({ blossom, link })
    blossom = topOf(forest, link[1])
  }
  return steps
}

function enqueue(forest: Forest, blossom: number): void {
  for (const person of peopleIn(forest, blossom)) forest.queue.push(person)
}

function setTop(forest: Forest, blossom: number, top: number): void {
  for (const person of peopleIn(forest, blossom)) forest.top[person] = top
}

/** Contracts the odd cycle closed by the pair (x, y) of two outer blossoms of one tree whose paths meet at `root`. */
export function shrink(forest: Forest, pair: readonly [number, number], root: number): void {
  const down = pathUp(forest, pair[0], root).reverse()
  const up = pathUp(forest, pair[1], root)
  const id = forest.unusedIds.pop()
  if (id === undefined) throw new RangeError('more blossoms than people')
  forest.members[id] = [root, ...down.map((step) => step.blossom), ...up.map((step) => step.blossom)]
  forest.links[id] = [
    ...down.map(({ link }) => [link[1], link[0]] as const),
    [pair[0], pair[1]],
    ...up.map(({ link }) => link),
  ]
  forest.base[id] = at(forest.base, root)
  forest.label[id] = OUTER
  forest.z[id] = 0
  forest.parent[id] = -1
  for (const member of membersOf(forest, id)) {
    forest.parent[member] = id
    if (at(forest.label, member) === INNER) enqueue(forest, member)
  }
  forest.people[id] = membersOf(forest, id).flatMap((member) => peopleIn(forest, member))
  setTop(forest, id, id)
}

/** Gives the members of a top blossom back their own standing, unlabelled. */
export function dissolve(forest: Forest, blossom: number): void {
  for (const member of membersOf(forest, blossom)) {
    forest.parent[member] = -1
    forest.label[member] = FREE
    setTop(forest, member, member)
  }
  forest.members[blossom] = []
  forest.links[blossom] = []
  forest.people[blossom] = []
  forest.base[blossom] = -1
  forest.label[blossom] = FREE
  forest.unusedIds.push(blossom)
}

function memberWith(forest: Forest, blossom: number, person: number): number {
  let member = person
  while (at(forest.parent, member) !== blossom) member = at(forest.parent, member)
  return member
}

/**
 * Opens an inner blossom whose dual has come down to 0. The members on the even way from its entry to its base stay in
 * the tree, inner and outer in turn; the others become free.
 */
export function openInner(forest: Forest, blossom: number): void {
  const members = membersOf(forest, blossom)
  const links = linksOf(forest, blossom)
  const entry = memberWith(forest, blossom, at(forest.entryTo, blossom))
  const from = members.indexOf(entry)
  const forward = from % 2 === 1
  let reached: readonly [number, number] = [at(forest.entryFrom, blossom), at(forest.entryTo, blossom)]
  const path: Step[] = []
  for (let i = from; ; i = forward ? (i + 1) % members.length : i - 1) {
    path.push({ blossom: at(members, i), link: reached })
    if (i === 0) break
    const link = links[forward ? i : i - 1] ?? reached
    reached = forward ? link : [link[1], link[0]]
  }
  dissolve(forest, blossom)
  path.forEach((step, i) => {
    if (i % 2 === 0) labelInner(forest, step.blossom, step.link)
    else labelOuter(forest, step.blossom)
  })
}

export function labelInner(forest: Forest, blossom: number, entry: readonly [number, number]): void {
  forest.label[blossom] = INNER
  forest.entryFrom[blossom] = entry[0]
  forest.entryTo[blossom] = entry[1]
}

export function labelOuter(forest: Forest, blossom: number): void {
  forest.label[blossom] = OUTER
  enqueue(forest, blossom)
}

/** Where the ways of two outer blossoms to their roots meet, or -1 when they stand in different trees. */
export function meetingPoint(forest: Forest, first: number, second: number): number {
  forest.stamp += 1
  let a = first
  let b = second
  while (a >= 0 || b >= 0) {
    if (a >= 0) {
      if (at(forest.seen, a) === forest.stamp) return a
      forest.seen[a] = forest.stamp
      const mate = outsideMate(forest, a)
      a = mate < 0 ? -1 : topOf(forest, at(forest.entryFrom, topOf(forest, mate)))
    }
    const kept = a
    a = b
    b = kept
  }
  return -1
}
