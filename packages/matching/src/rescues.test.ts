import { describe, expect, it } from 'vitest'
import { type CoffeeInput, coffeeSuitability } from './coffee-person.ts'
import type { Group } from './draw-among.ts'
import { knownMeetings } from './known-meetings.ts'
import { type Random, seededRandom } from './random.ts'
import { withRescues } from './rescues.ts'
import { matchedGreedily } from './rescues-of-many.ts'
import { penaltyOf } from './soft/suitability.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)
const numbers = (seeds: number) => numbered(seeds).map((seed) => seededRandom(`rescue ${seed}`))

/** The most people that can have a place of their own, by trying everything. */
function most(may: (person: number, place: number) => boolean, people: number, places: readonly number[]): number {
  if (people === 0) return 0
  const person = people - 1
  const without = most(may, person, places)
  return places.reduce((best, place) => {
    if (!may(person, place)) return best
    const others = places.filter((other) => other !== place)
    return Math.max(best, 1 + most(may, person, others))
  }, without)
}

describe('a place for each of many', () => {
  it('is found for as many as there can be, nobody where they may not be, no place twice', () => {
    for (const random of numbers(400)) {
      const [people, places, share] = [random.below(6), random.below(6), random.below(101)]
      const open = numbered(people * places).map(() => random.below(100) < share)
      const may = (person: number, place: number) => open[person * places + place] === true

      const found = matchedGreedily({ people, places, may, isNew: () => random.below(2) === 0 })

      expect(found.length).toBe(most(may, people, numbered(places)))
      expect(found.every(([person, place]) => may(person, place))).toBe(true)
      expect(new Set(found.map(([person]) => person)).size).toBe(found.length)
      expect(new Set(found.map(([, place]) => place)).size).toBe(found.length)
    }
  })

  type Shape = (size: number) => (person: number, place: number) => boolean
  const shapes: Readonly<Record<string, Shape>> = {
    'nobody may join anywhere': () => () => false,
    'everybody may join anywhere': () => () => true,
    'everybody wants the same half': (size) => (_, place) => place < size / 2,
    'everybody wants the same ten': () => (_, place) => place < 10,
    'each has two places, those of the next among them': () => (person, place) =>
      place - person === 0 || place - person === 1,
  }

  it.each(Object.entries(shapes))('takes steps in proportion to what is closed: %s', (_, shape) => {
    const stepsPer = (size: number) => {
      const open = shape(size)
      const closed = numbered(size * size).filter((k) => !open(Math.floor(k / size), k % size)).length
      let steps = 0
      const may = (person: number, place: number) => {
        steps += 1
        return open(person, place)
      }
      matchedGreedily({ people: size, places: size, may, isNew: () => false })
      return steps / (closed + 200 * size)
    }

    expect(stepsPer(200)).toBeLessThan(4)
    expect(stepsPer(800)).toBeLessThan(4)
  })
})

/** Pairs, people left over, and what has been between them; few enough for all ways to be tried. */
function leftOver(random: Random) {
  const [pairs, alone] = [random.below(4), 1 + random.below(3)]
  const count = 2 * pairs + alone
  const [barred, met] = [random.below(60), random.below(101)]
  const history: [number, number, number][] = []
  const exclusions: [number, number][] = []
  for (const person of numbered(alone).map((i) => 2 * pairs + i)) {
    for (const member of numbered(2 * pairs)) {
      if (random.below(100) < met) history.push([person, member, random.below(9)])
      if (random.below(100) < barred) exclusions.push([member, person])
    }
  }
  const organisations = ['Northmoor', 'Eastvale', 'Southby']
  const people = numbered(count).map(() => {
    const organisation = organisations[random.below(4)]
    return { ...(organisation ? { organisation } : {}), timesInTrio: 0, timesSetAside: 0 }
  })
  const input: CoffeeInput = { people, round: 9, history, exclusions, seed: '' }
  const groups = numbered(pairs).map((i): Group => ({ members: [2 * i, 2 * i + 1], trio: undefined }))
  return { input, groups, alone: numbered(alone).map((i) => 2 * pairs + i) }
}

type Worth = readonly [alone: number, repeats: number, recency: number, unsuited: number]

const isBelow = (a: Worth, b: Worth) => {
  const first = a.findIndex((value, i) => value !== b[i])
  return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0)
}

/** What it is worth that these join these pairs; undefined when one of them may not. */
function worthOf(input: CoffeeInput, joined: readonly (readonly [number, Group])[], alone: number): Worth | undefined {
  const known = knownMeetings(input)
  const suitability = coffeeSuitability(input.people)
  const twos = joined.flatMap(([person, { members }]) => members.slice(0, 2).map((member) => [person, member] as const))
  if (!twos.every(([a, b]) => known.mayMeet(a, b))) return undefined
  const rounds = twos.flatMap(([a, b]) => known.lastMet(a, b) ?? [])
  const unsuited = twos.reduce((sum, [a, b]) => sum + penaltyOf(suitability, a, b), 0)
  return [alone, rounds.length, rounds.reduce((sum, round) => sum + round, 0), unsuited]
}

/** All ways in which people can join pairs, each a different one, or stay alone. */
function waysOf(alone: readonly number[], groups: readonly Group[]): (readonly [number, Group])[][] {
  const [person, ...others] = alone
  if (person === undefined) return [[]]
  const joining = groups.flatMap((group) =>
    waysOf(
      others,
      groups.filter((other) => other !== group),
    ).map((way) => [[person, group] as const, ...way]),
  )
  return [...waysOf(others, groups), ...joining]
}

describe('people left over', () => {
  it('join pairs as well as can be: the most of them, then the fewest repeats, the longest ago, the best suited', () => {
    for (const random of numbers(300)) {
      const { input, groups, alone } = leftOver(random)

      const found = withRescues(input, knownMeetings(input), { groups, alone })

      const trios = found.groups.filter(({ members }) => members.length === 3)
      const joined = trios.map((group) => [group.members[2] ?? -1, group] as const)
      const worth = worthOf(input, joined, found.setAside.length)
      const worths = waysOf(alone, groups).map((way) => worthOf(input, way, alone.length - way.length))
      const best = worths.reduce((a, b) => (a === undefined || (b && isBelow(b, a)) ? b : a))
      expect(worth).toEqual(best)
      expect([...joined.map(([person]) => person), ...found.setAside].sort()).toEqual([...alone].sort())
    }
  })
})
