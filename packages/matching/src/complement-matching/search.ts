import { at } from '../at.ts'

/** Pairs that may not be used, as compressed rows; every other pair is an edge of the graph that is searched. */
export type Blocked = { readonly n: number; readonly offset: Int32Array; readonly other: Int32Array | Uint16Array }

export const UNTOUCHED = 0
export const EVEN = 1
export const ODD = 2

/**
 * The working memory of Edmonds' search on the complement of `blocked`, one tree at a time. People not yet in a tree
 * form a doubly linked list with `n` as its head; a member taken from it is either put back when the tree ends in an
 * augmentation or stays out for good (frozen) when the tree is complete.
 */
export type Search = {
  readonly blocked: Blocked
  readonly mate: Int32Array
  readonly state: Int32Array
  readonly before: Int32Array
  readonly leader: Int32Array
  readonly nextMember: Int32Array
  readonly lastMember: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  readonly evenLeaders: Int32Array
  readonly queue: Int32Array
  readonly taken: Int32Array
  readonly mark: Int32Array
  readonly seen: Int32Array
  evenCount: number
  head: number
  tail: number
  takenCount: number
  stamp: number
}

export function newSearch(blocked: Blocked, mate: Int32Array): Search {
  const ints = (fill = 0) => new Int32Array(blocked.n + 1).fill(fill)
  const search: Search = {
    blocked,
    mate,
    state: ints(UNTOUCHED),
    before: ints(-1),
    leader: ints(),
    nextMember: ints(-1),
    lastMember: ints(),
    next: ints(),
    previous: ints(),
    evenLeaders: ints(),
    queue: ints(),
    taken: ints(),
    mark: ints(),
    seen: ints(),
    evenCount: 0,
    head: 0,
    tail: 0,
    takenCount: 0,
    stamp: 0,
  }
  for (let v = 0; v <= blocked.n; v += 1) {
    search.next[v] = v === blocked.n ? 0 : v + 1
    search.previous[v] = v === 0 ? blocked.n : v - 1
  }
  return search
}

/** Takes someone off the list of people outside all trees. */
export function take(search: Search, v: number): void {
  search.next[at(search.previous, v)] = at(search.next, v)
  search.previous[at(search.next, v)] = at(search.previous, v)
  search.taken[search.takenCount] = v
  search.takenCount += 1
  search.leader[v] = v
  search.lastMember[v] = v
  search.nextMember[v] = -1
  search.before[v] = -1
}

/** Ends a search: puts its people back on the list in reverse order, so that the links are as they were. */
export function release(search: Search): void {
  while (search.takenCount > 0) {
    search.takenCount -= 1
    const v = at(search.taken, search.takenCount)
    search.next[at(search.previous, v)] = v
    search.previous[at(search.next, v)] = v
    search.state[v] = UNTOUCHED
  }
}

export function beginTree(search: Search, root: number): void {
  search.evenCount = 0
  search.head = 0
  search.tail = 0
  search.takenCount = 0
  take(search, root)
  makeEven(search, root)
  search.evenLeaders[search.evenCount] = root
  search.evenCount += 1
}

export function makeEven(search: Search, v: number): void {
  search.state[v] = EVEN
  search.queue[search.tail] = v
  search.tail += 1
}

/** Marks everyone `v` may not be paired with; `search.stamp` is the mark. */
export function markBlocked(search: Search, v: number): void {
  search.stamp += 1
  const end = at(search.blocked.offset, v + 1)
  for (let k = at(search.blocked.offset, v); k < end; k += 1) search.mark[at(search.blocked.other, k)] = search.stamp
}

export function leaderOf(search: Search, v: number): number {
  let x = v
  while (at(search.leader, x) !== x) {
    search.leader[x] = at(search.leader, at(search.leader, x))
    x = at(search.leader, x)
  }
  return x
}

/** Pairs up along the alternating path that ends in `odd` and starts at the root of the tree. */
export function augmentFrom(search: Search, odd: number): void {
  let x = odd
  while (x >= 0) {
    const even = at(search.before, x)
    const following = at(search.mate, even)
    search.mate[x] = even
    search.mate[even] = x
    x = following
  }
}
