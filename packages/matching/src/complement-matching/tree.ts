import { at } from '../at.ts'
import {
  augmentFrom,
  beginTree,
  EVEN,
  leaderOf,
  makeEven,
  markBlocked,
  ODD,
  release,
  type Search,
  take,
} from './search.ts'

/** Adds to the tree everyone outside it who may meet `v`, with their mates; stops at someone who has no mate. */
function reachOutside(search: Search, v: number): number {
  const head = search.blocked.n
  let w = at(search.next, head)
  while (w !== head) {
    if (at(search.mark, w) === search.stamp) {
      w = at(search.next, w)
      continue
    }
    const mate = at(search.mate, w)
    if (mate >= 0) take(search, mate)
    const following = at(search.next, w)
    take(search, w)
    search.state[w] = ODD
    search.before[w] = v
    if (mate < 0) return w
    makeEven(search, mate)
    search.evenLeaders[search.evenCount] = mate
    search.evenCount += 1
    w = following
  }
  return -1
}

function commonLeader(search: Search, x: number, y: number): number {
  search.stamp += 1
  let a = leaderOf(search, x)
  let b = leaderOf(search, y)
  for (;;) {
    if (a >= 0) {
      if (at(search.seen, a) === search.stamp) return a
      search.seen[a] = search.stamp
      const mate = at(search.mate, a)
      a = mate < 0 ? -1 : leaderOf(search, at(search.before, mate))
    }
    const kept = a
    a = b
    b = kept
  }
}

function join(search: Search, member: number, leader: number): void {
  if (at(search.leader, member) !== member || member === leader) return
  search.leader[member] = leader
  search.nextMember[at(search.lastMember, leader)] = member
  search.lastMember[leader] = at(search.lastMember, member)
}

/** Folds the path from `from` up to `leader` into the blossom; `across` is the other end of the closing pair. */
function fold(search: Search, ends: readonly [from: number, across: number], leader: number): void {
  let [x, y] = ends
  while (leaderOf(search, x) !== leader) {
    search.before[x] = y
    const odd = at(search.mate, x)
    if (at(search.state, odd) === ODD) makeEven(search, odd)
    join(search, x, leader)
    join(search, odd, leader)
    y = odd
    x = at(search.before, odd)
  }
}

function firstUnmarked(search: Search, leader: number, stamp: number): number {
  let w = leader
  while (w >= 0 && at(search.mark, w) === stamp) w = at(search.nextMember, w)
  return w
}

/** Contracts the odd cycles that `v` closes with the other even blossoms of the tree. */
function closeCycles(search: Search, v: number): void {
  const stamp = search.stamp
  let i = 0
  while (i < search.evenCount) {
    const b = at(search.evenLeaders, i)
    if (at(search.leader, b) !== b) {
      search.evenCount -= 1
      search.evenLeaders[i] = at(search.evenLeaders, search.evenCount)
      continue
    }
    const w = b === leaderOf(search, v) ? -1 : firstUnmarked(search, b, stamp)
    if (w < 0) {
      i += 1
      continue
    }
    const leader = commonLeader(search, v, w)
    fold(search, [v, w], leader)
    fold(search, [w, v], leader)
  }
}

/**
 * Grows the tree of alternating paths from `root`. Answers the unpaired person it reached, or -1 when the tree is
 * complete. Costs O(n + blocked pairs) with a union-find factor.
 */
function growTree(search: Search, root: number): number {
  beginTree(search, root)
  while (search.head < search.tail) {
    const v = at(search.queue, search.head)
    search.head += 1
    markBlocked(search, v)
    const reached = reachOutside(search, v)
    if (reached >= 0) return reached
    closeCycles(search, v)
  }
  return -1
}

/** Pairs `root` by an augmenting path if there is one; otherwise its complete tree stays frozen. */
export function pairByPath(search: Search, root: number): boolean {
  const reached = growTree(search, root)
  if (reached < 0) return false
  augmentFrom(search, reached)
  release(search)
  return true
}

/**
 * Hands the place of the unpaired `root` to the person of lowest `rank` who can be left out instead, keeping as many
 * paired. Needs a maximum matching and no frozen trees.
 */
export function swapLeftOut(search: Search, root: number, rank: Int32Array): void {
  growTree(search, root)
  let chosen = root
  for (let k = 0; k < search.takenCount; k += 1) {
    const v = at(search.taken, k)
    if (at(search.state, v) === EVEN && at(rank, v) < at(rank, chosen)) chosen = v
  }
  if (chosen !== root) {
    const odd = at(search.mate, chosen)
    search.mate[chosen] = -1
    augmentFrom(search, odd)
  }
  release(search)
}
