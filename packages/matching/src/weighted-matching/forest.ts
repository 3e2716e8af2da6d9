import { at } from '../at.ts'

/** Pairs that may be used, with their weights. Weights are even integers, so that every dual value is an integer. */
export type Candidates = {
  readonly n: number
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
}

export const FREE = 0
export const OUTER = 1
export const INNER = 2

/**
 * State of the primal-dual method (Edmonds 1965). Ids below n are people, the rest are blossoms: odd sets of people
 * kept as a cycle of smaller ones. `y` holds the dual of a person, `z` of a blossom. `links[b]` lists, for each member
 * of the cycle, the pair of people that joins it to the next; member 0 holds the base, members 1-2, 3-4 … are paired.
 * `people` lists everybody inside.
 */
export type Forest = {
  readonly pairs: Candidates
  /** Candidate numbers by person, as compressed rows. */
  readonly rows: { readonly offset: Int32Array; readonly pair: Int32Array }
  readonly mate: Int32Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly top: Int32Array
  readonly parent: Int32Array
  readonly base: Int32Array
  readonly members: number[][]
  readonly people: number[][]
  readonly links: (readonly [number, number])[][]
  readonly label: Int32Array
  /** For an inner blossom: the pair (outer person, own person) over which it was reached. */
  readonly entryFrom: Int32Array
  readonly entryTo: Int32Array
  readonly seen: Int32Array
  readonly unusedIds: number[]
  readonly queue: number[]
  stamp: number
}

function candidateRows(pairs: Candidates): { offset: Int32Array; pair: Int32Array } {
  const offset = new Int32Array(pairs.n + 1)
  for (const ends of [pairs.a, pairs.b]) for (const v of ends) offset[v + 1] = at(offset, v + 1) + 1
  for (let v = 0; v < pairs.n; v += 1) offset[v + 1] = at(offset, v + 1) + at(offset, v)
  const next = offset.slice()
  const pair = new Int32Array(2 * pairs.a.length)
  for (let k = 0; k < pairs.a.length; k += 1) {
    for (const v of [at(pairs.a, k), at(pairs.b, k)]) {
      pair[at(next, v)] = k
      next[v] = at(next, v) + 1
    }
  }
  return { offset, pair }
}

/**
 * Starts from a matching whose pairs all have the highest weight there is: with half that weight as everybody's dual it
 * is optimal for its size.
 */
export function newForest(pairs: Candidates, start: Int32Array, highestWeight: number): Forest {
  const { n } = pairs
  const size = n + Math.max(0, n)
  return {
    pairs,
    rows: candidateRows(pairs),
    mate: start.slice(),
    y: new Float64Array(n).fill(highestWeight / 2),
    z: new Float64Array(size),
    top: Int32Array.from({ length: n }, (_, v) => v),
    parent: new Int32Array(size).fill(-1),
    base: Int32Array.from({ length: size }, (_, v) => (v < n ? v : -1)),
    members: Array.from({ length: size }, () => []),
    people: Array.from({ length: size }, (_, v) => (v < n ? [v] : [])),
    links: Array.from({ length: size }, () => []),
    label: new Int32Array(size),
    entryFrom: new Int32Array(size).fill(-1),
    entryTo: new Int32Array(size).fill(-1),
    seen: new Int32Array(size),
    unusedIds: Array.from({ length: n }, (_, k) => size - 1 - k),
    queue: [],
    stamp: 0,
  }
}

export function membersOf(forest: Forest, blossom: number): number[] {
  return forest.members[blossom] ?? []
}

export function linksOf(forest: Forest, blossom: number): (readonly [number, number])[] {
  return forest.links[blossom] ?? []
}

/** The people inside a blossom (or the person itself). */
export function peopleIn(forest: Forest, blossom: number): readonly number[] {
  return forest.people[blossom] ?? []
}

/** How far a candidate pair of two different top blossoms is from being tight. */
export function slack(forest: Forest, pair: number): number {
  const { a, b, weight } = forest.pairs
  return at(forest.y, at(a, pair)) + at(forest.y, at(b, pair)) - at(weight, pair)
}

export function topOf(forest: Forest, person: number): number {
  return at(forest.top, person)
}

/** The mate, outside the blossom, of its base; -1 for the root of a tree. */
export function outsideMate(forest: Forest, blossom: number): number {
  return at(forest.mate, at(forest.base, blossom))
}
