import { at } from './at.ts'
import type { Conflicts } from './conflicts.ts'
import { type Random, shuffled } from './random.ts'
import { heaviestMatching } from './weighted-matching/solve.ts'

/** Looking ahead starts when everybody has the same number of fresh partners left, at most this many. */
const DEGREE_UP_TO = 6
const EFFORT = 40_000

type Pair = readonly [number, number]
type Split = { readonly n: number; readonly random: Random; effort: number }

/** All fresh pairs when everybody has equally many of them, few enough to look ahead. */
function lastFreshPairs(conflicts: Conflicts): { pairs: Pair[]; degree: number } | undefined {
  const { n, offset, other } = conflicts
  const degree = n - 1 - at(offset, 1)
  if (degree < 2 || degree > DEGREE_UP_TO) return undefined
  const pairs: Pair[] = []
  for (let v = 0; v < n; v += 1) {
    if (n - 1 - (at(offset, v + 1) - at(offset, v)) !== degree) return undefined
    const blocked = new Set(other.subarray(at(offset, v), at(offset, v + 1)))
    for (let w = v + 1; w < n; w += 1) if (!blocked.has(w)) pairs.push([v, w])
  }
  return { pairs, degree }
}

/** A random perfect matching over these pairs, or undefined when there is none. */
function randomMatching(split: Split, pairs: readonly Pair[]): Int32Array | undefined {
  split.effort -= 1
  const mate = new Int32Array(split.n).fill(-1)
  const order = shuffled(pairs.length, split.random)
  for (const k of order) {
    const [a, b] = pairs[k] ?? [0, 0]
    if (at(mate, a) >= 0 || at(mate, b) >= 0) continue
    mate[a] = b
    mate[b] = a
  }
  const tight = {
    a: Array.from(order, (k) => pairs[k]?.[0] ?? 0),
    b: Array.from(order, (k) => pairs[k]?.[1] ?? 0),
    weight: pairs.map(() => 2),
  }
  const found = heaviestMatching({ n: split.n, pairs: tight, start: mate }).mate
  return found.includes(-1) ? undefined : found
}

const without = (pairs: readonly Pair[], mate: Int32Array) => pairs.filter(([a, b]) => at(mate, a) !== b)

/** Two fresh partners each: cycles, which split into two rounds when all are even. */
function areCyclesEven(n: number, pairs: readonly Pair[]): boolean {
  const partners: number[][] = Array.from({ length: n }, () => [])
  for (const [a, b] of pairs) {
    partners[a]?.push(b)
    partners[b]?.push(a)
  }
  const seen = new Int32Array(n)
  for (let v = 0; v < n; v += 1) {
    let length = 0
    for (let w: number | undefined = v; w !== undefined && at(seen, w) === 0; length += 1) {
      seen[w] = 1
      w = partners[w]?.find((next) => at(seen, next) === 0)
    }
    if (length % 2 === 1) return false
  }
  return true
}

/** Whether random splitting finds a way to use up all pairs in `degree` rounds. */
function canSplit(split: Split, pairs: readonly Pair[], degree: number): boolean {
  if (degree <= 1) return true
  if (degree === 2) return areCyclesEven(split.n, pairs)
  for (let tries = 0; tries < 4 && split.effort > 0; tries += 1) {
    const mate = randomMatching(split, pairs)
    if (mate && canSplit(split, without(pairs, mate), degree - 1)) return true
  }
  return false
}

/**
 * Looks ahead near the end of a fixed pool: among equally good rounds without repeats takes one after which all fresh
 * pairs left can still be split into full rounds. `another` gives a further equally good round, or undefined to take any
 * round of fresh pairs. Keeps `mate` when the pool is not at its end or no such round is found in time.
 */
export function withHorizon(
  conflicts: Conflicts,
  mate: Int32Array,
  from: { readonly random: Random; readonly another: (() => Int32Array) | undefined },
): Int32Array {
  const last = conflicts.n % 2 === 0 && conflicts.n > 2 ? lastFreshPairs(conflicts) : undefined
  if (last === undefined) return mate
  const split: Split = { n: conflicts.n, random: from.random, effort: Math.max(8, EFFORT / conflicts.n) }
  let tried: Int32Array | undefined = mate
  while (split.effort > 0) {
    if (tried && canSplit(split, without(last.pairs, tried), last.degree - 1)) return tried
    tried = from.another ? from.another() : randomMatching(split, last.pairs)
    split.effort -= 1
  }
  return mate
}
