import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawRoundWith } from '../src/round.ts'
import { bestPlans } from './all-plans.ts'
import { hardRounds } from './arbitraries.ts'
import { worthOf } from './brute-force.ts'
import { roundWithinDirac } from './dirac.ts'

/** Turns of three people, the latest first: of two trios the one that comes first in this order is the fairer. */
const turnsOf = (turn: readonly number[], trio: readonly number[]) =>
  trio.map((id) => turn[id] ?? 0).sort((a, b) => b - a)
const inOrder = (a: readonly number[], b: readonly number[]) =>
  (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)

describe('whose turn it is', () => {
  it('decides the trio: of all best plans, tried one by one, none has a trio of people due sooner', () => {
    fc.assert(
      fc.property(
        hardRounds({ least: 3, most: 7, parity: 'odd' }),
        fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
        (instance, turn) => {
          const trio = drawRoundWith(instance, { turn }).groups.find((group) => group.length === 3)

          const turns = bestPlans(instance)
            .flatMap((plan) => plan.filter((group) => group.length === 3))
            .map((three) => turnsOf(turn, three))
          expect(trio && turnsOf(turn, trio)).toEqual(turns.sort(inOrder)[0])
        },
      ),
      { seed: 93, numRuns: 150 },
    )
  })

  it('can be anybody’s, while everybody has met fewer than half of an odd number', () => {
    fc.assert(
      fc.property(roundWithinDirac('odd', { most: 41 }), fc.nat(), (instance, chosen) => {
        const person = chosen % instance.participants
        const turn = Array.from({ length: instance.participants }, (_, id) => (id === person ? 0 : 1))

        const plan = drawRoundWith(instance, { turn })

        expect(worthOf(instance, plan.groups)).toEqual([0, 0, 0])
        expect(plan.groups.at(-1)).toHaveLength(3)
        expect(plan.groups.at(-1)).toContain(person)
      }),
      { seed: 52, numRuns: 150 },
    )
  })
})
