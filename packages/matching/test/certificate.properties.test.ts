import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../src/input.ts'
import type { RoundInstance, RoundPlan } from '../src/plan.ts'
import { roundPlan } from '../src/plan-input.ts'
import { drawRound } from '../src/round.ts'
import { planFault } from '../src/verify.ts'
import { hardRounds } from './arbitraries.ts'
import { bestWorth, worthOf } from './brute-force.ts'
import { tampered } from './tampering.ts'

/** Whether the command line would accept what a stranger sends as the plan. Anything but an InputError is a fault. */
function isAccepted(instance: RoundInstance, plan: unknown): boolean {
  try {
    return planFault(instance, roundPlan(plan)) === undefined
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** Two people of different groups change places. */
function exchanged(plan: RoundPlan, choice: number): RoundPlan {
  const people = plan.groups.flat()
  const a = people[choice % people.length] ?? -1
  const b = people[(choice >> 8) % people.length] ?? -1
  const other = (person: number) => (person === a ? b : person === b ? a : person)
  return { ...plan, groups: plan.groups.map((group) => group.map(other)) }
}

const recounted = (instance: RoundInstance, plan: RoundPlan): RoundPlan => ({
  ...plan,
  repeats: worthOf(instance, plan.groups)[1],
})

describe('the verifier never takes a plan for the best that is not', () => {
  it('whatever is changed in the plan or in its certificate', () => {
    let accepted = 0
    fc.assert(
      fc.property(hardRounds({ least: 2, most: 9 }), fc.nat(), (instance, seed) => {
        const forged = tampered(drawRound(instance), seed)

        if (!isAccepted(instance, forged)) return
        accepted += 1
        const plan = roundPlan(forged)
        expect(worthOf(instance, plan.groups)).toEqual(bestWorth(instance))
        expect(plan.repeats).toBe(bestWorth(instance)[1])
      }),
      { seed: 61, numRuns: 3_000 },
    )
    // Some changes are harmless, a group in another order for one; if none were, the changes would all be too coarse.
    expect(accepted).toBeGreaterThan(50)
    expect(accepted).toBeLessThan(1_500)
  })

  it('when people change places and the honest certificate stays', () => {
    fc.assert(
      fc.property(hardRounds({ least: 4, most: 24 }), fc.nat(), (instance, choice) => {
        const plan = drawRound(instance)
        const forged = recounted(instance, exchanged(plan, choice))

        const isAsGood = `${worthOf(instance, forged.groups)}` === `${worthOf(instance, plan.groups)}`

        expect(isAccepted(instance, forged)).toBe(isAsGood)
      }),
      { seed: 62, numRuns: 400 },
    )
  })

  it('when the certificate is that of another round', () => {
    fc.assert(
      fc.property(hardRounds({ least: 4, most: 9 }), hardRounds({ least: 4, most: 9 }), (instance, other) => {
        const { certificate } = drawRound(other)
        const forged = { ...recounted(instance, exchanged(drawRound(instance), other.history.length)), certificate }

        if (isAccepted(instance, forged)) expect(worthOf(instance, forged.groups)).toEqual(bestWorth(instance))
      }),
      { seed: 63, numRuns: 400 },
    )
  })

  it('when somebody who could be placed is left out', () => {
    fc.assert(
      fc.property(hardRounds({ least: 2, most: 24 }), fc.nat(), (instance, choice) => {
        const plan = drawRound(instance)
        fc.pre(plan.groups.length > 0)
        const left = choice % plan.groups.length
        const forged = recounted(instance, {
          ...plan,
          groups: plan.groups.toSpliced(left, 1),
          unmatched: [...plan.unmatched, ...(plan.groups[left] ?? [])],
        })

        expect(isAccepted(instance, forged)).toBe(false)
      }),
      { seed: 64, numRuns: 300 },
    )
  })
})

/** A round for each kind of certificate. */
const examples: readonly [string, RoundInstance][] = [
  ['zero-repeats', { participants: 6, history: [[0, 1, 2]], exclusions: [[2, 3]] }],
  [
    'barrier',
    {
      participants: 4,
      history: [],
      exclusions: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    },
  ],
  [
    'dual',
    {
      participants: 4,
      history: [
        [0, 1, 4],
        [2, 3, 5],
      ],
      exclusions: [
        [0, 2],
        [0, 3],
        [1, 3],
      ],
    },
  ],
]

describe.each(examples)('a plan with the certificate %s', (kind, instance) => {
  const plan: { [name: string]: unknown } = JSON.parse(JSON.stringify(drawRound(instance)))
  const certificate = Object(plan.certificate)
  const nonsense = [undefined, null, -1, 0.5, 1e300, 'x', {}, [[]], [-1], [0.5], ['0'], [1e300], true]

  it('is accepted as it was drawn', () => {
    expect(certificate.kind).toBe(kind)
    expect(isAccepted(instance, plan)).toBe(true)
  })

  it.each(['groups', 'unmatched', 'repeats', 'certificate'])('is refused when %s is missing or nonsense', (field) => {
    for (const value of nonsense) {
      expect(isAccepted(instance, { ...plan, [field]: value }), JSON.stringify(value)).toBe(false)
    }
  })

  it('is refused when a field of the certificate is missing or nonsense', () => {
    for (const field of Object.keys(certificate)) {
      for (const value of nonsense) {
        const forged = { ...plan, certificate: { ...certificate, [field]: value } }
        expect(isAccepted(instance, forged), `${field}: ${JSON.stringify(value)}`).toBe(false)
      }
    }
  })
})
