import { at } from './at.ts'
import { BARRED, type Conflicts, roundOf } from './conflicts.ts'
import { boundWithTrio, type DualBound, type Trio, trioWeight } from './dual-bound.ts'
import { costOf, type Levels } from './levels.ts'
import type { Company } from './turns.ts'
import { togetherIn } from './weighted-matching/dual.ts'
import { int, num } from './weighted-matching/read.ts'

export type BoundedTrio = { readonly trio: Trio; readonly weight: number; readonly bound: number }

type Graph = { readonly conflicts: Conflicts; readonly levels: Levels }

type Listing = Graph & {
  readonly dual: DualBound
  readonly limit: number
  /** The lowest dual there is, and the duals of the sets that hold everybody. */
  readonly lowest: number
  readonly everywhere: number
  /** What meeting the present centre costs everybody. */
  readonly costs: Float64Array
  least: number
  /** What the duals of the three plus twice their cost may come to. */
  room: number
  found: BoundedTrio[]
}

function readCosts(listing: Listing, v: number): void {
  const { conflicts, levels, costs } = listing
  costs.fill(0)
  costs[v] = Number.POSITIVE_INFINITY
  for (let k = int(conflicts.offset, v); k < int(conflicts.offset, v + 1); k += 1) {
    const round = at(conflicts.round, k)
    costs[at(conflicts.other, k)] = round === BARRED ? Number.POSITIVE_INFINITY : costOf(levels, round)
  }
}

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

/** Someone near a centre, with what it takes of the room: its dual and twice its cost; and the sets they share. */
type Near = { readonly v: number; readonly own: number; readonly cost: number; readonly shared: number }

/**
 * What one member's dual and twice the cost of its two pairs may come to: the dual covers the third pair, so that the
 * other two and their pair take up at least the weight of a pair.
 */
function sideRoom({ levels, room, everywhere }: Listing): number {
  return room + everywhere - 4 * levels.place
}

function nearTo(listing: Listing, a: number): Near[] {
  const { dual, costs, lowest, everywhere } = listing
  const room = listing.room - num(dual.y, a) - lowest
  const side = sideRoom(listing)
  const near: Near[] = []
  for (let v = 0; v < costs.length; v += 1) {
    const cost = 2 * num(costs, v)
    const own = num(dual.y, v) + cost
    if (own > room || own > side || num(dual.y, a) + cost > side) continue
    const shared = togetherIn(dual, a, v) - everywhere
    if (own + shared <= room) near.push({ v, own, cost, shared })
  }
  return near.sort((p, q) => p.own + p.shared - q.own - q.shared || p.v - q.v)
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
    return earlier.filter((v) => isNear.has(v))
  }
}

function newListing(graph: Graph, dual: DualBound, from: { readonly least: number; readonly limit: number }): Listing {
  const n = dual.y.length
  const everywhere = dual.sets.reduce((sum, { z, people }) => sum + (people.length === n ? z : 0), 0)
  const room = dual.total + 6 * graph.levels.place - from.least - everywhere
  const lowest = dual.y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const { conflicts, levels } = graph
  return { conflicts, levels, ...from, dual, lowest, everywhere, costs: new Float64Array(n), room, found: [] }
}
