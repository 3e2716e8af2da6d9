import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundInstance, RoundPlan } from '../src/plan.ts'
import { drawRound } from '../src/round.ts'
import { planFault } from '../src/verify.ts'
import { hardRounds, renumbered, rewritten } from './arbitraries.ts'
import { bestWorth, meetingsOf, worthOf } from './brute-force.ts'
import { denseWorth } from './dense-worth.ts'
import { roundWithinDirac } from './dirac.ts'

const worthOfDraw = (instance: RoundInstance) => worthOf(instance, drawRound(instance).groups)
const bytes = (instance: RoundInstance) => JSON.stringify(drawRound(instance))

/** What a plan breaks of the rules that hold whatever it is worth; told by walking the lists. */
function brokenRule(instance: RoundInstance, plan: RoundPlan): string | undefined {
  const { participants } = instance
  const meet = meetingsOf(instance)
  const everybody = [...plan.groups.flat(), ...plan.unmatched].sort((a, b) => a - b)
  if (everybody.length !== participants || everybody.some((id, i) => id !== i)) return 'not everybody exactly once'
  const trios = plan.groups.filter((group) => group.length === 3)
  if (plan.groups.some((group) => group.length !== 2 && group.length !== 3)) return 'a group of another size'
  if (trios.length > participants % 2) return 'a trio too many'
  const pairs = plan.groups.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => meet(a, b))))
  if (pairs.includes('barred')) return 'an excluded pair'
  const repeats = pairs.filter((bond) => bond !== 'fresh').length
  return repeats === plan.repeats ? undefined : `${repeats} repeats, not ${plan.repeats}`
}

describe('a round of any kind', () => {
  it('has everybody once, in pairs and at most one trio, nobody excluded, and counts its repeats', () => {
    fc.assert(
      fc.property(hardRounds({ most: 60 }), (instance) => {
        expect(brokenRule(instance, drawRound(instance))).toBeUndefined()
      }),
      { seed: 11, numRuns: 250 },
    )
  })

  it('is worth as much as the best of all plans, tried one by one', () => {
    fc.assert(
      fc.property(hardRounds({ most: 10 }), (instance) => {
        expect(worthOfDraw(instance)).toEqual(bestWorth(instance))
      }),
      { seed: 12, numRuns: 400 },
    )
  })

  it('of up to 40 people is worth what a dense weighted matching of other making gives', () => {
    fc.assert(
      fc.property(hardRounds({ least: 12, most: 40, parity: 'even' }), (instance) => {
        expect(worthOfDraw(instance)).toEqual(denseWorth(instance))
      }),
      { seed: 13, numRuns: 100 },
    )
  })

  it('of an odd number is worth what a dense weighted matching for every trio gives', () => {
    fc.assert(
      fc.property(hardRounds({ least: 11, most: 15, parity: 'odd' }), (instance) => {
        expect(worthOfDraw(instance)).toEqual(denseWorth(instance))
      }),
      { seed: 14, numRuns: 30 },
    )
  })

  it('comes with a proof that the verifier accepts', () => {
    fc.assert(
      fc.property(hardRounds({ most: 40 }), (instance) => {
        expect(planFault(instance, drawRound(instance))).toBeUndefined()
      }),
      { seed: 15, numRuns: 300 },
    )
  })
})

describe('how a round is written down', () => {
  it('makes no difference: lists in another order and pairs turned round give the same bytes', () => {
    fc.assert(
      fc.property(hardRounds({ most: 40 }), fc.nat(), (instance, seed) => {
        expect(bytes(rewritten(instance, seed))).toBe(bytes(instance))
      }),
      { seed: 21, numRuns: 150 },
    )
  })

  it('makes no difference to its worth when people are numbered in another way', () => {
    fc.assert(
      fc.property(hardRounds({ most: 40 }), fc.nat(), (instance, seed) => {
        expect(worthOfDraw(renumbered(instance, seed))).toEqual(worthOfDraw(instance))
      }),
      { seed: 22, numRuns: 150 },
    )
  })
})

describe('the seed', () => {
  it('decides: the same seed gives the same bytes, another one a plan of the same worth', () => {
    fc.assert(
      fc.property(hardRounds({ most: 30 }), fc.string(), (instance, seed) => {
        expect(bytes({ ...instance })).toBe(bytes(instance))
        expect(worthOfDraw({ ...instance, seed })).toEqual(worthOfDraw(instance))
      }),
      { seed: 31, numRuns: 150 },
    )
  })

  it.each([20, 21, 60])('usually gives another plan to %i people who may all meet', (participants) => {
    const seeds = Array.from({ length: 40 }, (_, i) => `seed ${i}`)

    const plans = new Set(seeds.map((seed) => bytes({ participants, history: [], exclusions: [], seed })))

    expect(plans.size).toBeGreaterThan(36)
  })
})

describe('one more pair that must not meet, or that has met', () => {
  const withPair = hardRounds({ least: 2, most: 30 }).chain((instance) =>
    fc.tuple(
      fc.constant(instance),
      fc.uniqueArray(fc.nat(instance.participants - 1), { minLength: 2, maxLength: 2 }),
      fc.nat(50),
    ),
  )

  it('never lets more people be placed, nor makes a round better in any other way', () => {
    fc.assert(
      fc.property(withPair, ([instance, [a = 0, b = 1]]) => {
        const before = worthOfDraw(instance)

        const after = worthOfDraw({ ...instance, exclusions: [...instance.exclusions, [a, b]] })

        expect(inOrder(before, after)).toBe(true)
      }),
      { seed: 41, numRuns: 150 },
    )
  })

  it('never makes a round better, and takes nobody’s place, when the two have met', () => {
    fc.assert(
      fc.property(withPair, ([instance, [a = 0, b = 1], round]) => {
        const before = worthOfDraw(instance)

        const after = worthOfDraw({ ...instance, history: [...instance.history, [a, b, round]] })

        expect(after[0]).toBe(before[0])
        expect(inOrder(before, after)).toBe(true)
      }),
      { seed: 42, numRuns: 150 },
    )
  })
})

/** Whether the first worth is as good as the second or better. */
function inOrder(first: readonly number[], second: readonly number[]): boolean {
  const i = first.findIndex((value, level) => value !== second[level])
  return i < 0 || (first[i] ?? 0) < (second[i] ?? 0)
}

describe('people of whom everybody has met fewer than half', () => {
  it('always have a round without a repeat, when their number is even', () => {
    fc.assert(
      fc.property(roundWithinDirac('even', { most: 60 }), (instance) => {
        expect(worthOfDraw(instance)).toEqual([0, 0, 0])
      }),
      { seed: 51, numRuns: 150 },
    )
  })
})
