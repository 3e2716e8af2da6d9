import { type CoffeeInput, type CoffeePerson, coffeeSuitability } from './coffee-person.ts'
import type { TrioReason } from './explain.ts'
import type { Certificate, Soft } from './plan.ts'
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
): { groups: Group[]; alone: number[]; certificate: Certificate; soft: Soft | undefined } {
  const place = new Int32Array(input.people.length).fill(-1)
  drawn.forEach((person, i) => {
    place[person] = i
  })
  const placeOf = (person: number) => place[person] ?? -1
  const history = input.history
    .map(([a, b, round]) => [placeOf(a), placeOf(b), round] as const)
    .filter(([x, y]) => x >= 0 && y >= 0)
  const exclusions = input.exclusions
    .map(([a, b]) => [placeOf(a), placeOf(b)] as const)
    .filter(([x, y]) => x >= 0 && y >= 0)
  const people = drawn.flatMap((person) => input.people[person] ?? [])
  const plan = drawRoundWith(
    { participants: drawn.length, history, exclusions, seed: input.seed },
    {
      suitability: coffeeSuitability(people),
      turn: people.map(turnOf),
      leftOut: people.map((person) => person.timesSetAside),
    },
  )
  const personAt = (i: number) => drawn[i] ?? i
  const groups = plan.groups.map(
    (group): Group => ({ members: group.map(personAt), trio: group.length === 3 ? 'odd-number' : undefined }),
  )
  return { groups, alone: plan.unmatched.map(personAt), certificate: plan.certificate, soft: plan.soft }
}
