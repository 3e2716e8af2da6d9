import { type CoffeeInput, type CoffeePerson, unsuitability } from './coffee-person.ts'
import type { TrioReason } from './explain.ts'
import type { KnownMeetings } from './known-meetings.ts'
import { assignMentors } from './mentors.ts'
import type { Certificate } from './plan.ts'
import { drawRoundWith } from './round.ts'

export type Group = { readonly members: readonly number[]; readonly trio: TrioReason | undefined }

/** Turns by how often people were in a trio, then by how long ago: the lower, the sooner. */
function turnOf(person: CoffeePerson): number {
  return person.timesInTrio * 1e9 + (person.lastTrioRound ?? -1)
}

/** Draws among some of the people; answers in their own numbers. */
export function drawAmong(
  input: CoffeeInput,
  drawn: readonly number[],
): { groups: Group[]; alone: number[]; certificate: Certificate } {
  const place = new Map(drawn.map((person, i) => [person, i]))
  const among = (pair: readonly number[]) => [place.get(pair[0] ?? -1), place.get(pair[1] ?? -1)]
  const history = input.history.flatMap(([a, b, round]): [number, number, number][] => {
    const [x, y] = among([a, b])
    return x === undefined || y === undefined ? [] : [[x, y, round]]
  })
  const exclusions = input.exclusions.flatMap((pair): [number, number][] => {
    const [x, y] = among(pair)
    return x === undefined || y === undefined ? [] : [[x, y]]
  })
  const people = drawn.flatMap((person) => input.people[person] ?? [])
  const plan = drawRoundWith(
    { participants: drawn.length, history, exclusions, seed: input.seed },
    {
      penalty: (a, b) => pairPenalty(people, a, b),
      turn: people.map(turnOf),
      leftOut: people.map((person) => person.timesSetAside),
    },
  )
  const personAt = (i: number) => drawn[i] ?? i
  const groups = plan.groups.map(
    (group): Group => ({ members: group.map(personAt), trio: group.length === 3 ? 'odd-number' : undefined }),
  )
  return { groups, alone: plan.unmatched.map(personAt), certificate: plan.certificate }
}

function pairPenalty(people: readonly CoffeePerson[], a: number, b: number): number {
  const [first, second] = [people[a], people[b]]
  return first && second ? unsuitability(first, second) : 0
}

/**
 * Lets as many as possible of those left over join a pair, each a different pair, whose two members they may meet; then
 * with the fewest repeats, the longest ago, and the best suited.
 */
export function withRescues(
  input: CoffeeInput,
  known: KnownMeetings,
  from: { readonly groups: readonly Group[]; readonly alone: readonly number[] },
): { readonly groups: readonly Group[]; readonly setAside: readonly number[] } {
  const pairs = from.groups.filter((group) => group.members.length === 2)
  const { assignments, unassigned } = assignMentors({
    mentees: from.alone.length,
    mentors: pairs.length,
    capacity: pairs.map(() => 1),
    score: from.alone.map((person) => pairs.map((pair) => -joiningCost(input, known, [person, pair]))),
    exclusions: from.alone.flatMap((person, i) =>
      pairs.flatMap((pair, j): [number, number][] =>
        pair.members.every((member) => known.mayMeet(person, member)) ? [] : [[i, j]],
      ),
    ),
  })
  const joins = new Map(assignments.map(([i, j]) => [pairs[j], from.alone[i]]))
  const groups = from.groups.map((group): Group => {
    const joining = joins.get(group)
    return joining === undefined ? group : { members: [...group.members, joining], trio: 'nobody-left-over' }
  })
  return { groups, setAside: unassigned.flatMap((i) => from.alone[i] ?? []) }
}

function joiningCost(input: CoffeeInput, known: KnownMeetings, [person, pair]: readonly [number, Group]): number {
  let cost = 0
  for (const member of pair.members) {
    const round = known.lastMet(person, member)
    if (round !== undefined) cost += 1e9 + round * 1e3
    cost += pairPenalty(input.people, person, member)
  }
  return cost
}
