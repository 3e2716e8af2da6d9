import { expect, it } from 'vitest'
import { meetingsOf, worthOf } from '../test/brute-force.ts'
import { densestMatching } from '../test/dense-oracle.ts'
import { playedRounds, randomRound } from '../test/instances.ts'
import type { RoundInstance } from './plan.ts'
import { drawRound } from './round.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)

/** The groups a dense weighted matching gives: 10^9 for a pair, less 10^5 for a repeat, less its round and one. */
function denselyMatched(instance: RoundInstance): number[][] {
  const meet = meetingsOf(instance)
  const mate = densestMatching(instance.participants, (a, b) => {
    const value = meet(a, b)
    if (value === 'barred') return 0
    return value === 'fresh' ? 1e9 : 1e9 - 1e5 - value - 1
  })
  return mate.flatMap((b, a) => (b > a ? [[a, b]] : []))
}

it('the dense matching used as a yardstick agrees with itself on a square of four', () => {
  const mate = densestMatching(4, (a, b) => (a + b === 3 ? 5 : 1))

  expect(mate).toEqual([3, 2, 1, 0])
})

it('rounds of up to 60 people are worth what a dense weighted matching of other making gives', () => {
  for (const seed of numbered(40)) {
    const drawn = randomRound(`oracle ${seed}`, { least: 11, most: 60 })
    const instance = drawn.participants % 2 === 0 ? drawn : { ...drawn, participants: drawn.participants + 1 }

    const plan = drawRound(instance)

    expect(worthOf(instance, plan.groups), `seed ${seed}`).toEqual(worthOf(instance, denselyMatched(instance)))
  }
})

it.each([
  [150, 149],
  [150, 146],
  [200, 199],
])('the round of %i people after %i rounds is worth what the dense matching gives', (people, rounds) => {
  const exclusions = numbered(people / 5).map((i) => [i, people - 1 - i] as const)
  const instance = { participants: people, history: playedRounds(people, rounds, 'oracle'), exclusions }

  const plan = drawRound(instance)

  expect(worthOf(instance, plan.groups)).toEqual(worthOf(instance, denselyMatched(instance)))
})
