import { assignMentors } from '@elevate/matching/mentors'
import { pairKey, twosOf } from '../rules.ts'

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

/** Far apart, so that no gain on a lower level can outweigh one on a higher. */
const weight = { asked: 10_000, load: 100 }

type Rows = { waiting: readonly Pairable[]; helping: readonly Pairable[] }

/**
 * Each of the waiting with one of those who have room: as many as possible, then with as many who asked themselves,
 * then with those who have few pairs, then who suits. A second pair of the same person is a place that costs more.
 */
const assign = ({ waiting, helping }: Rows, apart: ReadonlySet<string>, mostPairs: number): Proposal[] => {
  const places = helping.flatMap((person) =>
    Array.from({ length: roomOf(person, mostPairs) }, (_, nth) => {
      const load = (person.pairs + nth) * weight.load
      return { person, merit: awaits(person) && nth === 0 ? weight.asked : -load }
    }),
  )
  const score = waiting.map((one) => places.map(({ person, merit }) => merit + suits(one, person)))
  const exclusions = waiting.flatMap((one, row) =>
    places.flatMap(({ person }, column): [number, number][] =>
      apart.has(pairKey(one.id, person.id)) ? [[row, column]] : [],
    ),
  )
  const instance = { mentees: waiting.length, mentors: places.length, capacity: places.map(() => 1), score, exclusions }
  return assignMentors(instance).assignments.flatMap(([row, column]) => {
    const [one, other] = [waiting[row], places[column]?.person]
    return one && other ? [{ personIds: [one.id, other.id] }] : []
  })
}

/** Those who asked, two by two, best suited first. */
const pairUp = (asked: readonly Pairable[], apart: ReadonlySet<string>): Proposal[] => {
  const people = new Map(asked.map((person) => [person.id, person]))
  const twos = twosOf([...people.keys()])
    .filter(([a, b]) => !apart.has(pairKey(a, b)))
    .map((ids) => ({ ids, score: suitsById(people, ids) }))
    .sort((a, b) => b.score - a.score)
  return twos.flatMap(({ ids }) => {
    if (!ids.every((id) => people.has(id))) return []
    for (const id of ids) people.delete(id)
    return [{ personIds: ids }]
  })
}

const suitsById = (people: ReadonlyMap<string, Pairable>, [a, b]: [string, string]): number => {
  const [one, other] = [people.get(a), people.get(b)]
  return one && other ? suits(one, other) : 0
}

/** Who is still left joins a pair of this preview, as a trio, where nobody in it is kept apart from them. */
const withTrios = (pairs: Proposal[], left: readonly Pairable[], apart: ReadonlySet<string>): Proposal[] => {
  const all = pairs.map(({ personIds }) => ({ personIds: [...personIds] }))
  for (const { id } of left) {
    const host = all.find(
      ({ personIds }) => personIds.length === 2 && personIds.every((other) => !apart.has(pairKey(id, other))),
    )
    host?.personIds.push(id)
  }
  return all
}

/**
 * Who could be paired: most new partners first, each with an experienced one; then others who have asked; then who
 * suits best. `apart` holds every two who must not be together, for whatever reason. The same people give the same.
 */
export const propose = (
  people: readonly Pairable[],
  apart: ReadonlySet<string>,
  mostPairs: number,
): { pairs: Proposal[]; without: string[] } => {
  const fresh = people.filter((person) => person.isNew && awaits(person))
  const experienced = people.filter((person) => !person.isNew)
  const first = assign({ waiting: fresh, helping: experienced }, apart, mostPairs)
  const placed = new Set(first.flatMap(({ personIds }) => personIds))
  const asked = experienced.filter((person) => awaits(person) && !placed.has(person.id))
  const second = pairUp(asked, apart)
  for (const id of second.flatMap(({ personIds }) => personIds)) placed.add(id)
  const helping = experienced.filter((person) => !placed.has(person.id) && !asked.includes(person))
  const third = assign({ waiting: asked.filter(({ id }) => !placed.has(id)), helping }, apart, mostPairs)
  for (const id of third.flatMap(({ personIds }) => personIds)) placed.add(id)
  const left = [...fresh, ...asked].filter(({ id }) => !placed.has(id))
  const pairs = withTrios([...first, ...second, ...third], left, apart)
  const inPairs = new Set(pairs.flatMap(({ personIds }) => personIds))
  return { pairs, without: left.filter(({ id }) => !inPairs.has(id)).map(({ id }) => id) }
}
