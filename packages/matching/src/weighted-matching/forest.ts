import { type Events, noEvents } from './events.ts'
import { type PairList, type Rows, rowsOf } from './pairs.ts'
import { int, num } from './read.ts'

/** In a tree at an even distance from its root: its dual falls as time goes on. */
export const OUTER = -1
/** In no tree: its dual stands still. */
export const FREE = 0
/** In a tree at an odd distance from its root: its dual rises. */
export const INNER = 1

/**
 * State of the primal-dual method (Edmonds 1965). Ids below n are people, the rest blossoms: odd sets of people kept as a
 * cycle of smaller nodes. Member 0 of a cycle holds the base, members 1-2, 3-4 … are paired; the link `k` of a cycle
 * joins its member k, by the person `linkFrom`, to the next, by `linkTo`.
 *
 * Duals are lazy. Every outermost node has a slot; a person's dual is what is held for the person, plus the shift of its
 * slot, plus the slot's sign times the time. So the duals of a whole node move without being touched, and a node that
 * joins another hands over only the people of the smaller one. The dual of an outermost blossom is `zHeld` less twice
 * its sign times the time; that of an inner blossom is `zHeld`.
 */
export type Forest = {
  readonly n: number
  readonly list: PairList
  rows: Rows
  time: number
  readonly events: Events
  /** The duals of all roots have this parity, 0 or 1: then the slack between two trees is even and times stay whole. */
  readonly parity: number
  readonly mate: Int32Array
  readonly held: Float64Array
  readonly slotOf: Int32Array
  readonly nextPerson: Int32Array
  readonly slotNode: Int32Array
  readonly slotSign: Int32Array
  readonly slotShift: Float64Array
  readonly unusedSlots: number[]
  readonly slot: Int32Array
  readonly parent: Int32Array
  readonly base: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly size: Int32Array
  readonly zHeld: Float64Array
  readonly members: (readonly number[])[]
  readonly linkFrom: (readonly number[])[]
  readonly linkTo: (readonly number[])[]
  readonly unusedIds: number[]
  /** For an inner node: the pair (outer person, own person) over which it was reached. */
  readonly entryFrom: Int32Array
  readonly entryTo: Int32Array
  readonly tree: Int32Array
  readonly seen: Int32Array
  /** 1 for people who take no part. */
  readonly isAbsent: Uint8Array
  /** The nodes that were ever labelled in each tree. */
  readonly trees: number[][]
  liveTrees: number
  stamp: number
}

const counted = (n: number) => Int32Array.from({ length: n }, (_, v) => v)

export function newForest(
  n: number,
  list: PairList,
  from: Pick<Forest, 'mate' | 'parity'> & { y: Float64Array },
): Forest {
  const size = n + (n >> 1) + 1
  const ints = (fill: number) => new Int32Array(size).fill(fill)
  const firsts = ints(-1)
  for (let v = 0; v < n; v += 1) firsts[v] = v
  return {
    n,
    list,
    rows: rowsOf(n, list),
    time: 0,
    events: noEvents(),
    parity: from.parity,
    mate: from.mate,
    held: from.y,
    slotOf: counted(n),
    nextPerson: new Int32Array(n).fill(-1),
    slotNode: counted(n),
    slotSign: new Int32Array(n),
    slotShift: new Float64Array(n),
    unusedSlots: [],
    slot: firsts.slice(),
    parent: ints(-1),
    base: firsts.slice(),
    first: firsts.slice(),
    last: firsts,
    size: ints(1),
    zHeld: new Float64Array(size),
    members: Array.from({ length: size }, () => []),
    linkFrom: Array.from({ length: size }, () => []),
    linkTo: Array.from({ length: size }, () => []),
    unusedIds: Array.from({ length: size - n }, (_, k) => size - 1 - k),
    entryFrom: ints(-1),
    entryTo: ints(-1),
    tree: ints(-1),
    seen: ints(0),
    isAbsent: new Uint8Array(n),
    trees: [],
    liveTrees: 0,
    stamp: 0,
  }
}

export function topOf(forest: Forest, person: number): number {
  return int(forest.slotNode, int(forest.slotOf, person))
}

export function dualOf(forest: Forest, person: number): number {
  const slot = int(forest.slotOf, person)
  return num(forest.held, person) + num(forest.slotShift, slot) + int(forest.slotSign, slot) * forest.time
}

/** The label of an outermost node. */
export function labelOf(forest: Forest, node: number): number {
  return int(forest.slotSign, int(forest.slot, node))
}

/** The dual of an outermost blossom. */
export function setDual(forest: Forest, node: number): number {
  return num(forest.zHeld, node) - 2 * labelOf(forest, node) * forest.time
}

/** The mate, outside the node, of its base; -1 when the node is not paired. */
export function outsideMate(forest: Forest, node: number): number {
  return int(forest.mate, int(forest.base, node))
}
