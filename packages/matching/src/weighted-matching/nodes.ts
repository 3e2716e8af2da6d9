import { type Forest, INNER, labelOf, OUTER, setDual } from './forest.ts'
import { int, item, num } from './read.ts'

/** Changes the label of an outermost node; its duals keep their present values. */
export function setLabel(forest: Forest, node: number, label: number): void {
  const slot = int(forest.slot, node)
  const change = label - int(forest.slotSign, slot)
  if (change === 0) return
  forest.slotShift[slot] = num(forest.slotShift, slot) - change * forest.time
  forest.slotSign[slot] = label
  if (node >= forest.n) forest.zHeld[node] = num(forest.zHeld, node) + 2 * change * forest.time
}

/** Moves the people of a node to another slot; their duals keep their present values. */
function moveToSlot(forest: Forest, node: number, to: number): void {
  const from = int(forest.slot, node)
  const sign = int(forest.slotSign, from) - int(forest.slotSign, to)
  const difference = num(forest.slotShift, from) - num(forest.slotShift, to) + sign * forest.time
  const last = int(forest.last, node)
  for (let v = int(forest.first, node); ; v = int(forest.nextPerson, v)) {
    forest.slotOf[v] = to
    forest.held[v] = num(forest.held, v) + difference
    if (v === last) return
  }
}

function largest(forest: Forest, members: readonly number[]): number {
  let found = item(members, 0)
  for (const member of members) if (int(forest.size, member) > int(forest.size, found)) found = member
  return found
}

/** Puts the people of the members into one list, from the first member to the last. */
function joinPeople(forest: Forest, node: number, members: readonly number[]): void {
  let size = 0
  let end = -1
  for (const member of members) {
    if (end >= 0) forest.nextPerson[end] = int(forest.first, member)
    end = int(forest.last, member)
    size += int(forest.size, member)
  }
  forest.first[node] = int(forest.first, item(members, 0))
  forest.last[node] = end
  forest.size[node] = size
}

export type Cycle = { readonly members: number[]; readonly linkFrom: number[]; readonly linkTo: number[] }

/**
 * Makes one outer blossom of a cycle of outermost nodes of one tree, with the dual 0. Its inner members become outer, so
 * that their people are left to be scanned.
 */
export function contract(forest: Forest, cycle: Cycle): number {
  const node = forest.unusedIds.pop()
  if (node === undefined) throw new RangeError('more blossoms than people')
  const { members } = cycle
  const root = item(members, 0)
  for (const member of members) {
    setLabel(forest, member, OUTER)
    forest.parent[member] = node
    if (member >= forest.n) forest.zHeld[member] = setDual(forest, member)
  }
  const heavy = largest(forest, members)
  const slot = int(forest.slot, heavy)
  for (const member of members) {
    if (member === heavy) continue
    moveToSlot(forest, member, slot)
    forest.unusedSlots.push(int(forest.slot, member))
  }
  joinPeople(forest, node, members)
  forest.members[node] = members
  forest.linkFrom[node] = cycle.linkFrom
  forest.linkTo[node] = cycle.linkTo
  forest.base[node] = int(forest.base, root)
  forest.tree[node] = int(forest.tree, root)
  forest.parent[node] = -1
  forest.slot[node] = slot
  forest.slotNode[slot] = node
  forest.zHeld[node] = -2 * forest.time
  return node
}

function slotLike(forest: Forest, slot: number): number {
  const fresh = forest.unusedSlots.pop()
  if (fresh === undefined) throw new RangeError('more nodes than people')
  forest.slotSign[fresh] = int(forest.slotSign, slot)
  forest.slotShift[fresh] = num(forest.slotShift, slot)
  return fresh
}

function labelPeople(forest: Forest, node: number, slot: number): void {
  const last = int(forest.last, node)
  for (let v = int(forest.first, node); ; v = int(forest.nextPerson, v)) {
    forest.slotOf[v] = slot
    if (v === last) return
  }
}

/** Gives the members of an outermost blossom back their own standing, with the label that it has. Its dual must be 0. */
export function dissolve(forest: Forest, node: number): readonly number[] {
  const members = forest.members[node] ?? []
  const slot = int(forest.slot, node)
  const label = labelOf(forest, node)
  const heavy = largest(forest, members)
  for (const member of members) {
    const own = member === heavy ? slot : slotLike(forest, slot)
    if (member !== heavy) labelPeople(forest, member, own)
    forest.parent[member] = -1
    forest.slot[member] = own
    forest.slotNode[own] = member
    forest.tree[member] = int(forest.tree, node)
    if (member >= forest.n) forest.zHeld[member] = num(forest.zHeld, member) + 2 * label * forest.time
  }
  forest.members[node] = []
  forest.linkFrom[node] = []
  forest.linkTo[node] = []
  forest.tree[node] = -1
  forest.base[node] = -1
  forest.slot[node] = -1
  forest.unusedIds.push(node)
  return members
}

/** The member of a blossom that holds the person. */
export function memberWith(forest: Forest, node: number, person: number): number {
  let member = person
  while (int(forest.parent, member) !== node) member = int(forest.parent, member)
  return member
}

export const isInner = (forest: Forest, node: number) => labelOf(forest, node) === INNER
