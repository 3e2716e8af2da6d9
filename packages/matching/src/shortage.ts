import type { KnownMeetings } from './known-meetings.ts'

/**
 * A part of the people in which new partners run short. `islands` are odd numbers of people who, apart from `partners`,
 * find somebody new only among themselves; each partner can help out one island, so at least `islands - partners` people
 * of the part find nobody new.
 */
export type Shortage = { readonly islands: readonly (readonly number[])[]; readonly partners: readonly number[] }

type Graph = Pick<KnownMeetings, 'knownTo'>

/** Above this many looks the parts are not told apart: the sentence about all of them is as true. */
const MOST_LOOKS = 5_000_000

/** Connected people of the complement: joined unless they are known to each other. Linear in people and known pairs. */
function islandsOf(graph: Graph, people: readonly number[]): number[][] {
  let waiting = new Set(people)
  const islands: number[][] = []
  for (const first of people) {
    if (!waiting.delete(first)) continue
    const island = [first]
    for (const one of island) {
      const known = new Set(graph.knownTo(one).filter((other) => waiting.has(other)))
      for (const other of waiting) if (!known.has(other)) island.push(other)
      waiting = known
    }
    islands.push(island)
  }
  return islands
}

/** For each partner, the numbers of the islands in which somebody is new to them. */
function reachOf(graph: Graph, islands: readonly (readonly number[])[], partner: number): number[] {
  const islandOf = new Map(islands.flatMap((island, i) => island.map((person) => [person, i])))
  const known = islands.map(() => 0)
  for (const other of graph.knownTo(partner)) {
    const i = islandOf.get(other)
    if (i !== undefined) known[i] = (known[i] ?? 0) + 1
  }
  return islands.flatMap((island, i) => ((known[i] ?? 0) < island.length ? [i] : []))
}

function partsOf(graph: Graph, islands: readonly (readonly number[])[], partners: readonly number[]): Shortage[] {
  if (islands.length * partners.length > MOST_LOOKS) return [{ islands, partners }]
  let parts = islands.map((_, i) => ({ islands: [i], partners: [] as number[] }))
  for (const partner of partners) {
    const reach = new Set(reachOf(graph, islands, partner))
    const near = parts.filter((part) => part.islands.some((i) => reach.has(i)))
    if (near.length === 0) continue
    const joined = {
      islands: near.flatMap((part) => part.islands),
      partners: [...near.flatMap((part) => part.partners), partner],
    }
    parts = [...parts.filter((part) => !near.includes(part)), joined]
  }
  return parts.map((part) => ({ islands: part.islands.flatMap((i) => [islands[i] ?? []]), partners: part.partners }))
}

/** How many people of a part stay without somebody new, at least. */
export const shortBy = ({ islands, partners }: Shortage): number => islands.length - partners.length

/**
 * Turns a barrier (Tutte and Berge: `islands - barrier` people stay unpaired) into the parts in which new partners run
 * short. Counts for itself and trusts nothing: what it answers is true of `graph`, whatever the barrier is.
 */
export function shortagesOf(graph: Graph, people: readonly number[], barrier: readonly number[]): Shortage[] {
  const inBarrier = new Set(barrier)
  const islands = islandsOf(
    graph,
    people.filter((person) => !inBarrier.has(person)),
  ).filter((island) => island.length % 2 === 1)
  return partsOf(graph, islands, barrier).filter((part) => shortBy(part) > 0)
}
