import { at } from './at.ts'
import { BARRED, type Conflicts } from './conflicts.ts'
import type { DualBound, Trio } from './dual-bound.ts'
import { costOf, type Levels } from './levels.ts'
import { togetherIn } from './weighted-matching/dual.ts'
import { int, num } from './weighted-matching/read.ts'

export type BoundedTrio = { readonly trio: Trio; readonly weight: number; readonly bound: number }

export type Graph = { readonly conflicts: Conflicts; readonly levels: Levels }

export type Listing = Graph & {
  readonly dual: DualBound
  readonly limit: number
  /** The lowest dual there is, and the duals of the sets that hold everybody. */
  readonly lowest: number
  readonly everywhere: number
  /** Everybody, lowest dual first: near a centre are those whose dual leaves room, and with many people few do. */
  readonly byDual: Int32Array
  /** What meeting the present centre costs everybody. */
  readonly costs: Float64Array
  centre: number
  least: number
  /** What the duals of the three plus twice their cost may come to. */
  room: number
  found: BoundedTrio[]
}

/** Undoes what the last centre wrote, and no more: to go through everybody for each centre is quadratic. */
function forgetCosts({ conflicts, costs, centre }: Listing): void {
  if (centre < 0) return
  costs[centre] = 0
  for (let k = int(conflicts.offset, centre); k < int(conflicts.offset, centre + 1); k += 1) {
    costs[at(conflicts.other, k)] = 0
  }
}

export function readCosts(listing: Listing, v: number): void {
  const { conflicts, levels, costs } = listing
  forgetCosts(listing)
  listing.centre = v
  costs[v] = Number.POSITIVE_INFINITY
  for (let k = int(conflicts.offset, v); k < int(conflicts.offset, v + 1); k += 1) {
    const round = at(conflicts.round, k)
    costs[at(conflicts.other, k)] = round === BARRED ? Number.POSITIVE_INFINITY : costOf(levels, round)
  }
}

/** Someone near a centre, with what it takes of the room: its dual and twice its cost; and the sets they share. */
export type Near = { readonly v: number; readonly own: number; readonly cost: number; readonly shared: number }

/**
 * What one member's dual and twice the cost of its two pairs may come to: the dual covers the third pair, so that the
 * other two and their pair take up at least the weight of a pair.
 */
export function sideRoom({ levels, room, everywhere }: Listing): number {
  return room + everywhere - 4 * levels.place
}

export function nearTo(listing: Listing, a: number): Near[] {
  const { dual, costs, lowest, everywhere, byDual } = listing
  const room = listing.room - num(dual.y, a) - lowest
  const side = sideRoom(listing)
  const near: Near[] = []
  for (let i = 0; i < byDual.length; i += 1) {
    const v = int(byDual, i)
    if (num(dual.y, v) > room || num(dual.y, v) > side) break
    const cost = 2 * num(costs, v)
    const own = num(dual.y, v) + cost
    if (own > room || own > side || num(dual.y, a) + cost > side) continue
    const shared = togetherIn(dual, a, v) - everywhere
    if (own + shared <= room) near.push({ v, own, cost, shared })
  }
  return near.sort((p, q) => p.own + p.shared - q.own - q.shared || p.v - q.v)
}

export function newListing(
  graph: Graph,
  dual: DualBound,
  from: { readonly least: number; readonly limit: number },
): Listing {
  const n = dual.y.length
  const everywhere = dual.sets.reduce((sum, { z, people }) => sum + (people.length === n ? z : 0), 0)
  const room = dual.total + 6 * graph.levels.place - from.least - everywhere
  const lowest = dual.y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const { conflicts, levels } = graph
  const byDual = Int32Array.from(dual.y.keys()).sort((a, b) => num(dual.y, a) - num(dual.y, b))
  const costs = new Float64Array(n)
  return { conflicts, levels, ...from, dual, lowest, everywhere, byDual, costs, centre: -1, room, found: [] }
}
