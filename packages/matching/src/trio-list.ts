import { at } from './at.ts'
import { BARRED, type Conflicts } from './conflicts.ts'
import { boundWithTrio, type DualBound, type Trio, trioWeight } from './dual-bound.ts'
import { costOf, type Levels } from './levels.ts'

export type BoundedTrio = { readonly trio: Trio; readonly weight: number; readonly bound: number }

type Listing = {
  readonly conflicts: Conflicts
  readonly levels: Levels
  readonly dual: DualBound
  readonly limit: number
  least: number
  /** What the duals of the three plus twice their cost may come to. */
  room: number
  found: BoundedTrio[]
}

function readCosts(listing: Listing, v: number, costs: Float64Array): void {
  const { conflicts, levels } = listing
  costs.fill(0)
  for (let k = at(conflicts.offset, v); k < at(conflicts.offset, v + 1); k += 1) {
    const round = at(conflicts.round, k)
    costs[at(conflicts.other, k)] = round === BARRED ? Number.POSITIVE_INFINITY : costOf(levels, round)
  }
}

function sharedSets(dual: DualBound, a: number, b: number): number {
  let shared = 0
  for (const id of dual.holding[a] ?? []) if (dual.holding[b]?.includes(id)) shared += dual.sets[id]?.z ?? 0
  return shared
}

/** One person, its costs, those who may join it, and the duals of the sets it shares with each of them. */
type Near = {
  readonly a: number
  readonly costs: Float64Array
  readonly near: readonly number[]
  readonly shared: readonly number[]
}

function listTriosOf(listing: Listing, from: Near, others: Float64Array): void {
  const { a, costs, near, shared } = from
  const y = listing.dual.y
  for (let j = 0; j < near.length - 1; j += 1) {
    const b = at(near, j)
    const left = listing.room - at(y, a) - at(y, b)
    if (at(y, at(near, j + 1)) > left) return
    readCosts(listing, b, others)
    for (let k = j + 1; k < near.length; k += 1) {
      const c = at(near, k)
      const cost = at(costs, b) + at(costs, c) + at(others, c)
      if (at(y, c) + 2 * cost + Math.max(at(shared, j), at(shared, k)) <= left) keepIfWorth(listing, [a, b, c], cost)
    }
  }
}

function keepIfWorth(listing: Listing, trio: Trio, cost: number): void {
  const weight = trioWeight(listing.levels, cost)
  const bound = boundWithTrio(listing.dual, trio, weight)
  if (bound < listing.least) return
  listing.found.push({ trio, weight, bound })
  if (listing.found.length >= 2 * listing.limit) keepHighest(listing)
}

/** Over the limit: keeps the trios of highest bound and asks for more from now on. */
function keepHighest(listing: Listing): void {
  listing.found = [...listing.found].sort((s, t) => t.bound - s.bound).slice(0, listing.limit)
  const lowest = listing.found.at(-1)?.bound ?? listing.least
  listing.room -= lowest - listing.least
  listing.least = lowest
}

/**
 * The permitted trios that, by this dual, could be part of a plan of at least `least` weight; over the limit those of
 * highest bound. `complete` is the bound above which none is missing. People are taken in rising order of their dual, so
 * that the two cheapest members must be permitted before a third is looked at.
 */
export function triosWorth(
  graph: { readonly conflicts: Conflicts; readonly levels: Levels },
  dual: DualBound,
  from: { readonly least: number; readonly limit: number },
): { readonly trios: readonly BoundedTrio[]; readonly complete: number } {
  const { y } = dual
  const order = Int32Array.from({ length: y.length }, (_, v) => v).sort((a, b) => at(y, a) - at(y, b) || a - b)
  const room = dual.total + 6 * graph.levels.place - from.least
  const listing: Listing = { ...graph, ...from, dual, room, found: [] }
  const costs = new Float64Array(y.length)
  const others = new Float64Array(y.length)
  order.forEach((a, i) => {
    readCosts(listing, a, costs)
    const fits = (b: number) => at(y, a) + at(y, b) + 2 * at(costs, b) + sharedSets(dual, a, b) <= listing.room
    const near = [...order.subarray(i + 1)].filter(fits)
    const shared = near.map((b) => sharedSets(dual, a, b))
    listTriosOf(listing, { a, costs, near, shared }, others)
  })
  return { trios: listing.found, complete: listing.least }
}
