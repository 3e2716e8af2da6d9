import type { BuddyInput } from './buddies/input.ts'
import { joinedPairs } from './buddies/joining.ts'
import { type BuddyPlace, pairedPlaces, placesOf } from './buddies/pairing.ts'
import { factsOf, type WaitingFact } from './buddies/waiting.ts'

export type BuddyPlan = {
  /** Pairs, and trios where somebody would be left: new people first, each by number. */
  readonly groups: readonly (readonly number[])[]
  /** Who waits and is in no group, and why. */
  readonly waiting: readonly WaitingFact[]
}

export type { BuddyInput, BuddyPerson } from './buddies/input.ts'
export type { WaitingFact } from './buddies/waiting.ts'

/**
 * Proposes buddy pairs, each level exactly and never traded for a lower one: nobody is with somebody they are kept apart
 * from; most new people with somebody of experience; most others who wait; as few who only help as that takes, and
 * those in few pairs; who suits best. Then as many as possible of those left over, new people first, join a pair, each a
 * different one. The same people in the same order give the same plan.
 */
export function buddyPlan(input: BuddyInput): BuddyPlan {
  const places = placesOf(input.people)
  const pairs = pairedPlaces(input, places)
  const person = (place: number) => (places[place] as BuddyPlace).person
  const twos = pairs.map(([a, b]) => [person(a), person(b)] as const)
  const inPairs = new Set(twos.flat())
  const left = input.people.flatMap(({ isWaiting, room }, v) => (isWaiting && room > 0 && !inPairs.has(v) ? [v] : []))
  const isNew = (v: number) => Number(input.people[v]?.isNew)
  const groups = joinedPairs(input, twos, left).map((group) => group.toSorted((a, b) => isNew(b) - isNew(a) || a - b))
  const placed = new Set(groups.flat())
  const without = left.filter((v) => !placed.has(v))
  return { groups, waiting: factsOf(input, twos, without) }
}
