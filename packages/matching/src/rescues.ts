import { type CoffeeInput, coffeeSuitability } from './coffee-person.ts'
import type { Group } from './draw-among.ts'
import type { KnownMeetings } from './known-meetings.ts'
import { assignMentors } from './mentors.ts'
import { matchedGreedily } from './rescues-of-many.ts'
import { penaltyOf, type Suitability } from './soft/suitability.ts'

/** Above this many choices of a person and a pair, as many as possible are placed, but repeats are only avoided greedily. */
const MOST_CHOICES = 1_000_000

type Rescue = { readonly groups: readonly Group[]; readonly alone: readonly number[] }

const mayJoin = (known: KnownMeetings, person: number, pair: Group) =>
  pair.members.every((member) => known.mayMeet(person, member))

/**
 * Lets as many as possible of those left over join a pair, each a different pair, whose two members they may meet; then
 * with the fewest repeats, the longest ago, and the best suited.
 */
export function withRescues(
  input: CoffeeInput,
  known: KnownMeetings,
  from: Rescue,
): { readonly groups: readonly Group[]; readonly setAside: readonly number[] } {
  const { alone, groups } = from
  const pairs = groups.filter((group) => group.members.length === 2)
  const joined = joins(input, known, { pairs, alone })
  const joining = new Map<Group | undefined, number | undefined>(joined.map(([i, j]) => [pairs[j], alone[i]]))
  const placed = new Set<number | undefined>(joining.values())
  return {
    groups: groups.map((group): Group => {
      const person = joining.get(group)
      return person === undefined ? group : { members: [...group.members, person], trio: 'nobody-left-over' }
    }),
    setAside: alone.filter((person) => !placed.has(person)),
  }
}

type Places = { readonly pairs: readonly Group[]; readonly alone: readonly number[] }

/** Places among those left over, with the place of the pair they join. */
function joins(
  input: CoffeeInput,
  known: KnownMeetings,
  { pairs, alone }: Places,
): readonly (readonly [number, number])[] {
  const may = (i: number, j: number) => {
    const [person, pair] = [alone[i], pairs[j]]
    return person !== undefined && pair !== undefined && mayJoin(known, person, pair)
  }
  if (alone.length * pairs.length > MOST_CHOICES) {
    const isNew = (i: number, j: number) =>
      pairs[j]?.members.every((member) => known.lastMet(alone[i] ?? -1, member) === undefined) ?? false
    return matchedGreedily({ people: alone.length, places: pairs.length, may, isNew })
  }
  const by = { known, suitability: coffeeSuitability(input.people) }
  const near = nearPairs(by, { pairs, alone })
  const { assignments } = assignMentors({
    mentees: alone.length,
    mentors: near.length,
    capacity: near.map(() => 1),
    score: alone.map((person) => near.map((j) => (pairs[j] ? -joiningCost(by, person, pairs[j]) : 0))),
    exclusions: alone.flatMap((_, i) => near.flatMap((j, k): [number, number][] => (may(i, j) ? [] : [[i, k]]))),
  })
  return assignments.map(([i, k]) => [i, near[k] ?? k] as const)
}

type By = { readonly known: KnownMeetings; readonly suitability: Suitability }

/**
 * Of each of k people the k cheapest pairs they may join: if one joined any other, at least one of these would be free and as good.
 * The assignment takes memory with the square of the pairs, which a large round has many of.
 */
function nearPairs(by: By, { pairs, alone }: Places): number[] {
  const near = alone.flatMap((person) =>
    pairs
      .flatMap((pair, j) => (mayJoin(by.known, person, pair) ? [{ j, cost: joiningCost(by, person, pair) }] : []))
      .sort((p, q) => p.cost - q.cost || p.j - q.j)
      .slice(0, alone.length)
      .map(({ j }) => j),
  )
  return [...new Set(near)].sort((p, q) => p - q)
}

function joiningCost(by: By, person: number, pair: Group): number {
  let cost = 0
  for (const member of pair.members) {
    const round = by.known.lastMet(person, member)
    if (round !== undefined) cost += 1e9 + round * 1e3
    cost += penaltyOf(by.suitability, person, member)
  }
  return cost
}
