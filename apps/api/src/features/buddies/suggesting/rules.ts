import { buddyPlan, type WaitingFact } from '@elevate/matching/buddies'
import { pairKey } from '../rules.ts'

/** Somebody who could be in a pair today. */
export type Pairable = {
  id: string
  called: string
  isNew: boolean
  /** Pairs that they are in now. */
  pairs: number
  wish: 'wanted' | 'none' | null
  monthsHere: number | null
  interests: string[]
  /** In words: "Monday morning". */
  slots: string[]
}

export type Proposal = { personIds: string[] }

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((each) => b.includes(each))

/** How well two suit: a time that both have counts most, then what both care about. Never about who they are. */
export const suits = (a: Pairable, b: Pairable): number =>
  3 * Math.min(2, shared(a.slots, b.slots).length) + 2 * Math.min(3, shared(a.interests, b.interests).length)

/** New here, or has asked, and in no pair. */
const awaits = ({ isNew, pairs, wish }: Pairable): boolean =>
  wish !== 'none' && pairs === 0 && (isNew || wish === 'wanted')

/** How many more pairs somebody can be in; a new partner has one, and who would rather not has none. */
export const roomOf = ({ isNew, pairs, wish }: Pairable, mostPairs: number): number =>
  wish === 'none' ? 0 : Math.max(0, (isNew ? 1 : mostPairs) - pairs)

/**
 * Why somebody waits in vain, as far as it may be told: how many wait for how few places. Undefined where that would be
 * about who is kept apart, which nobody is told.
 */
export type Shortage = { waiting: number; places: number }

const shortage = (people: readonly Pairable[], rooms: readonly number[], fact: WaitingFact): Shortage | undefined => {
  const withRoom = people.filter(({ isNew }, place) => !isNew && (rooms[place] ?? 0) > 0)
  if (withRoom.length === 0) return { waiting: people.filter(awaits).length, places: 0 }
  if (fact.reason !== 'too-few-places' || fact.choices.length < withRoom.length) return undefined
  return { waiting: people.filter((person) => person.isNew && awaits(person)).length, places: fact.places }
}

/**
 * Who could be paired: most new partners first, each with an experienced one; then others who have asked; then with as
 * few as possible who only help; then who suits best. Who is left joins a pair, as a trio. `apart` holds every two who
 * must not be together, for whatever reason. The same people give the same.
 */
export const propose = (
  people: readonly Pairable[],
  apart: ReadonlySet<string>,
  mostPairs: number,
): { pairs: Proposal[]; without: { id: string; shortage: Shortage | undefined }[] } => {
  const of = <Of, Else>(place: number, read: (person: Pairable) => Of, otherwise: Else) => {
    const person = people[place]
    return person ? read(person) : otherwise
  }
  const idOf = (place: number) => of(place, ({ id }) => id, '')
  const rooms = people.map((person) => roomOf(person, mostPairs))
  const { groups, waiting } = buddyPlan({
    people: people.map((person, place) => ({
      isNew: person.isNew,
      isWaiting: awaits(person),
      pairs: person.pairs,
      room: rooms[place] ?? 0,
    })),
    apart: (a, b) => apart.has(pairKey(idOf(a), idOf(b))),
    suits: (a, b) => of(a, (one) => of(b, (other) => suits(one, other), 0), 0),
  })
  return {
    pairs: groups.map((group) => ({ personIds: group.map(idOf) })),
    without: waiting.map((fact) => ({ id: idOf(fact.person), shortage: shortage(people, rooms, fact) })),
  }
}
