import { at } from '../at.ts'
import type { Random } from '../random.ts'
import { type Blocked, markBlocked, newSearch, ODD, type Search, take } from './search.ts'
import { pairByPath, swapLeftOut } from './tree.ts'

/** A maximum matching and the barrier that proves it: no more can be paired, by the Tutte–Berge formula. */
export type MaximumMatching = {
  readonly mate: Int32Array
  readonly pairs: number
  readonly unpaired: readonly number[]
  readonly barrier: readonly number[]
}

function isBlocked(blocked: Blocked, a: number, b: number): boolean {
  let low = at(blocked.offset, a)
  let high = at(blocked.offset, a + 1) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = at(blocked.other, middle)
    if (found === b) return true
    if (found < b) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Everybody, those with the fewest choices first: a counting sort. */
function byMostBlocked({ n, offset }: Blocked): Int32Array {
  const choices = (v: number) => n - at(offset, v + 1) + at(offset, v)
  const place = new Int32Array(n + 2)
  for (let v = 0; v < n; v += 1) place[choices(v) + 1] = at(place, choices(v) + 1) + 1
  for (let count = 0; count <= n; count += 1) place[count + 1] = at(place, count + 1) + at(place, count)
  const order = new Int32Array(n)
  for (let v = 0; v < n; v += 1) {
    const slot = at(place, choices(v))
    order[slot] = v
    place[choices(v)] = slot + 1
  }
  return order
}

type Pool = { readonly people: Int32Array; readonly place: Int32Array; size: number }

function removeFrom(pool: Pool, v: number): void {
  pool.size -= 1
  const hole = at(pool.place, v)
  const last = at(pool.people, pool.size)
  pool.people[hole] = last
  pool.place[last] = hole
}

/** A random person of the pool whom `v` may meet, or -1: a few guesses first, then everyone from a random start. */
function someoneFor(search: Search, v: number, pick: { pool: Pool; random: Random }): number {
  const { pool, random } = pick
  for (let guess = 0; guess < 4; guess += 1) {
    const w = at(pool.people, random.below(pool.size))
    if (!isBlocked(search.blocked, v, w)) return w
  }
  markBlocked(search, v)
  const start = random.below(pool.size)
  for (let k = 0; k < pool.size; k += 1) {
    const w = at(pool.people, (start + k) % pool.size)
    if (at(search.mark, w) !== search.stamp) return w
  }
  return -1
}

/** Pairs people at random, those with the fewest choices first; most of the work of an ordinary round. */
function pairAtRandom(search: Search, free: readonly number[], random: Random): void {
  const pool: Pool = { people: Int32Array.from(free), place: new Int32Array(search.blocked.n), size: free.length }
  for (let k = 0; k < pool.size; k += 1) pool.place[at(pool.people, k)] = k
  const isFree = new Int32Array(search.blocked.n)
  for (const v of free) isFree[v] = 1
  for (const v of byMostBlocked(search.blocked)) {
    if (at(isFree, v) === 0 || at(search.mate, v) >= 0 || pool.size === 0) continue
    removeFrom(pool, v)
    const w = pool.size === 0 ? -1 : someoneFor(search, v, { pool, random })
    if (w < 0) continue
    removeFrom(pool, w)
    search.mate[v] = w
    search.mate[w] = v
  }
}

function result(search: Search, absent: ReadonlySet<number>): MaximumMatching {
  const unpaired: number[] = []
  const barrier: number[] = []
  let paired = 0
  for (let v = 0; v < search.blocked.n; v += 1) {
    if (at(search.mate, v) >= 0) paired += 1
    else if (!absent.has(v)) unpaired.push(v)
    if (at(search.state, v) === ODD) barrier.push(v)
  }
  return { mate: search.mate, pairs: paired / 2, unpaired, barrier }
}

/**
 * A maximum matching of the people 0 … n-1 among all pairs that are not blocked, without ever listing those pairs
 * (Edmonds 1965; each search is linear in n + blocked pairs). `start` is a matching to begin from; people in `absent`
 * take no part and must have no mate in it.
 */
export function maximumMatching(
  blocked: Blocked,
  random: Random,
  from: { readonly start?: Int32Array; readonly absent?: ReadonlySet<number> } = {},
): MaximumMatching {
  const absent = from.absent ?? new Set()
  const search = newSearch(blocked, from.start ? from.start.slice() : new Int32Array(blocked.n).fill(-1))
  for (const v of absent) take(search, v)
  const free: number[] = []
  for (let v = 0; v < blocked.n; v += 1) if (at(search.mate, v) < 0 && !absent.has(v)) free.push(v)
  pairAtRandom(search, free, random)
  for (const v of free) if (at(search.mate, v) < 0) pairByPath(search, v)
  return result(search, absent)
}

/**
 * Keeps a maximum matching as large but leaves out the people of lowest `rank` who can be left out. The sets of people
 * that can be left out are the bases of a matroid, so that exchanging one person at a time reaches the best choice.
 */
export function leaveOutLowest(blocked: Blocked, matching: Int32Array, rank: Int32Array): Int32Array {
  if (rank.every((value) => value === at(rank, 0))) return matching
  const search = newSearch(blocked, matching.slice())
  const highestFirst = (a: number, b: number) => at(rank, b) - at(rank, a) || a - b
  const left = [...matching.keys()].filter((v) => at(matching, v) < 0).sort(highestFirst)
  for (const v of left) swapLeftOut(search, v, rank)
  return search.mate
}
