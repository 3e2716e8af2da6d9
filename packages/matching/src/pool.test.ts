import { describe, expect, it } from 'vitest'
import { chiSquare, tally } from '../test/chance.ts'
import { seededRandom } from './random.ts'
import { drawRound } from './round.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)

const pairsOf = (group: readonly number[]) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const))

/** Draws round after round for a fixed pool until the first one with a repeat. */
function roundsWithoutRepeat(participants: number, seed: string): number {
  const history: (readonly [number, number, number])[] = []
  for (let round = 0; ; round += 1) {
    const plan = drawRound({ participants, history, exclusions: [], seed: `${seed} ${round}` })
    if (plan.repeats > 0 || plan.unmatched.length > 0) return round
    for (const group of plan.groups) history.push(...pairsOf(group).map(([a, b]) => [a, b, round] as const))
  }
}

describe('a pool that stays the same', () => {
  it.each(numbered(19).map((i) => 2 * i + 4))('of %i people meets everybody before anybody meets twice', (people) => {
    const rounds = ['a', 'b', 'c'].map((seed) => roundsWithoutRepeat(people, seed))

    expect(rounds).toEqual([people - 1, people - 1, people - 1])
  })

  it.each([64, 98, 200])('of %i people does so too', (people) => {
    expect(roundsWithoutRepeat(people, 'large')).toBe(people - 1)
  })

  // Every round of an odd number uses (n + 3) / 2 of its n (n - 1) / 2 pairs.
  it.each([9, 13, 21, 35, 51])('of %i people comes within three rounds of what the pairs allow', (people) => {
    const most = Math.floor((people * (people - 1)) / (people + 3))

    expect(roundsWithoutRepeat(people, 'odd')).toBeGreaterThanOrEqual(most - 3)
  })
})

describe('chance', () => {
  // 99.9 % points of chi-square: 22.46 for 6, 20.52 for 5 and 36.12 for 14 degrees of freedom.
  it.each([
    [
      'six people of whom some have met',
      {
        participants: 6,
        history: [
          [0, 1, 0],
          [2, 3, 0],
        ],
        exclusions: [[0, 2]],
      },
      7,
      22.46,
    ],
    ['five people with an excluded pair', { participants: 5, history: [], exclusions: [[0, 2]] }, 6, 20.52],
    ['six people who are new to each other', { participants: 6, history: [], exclusions: [] }, 15, 36.12],
  ] as const)('gives every equally good round of %s the same chance', (_, instance, outcomes, limit) => {
    const draws = 300 * outcomes

    const seen = tally(draws, (i) => drawRound({ ...instance, seed: `chance ${i}` }).groups)

    expect(seen.size).toBe(outcomes)
    expect(chiSquare(seen, outcomes, draws)).toBeLessThan(limit)
  })

  it('gives numbers below a bound the same chance', () => {
    const random = seededRandom('numbers')

    const seen = tally(10_000, () => random.below(7))

    expect(chiSquare(seen, 7, 10_000)).toBeLessThan(22.46)
  })
})

describe('turns', () => {
  it('are read from the history: who sat in a trio is not in the next one while others were in none', () => {
    const history = [
      [0, 1, 0],
      [0, 2, 0],
      [2, 1, 0],
      [3, 4, 0],
      [5, 6, 0],
      [7, 8, 0],
    ] as const
    const inTrio = numbered(40).flatMap((i) => {
      const { groups } = drawRound({ participants: 9, history, exclusions: [], seed: `turns ${i}` })
      return groups.find((group) => group.length === 3) ?? []
    })

    expect(inTrio).toHaveLength(120)
    expect(inTrio.filter((person) => person < 3)).toEqual([])
  })

  it('are not read from meetings that no round can have had', () => {
    const history = [
      [0, 1, 0],
      [0, 2, 0],
      [2, 1, 0],
      [0, 3, 0],
    ] as const
    const inTrio = numbered(40).flatMap((i) => {
      const { groups } = drawRound({ participants: 21, history, exclusions: [], seed: `turns ${i}` })
      return groups.find((group) => group.length === 3) ?? []
    })

    expect(inTrio.filter((person) => person < 3)).not.toEqual([])
  })

  it.each([27, 45])('go round %i people: nobody is in a trio twice before everybody was in one', (n) => {
    const history: (readonly [number, number, number])[] = []
    const inTrio: number[] = []
    for (const round of numbered(n / 3)) {
      const plan = drawRound({ participants: n, history, exclusions: [], seed: `turn ${round}` })
      const trio = plan.groups.find((group) => group.length === 3) ?? []
      inTrio.push(...trio)
      for (const group of plan.groups) history.push(...pairsOf(group).map(([a, b]) => [a, b, round] as const))
    }

    expect(new Set(inTrio).size).toBe(inTrio.length)
  })

  it('leave out somebody else when one must be left out again', () => {
    const history = [
      [0, 1, 0],
      [0, 1, 1],
    ] as const
    const instance = { participants: 3, history, exclusions: [[1, 2] as const] }

    const left = new Set(numbered(10).map((i) => drawRound({ ...instance, seed: `left ${i}` }).unmatched[0]))

    expect([...left]).toEqual([1])
  })
})
