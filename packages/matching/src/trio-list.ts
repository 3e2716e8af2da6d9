import { BARRED, roundOf } from './conflicts.ts'
import { boundWithTrio, type DualBound, type Trio, trioWeight } from './dual-bound.ts'
import { costOf } from './levels.ts'
import {
  type BoundedTrio,
  type Graph,
  type Listing,
  type Near,
  nearTo,
  newListing,
  readCosts,
  sideRoom,
} from './trio-room.ts'
import type { Company } from './turns.ts'
import { num } from './weighted-matching/read.ts'

/** A trio is listed with one centre: the member across from its dearest pair, of several the first. */
function isCentre([a, b, c]: Trio, costs: readonly [ab: number, ac: number, bc: number]): boolean {
  const [ab, ac, bc] = costs
  return (bc > ac || (bc === ac && a < b)) && (bc > ab || (bc === ab && a < c))
}

function keepIfWorth(listing: Listing, trio: Trio): void {
  const { conflicts, levels, costs } = listing
  const round = roundOf(conflicts, trio[1], trio[2])
  if (round === BARRED) return
  const [ab, ac, bc] = [num(costs, trio[1]), num(costs, trio[2]), costOf(levels, round)]
  if (!isCentre(trio, [ab, ac, bc])) return
  const weight = trioWeight(levels, ab + ac + bc)
  const bound = boundWithTrio(listing.dual, trio, weight)
  if (bound < listing.least) return
  listing.found.push({ trio, weight, bound })
  if (listing.found.length >= 2 * listing.limit) keepHighest(listing)
}

/** Over the limit: keeps the trios of highest bound and asks for more from now on. */
function keepHighest(listing: Listing): void {
  listing.found = [...listing.found].sort((s, t) => t.bound - s.bound).slice(0, listing.limit)
  const least = (listing.found.at(-1)?.bound ?? listing.least) + 1
  listing.room -= least - listing.least
  listing.least = least
}

/**
 * Lists the trios with centre `a`. The pair across costs at least as much as the dearer of the two at the centre, which
 * therefore counts twice: few people are near enough, unless most trios are worth it.
 */
function listAround(listing: Listing, a: number): void {
  const own = num(listing.dual.y, a)
  if (own + 2 * listing.lowest > listing.room || own > sideRoom(listing)) return
  readCosts(listing, a)
  const near = nearTo(listing, a)
  const least = near.reduce((found, { own: value }) => Math.min(found, value), Number.POSITIVE_INFINITY)
  const side = sideRoom(listing)
  for (const c of near) {
    const isNear = own + c.own + c.cost + c.shared + least <= listing.room && c.own + c.cost <= side
    if (isNear) listWith(listing, near, { a, c })
  }
}

/** Lists the trios of a centre and the dearer of the other two. */
function listWith(listing: Listing, near: readonly Near[], { a, c }: { readonly a: number; readonly c: Near }): void {
  const own = num(listing.dual.y, a)
  const high = own + c.own + c.cost
  const side = sideRoom(listing) - c.cost
  for (const b of near) {
    if (b.own + b.shared + high > listing.room) return
    if (b.own > side || own + b.cost > side) continue
    const isDearer = c.cost > b.cost || (c.cost === b.cost && c.v > b.v)
    if (isDearer && b.own + c.shared + high <= listing.room) keepIfWorth(listing, [a, b.v, c.v])
  }
}

/**
 * The permitted trios that, by this dual, could be part of a plan of at least `least` weight; over the limit those of
 * highest bound. `complete` is the bound above which none is missing.
 */
export function triosWorth(
  graph: Graph,
  dual: DualBound,
  from: { readonly least: number; readonly limit: number },
): { readonly trios: readonly BoundedTrio[]; readonly complete: number } {
  const listing = newListing(graph, dual, from)
  for (let a = 0; a < dual.y.length; a += 1) listAround(listing, a)
  return { trios: [...listing.found].sort((s, t) => t.bound - s.bound), complete: listing.least }
}

/** Those who could be, by this dual, in a trio with a person in a plan of at least `least` weight. */
export function companyWorth(graph: Graph, dual: DualBound, least: number): Company {
  const listing = newListing(graph, dual, { least, limit: 1 })
  const known = new Map<number, ReadonlySet<number>>()
  const nearOf = (person: number): ReadonlySet<number> => {
    readCosts(listing, person)
    const near = new Set(nearTo(listing, person).map(({ v }) => v))
    known.set(person, near)
    return near
  }
  return (person, earlier) => {
    const isNear = known.get(person) ?? nearOf(person)
    // Most people have no company; to go through all who are due before each of them is quadratic.
    if (isNear.size < 2) return earlier.subarray(0, 0)
    return earlier.filter((v) => isNear.has(v))
  }
}
