import { describe, expect, it } from 'vitest'
import { playedRounds, randomRound } from '../test/instances.ts'
import type { RoundInstance, RoundPlan } from './plan.ts'
import { drawRound } from './round.ts'
import { planFault } from './verify.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Six people: 0-1-2 and 3-4-5 have only met across, so one repeat is needed, and the oldest is 2 with 3. */
const needsRepeat: RoundInstance = {
  participants: 6,
  history: [0, 1, 2].flatMap((a) => [3, 4, 5].map((b) => [a, b, a === 2 && b === 3 ? 1 : 5] as const)),
  exclusions: [],
}

describe('the verifier accepts what is proved', () => {
  it('accepts every plan the engine draws for small hard rounds', () => {
    for (const seed of numbered(300)) {
      const instance = randomRound(`verify ${seed}`, { most: 30 })

      expect(planFault(instance, drawRound(instance)), JSON.stringify(instance)).toBeUndefined()
    }
  })

  it.each([
    [200, 150],
    [200, 199],
    [120, 117],
  ])('accepts the plan for %i people after %i rounds', (people, rounds) => {
    const instance = { participants: people, history: playedRounds(people, rounds, 'played'), exclusions: [] }

    expect(planFault(instance, drawRound(instance))).toBeUndefined()
  })

  it.each<[string, (a: number, b: number) => boolean]>([
    ['everybody has met everybody', () => true],
    ['two halves have met within', (a, b) => a < 60 === b < 60],
    ['all but one have met', (a) => a > 0],
    ['three fifths have met within', (_, b) => b < 72],
    ['hardly anybody is new to anybody', (a, b) => (a * 31 + b * 17) % 40 > 0],
  ])('accepts the plan for 121 people of whom %s', (_, hasMet) => {
    const pairs = numbered(121).flatMap((b) => numbered(b).map((a) => [a, b] as const))
    const history = pairs.filter(([a, b]) => hasMet(a, b)).map(([a, b]) => [a, b, (a * b) % 26] as const)
    const instance: RoundInstance = { participants: 121, history, exclusions: [] }

    const plan = drawRound(instance)

    expect(plan.groups.flat()).toHaveLength(121)
    expect(planFault(instance, plan)).toBeUndefined()
  })
})

describe('the verifier refuses a plan that breaks a rule', () => {
  const instance: RoundInstance = { participants: 5, history: [[0, 1, 3]], exclusions: [[2, 3]] }
  const proof = { kind: 'zero-repeats' } as const
  const cases: [string, Partial<RoundPlan>, RegExp][] = [
    [
      'an unknown person',
      {
        groups: [
          [0, 7],
          [1, 2, 4],
        ],
        unmatched: [3],
      },
      /7 is not a participant/,
    ],
    [
      'a person twice',
      {
        groups: [
          [0, 2],
          [0, 1, 4],
        ],
        unmatched: [3],
      },
      /0 occurs twice/,
    ],
    [
      'a person missing',
      {
        groups: [
          [0, 2],
          [1, 4],
        ],
        unmatched: [],
      },
      /neither in a group nor unmatched/,
    ],
    [
      'an excluded pair',
      {
        groups: [
          [2, 3],
          [0, 4],
        ],
        unmatched: [1],
      },
      /\[2, 3\] is excluded/,
    ],
    [
      'an excluded pair in a trio',
      {
        groups: [
          [0, 4],
          [1, 2, 3],
        ],
        unmatched: [],
      },
      /\[2, 3\] is excluded/,
    ],
    ['a group of one', { groups: [[2], [0, 4], [1, 3]], unmatched: [] }, /neither a pair nor a trio/],
    [
      'a repeat not counted',
      {
        groups: [
          [0, 1],
          [2, 4],
        ],
        unmatched: [3],
      },
      /1 repeats, not 0/,
    ],
    [
      'someone left out who could join',
      {
        groups: [
          [0, 2],
          [1, 3],
        ],
        unmatched: [4],
      },
      /1 unmatched and no proof/,
    ],
  ]

  it.each(cases)('refuses %s', (_, change, reason) => {
    const plan = { groups: [], unmatched: [], repeats: 0, certificate: proof, ...change }

    expect(planFault(instance, plan)).toMatch(reason)
  })

  it('refuses a trio when the number of people is even', () => {
    const plan = { groups: [[0, 1, 2]], unmatched: [3], repeats: 0, certificate: proof }

    expect(planFault({ participants: 4, history: [], exclusions: [] }, plan)).toMatch(/even/)
  })
})

describe('the verifier refuses a plan that is not the best, whatever certificate comes with it', () => {
  const best = drawRound(needsRepeat)

  it('accepts the best plan as drawn', () => {
    expect(best.repeats).toBe(1)
    expect(planFault(needsRepeat, best)).toBeUndefined()
  })

  it.each([
    [
      'more repeats than needed',
      [
        [0, 3],
        [1, 4],
        [2, 5],
      ],
      3,
    ],
    [
      'a more recent repeat than needed',
      [
        [0, 1],
        [2, 4],
        [3, 5],
      ],
      1,
    ],
  ])('refuses %s under the proof of the best plan', (_, groups, repeats) => {
    expect(planFault(needsRepeat, { ...best, groups, repeats })).toBeDefined()
  })

  it('refuses a plan whose proof was left away or emptied', () => {
    expect(planFault(needsRepeat, { ...best, certificate: { kind: 'zero-repeats' } })).toMatch(/no proof/)
    expect(planFault({ ...needsRepeat, participants: 6, exclusions: [[0, 1]] }, best)).toBeDefined()
  })

  it('refuses a dual that was lowered a little, or raised so far that it no longer bounds the plan', () => {
    const drawn = numbered(200)
      .map((seed) => randomRound(`forged ${seed}`, { least: 4, most: 9 }))
      .map((instance) => ({ instance, plan: drawRound(instance) }))
    const forged = drawn.flatMap(({ instance, plan }) => {
      const { certificate } = plan
      if (certificate.kind !== 'dual') return []
      const raised = instance.participants % 2 === 0 ? 2 : 2 * certificate.place
      return [-2, raised].map((change) => {
        const [first, ...others] = certificate.duals
        const duals = first ? [{ ...first, y: first.y.map((y) => Math.max(0, y + change)) }, ...others] : []
        return { instance, plan: { ...plan, certificate: { ...certificate, duals } }, before: first }
      })
    })
    const changed = forged.filter(
      (forgery) => String(forgery.before?.y) !== String(forgery.plan.certificate.duals[0]?.y),
    )

    expect(changed.length).toBeGreaterThan(20)
    for (const { instance, plan } of changed) expect(planFault(instance, plan)).toBeDefined()
  })

  it('refuses weights under which two old repeats could count less than one recent one', () => {
    const instances = numbered(100).map((seed) => randomRound(`weights ${seed}`, { least: 6, most: 9 }))
    const found = instances.map((instance) => ({ instance, plan: drawRound(instance) }))
    const withDual = found.filter(({ plan }) => plan.certificate.kind === 'dual' && plan.certificate.repeat > 1)

    expect(withDual.length).toBeGreaterThan(0)
    for (const { instance, plan } of withDual) {
      if (plan.certificate.kind !== 'dual') continue
      const certificate = { ...plan.certificate, repeat: 1 }
      expect(planFault(instance, { ...plan, certificate })).toMatch(/outweigh/)
    }
  })
})
