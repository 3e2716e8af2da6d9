import { describe, expect, it } from 'vitest'
import { chiSquare, tally } from '../test/chance.ts'
import { seededRandom } from './random.ts'
import { drawRound } from './round.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Draws round after round for a fixed pool until the first one with a repeat. */
function roundsWithoutRepeat(participants: number, seed: string): number {
  const history: [number, number, number][] = []
  for (let round = 0; ; round += 1) {
    const plan = drawRound({ participants, history, exclusions: [], seed: `${seed} ${round}` })
    if (plan.repeats > 0 || plan.unmatched.length > 0) return round
    for (const [a = 0, b = 0] of plan.groups) history.push([a, b, round])
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
