import { describe, expect, test } from 'vitest'
import type { CoffeePerson } from './coffee-person.ts'
import { drawProgrammeRound, type ProgrammeRound } from './programme-round.ts'
import { drawRound } from './round.ts'

type Season = { people: number; rounds: number; exclusions?: [number, number][]; seed: string }

/** Plays rounds as a programme does: each is drawn from what the rounds before left behind. */
const played = ({ people: count, rounds, exclusions = [], seed }: Season): ProgrammeRound[] => {
  let people: CoffeePerson[] = Array.from({ length: count }, () => ({ timesInTrio: 0, timesSetAside: 0 }))
  const history: [number, number, number][] = []
  return Array.from({ length: rounds }, (_, i) => {
    const round = i + 1
    const input = { people, round, history, exclusions, pins: [], forbids: [], seed: `${seed} ${round}` }
    const drawn = drawProgrammeRound(input)
    const threes = new Set(drawn.groups.filter(({ members }) => members.length > 2).flatMap(({ members }) => members))
    const aside = new Set(drawn.setAside.map(({ person }) => person))
    people = people.map((person, id) => ({
      ...person,
      ...(threes.has(id) ? { timesInTrio: person.timesInTrio + 1, lastTrioRound: round } : {}),
      timesSetAside: person.timesSetAside + (aside.has(id) ? 1 : 0),
    }))
    for (const { pairs } of drawn.groups) for (const pair of pairs) history.push([...pair.people, round])
    return drawn
  })
}

const timesEach = (count: number, all: readonly (readonly number[])[]) =>
  Array.from({ length: count }, (_, person) => all.filter((some) => some.includes(person)).length)
const spread = (times: readonly number[]) => Math.max(...times) - Math.min(...times)
const allPairsOf = (people: readonly number[]) =>
  people.flatMap((a, i) => people.slice(i + 1).map((b): [number, number] => [a, b]))

const threeOf = ({ groups }: Pick<ProgrammeRound, 'groups'>) =>
  groups.flatMap(({ members }) => (members.length > 2 ? members : []))
const triplesOf = (people: readonly number[]) =>
  people.flatMap((a, i) => allPairsOf(people.slice(i + 1)).map(([b, c]): [number, number, number] => [a, b, c]))

/** Whether these three could have been the three of a round in which nobody meets again. */
const isNewForAll = (count: number, met: readonly (readonly [number, number])[], three: readonly number[]): boolean => {
  const known = new Set(met.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  if (allPairsOf(three).some(([a, b]) => known.has(`${a} ${b}`))) return false
  const rest = Array.from({ length: count }, (_, person) => person).filter((person) => !three.includes(person))
  const history = met.flatMap(([a, b]): [number, number, number][] => {
    const [x, y] = [rest.indexOf(a), rest.indexOf(b)]
    return x < 0 || y < 0 ? [] : [[x, y, 1]]
  })
  return drawRound({ participants: rest.length, history, exclusions: [] }).repeats === 0
}

describe('over many rounds', () => {
  test.each([9, 15, 21])('of %i people nobody is in a three twice before all who could be have been once', (people) => {
    for (const seed of ['a', 'b', 'c']) {
      const rounds = played({ people, rounds: people / 3 + 1, seed })
      for (const [i, { groups }] of rounds.entries()) {
        const before = rounds.slice(0, i)
        const times = timesEach(people, before.map(threeOf))
        const most = Math.max(...threeOf({ groups }).map((person) => times[person] ?? 0))
        const due = times.flatMap((count, person) => (count < most ? [person] : []))
        const met = before.flatMap((round) => round.groups.flatMap(({ members }) => allPairsOf(members)))

        expect(triplesOf(due).filter((three) => isNewForAll(people, met, three))).toEqual([])
      }
    }
  })

  test('nobody stays without a group twice before all who could have stayed once', () => {
    const season = { people: 12, rounds: 4, exclusions: allPairsOf([0, 1, 2, 3, 4, 5, 6, 7]) }
    for (const seed of ['a', 'b', 'c']) {
      const aside = played({ ...season, seed }).map(({ setAside }) => setAside.map(({ person }) => person))

      for (let played = 1; played <= aside.length; played += 1) {
        expect(spread(timesEach(8, aside.slice(0, played)))).toBeLessThanOrEqual(1)
      }
      expect(aside.every((people) => people.length === 4 && people.every((person) => person < 8))).toBe(true)
    }
  })

  test('somebody who would be left over joins a pair, and those who were joined are not always the same', () => {
    // Two odd sets that may not mix: each has one too many for pairs.
    const exclusions = [0, 1, 2, 3, 4].flatMap((a) => [5, 6, 7, 8, 9].map((b): [number, number] => [a, b]))
    const rounds = played({ people: 10, rounds: 4, exclusions, seed: 'a' })

    for (const { groups, setAside } of rounds) {
      expect(setAside).toEqual([])
      expect(groups.filter(({ members }) => members.length > 2)).toHaveLength(2)
    }
    expect(spread(timesEach(10, rounds.map(threeOf)))).toBeLessThanOrEqual(3)
  })
})
