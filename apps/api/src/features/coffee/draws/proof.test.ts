import type { CoffeePerson } from '@elevate/matching/coffee-person'
import { drawProgrammeRound, type ProgrammeRound } from '@elevate/matching/programme-round'
import { describe, expect, test } from 'vitest'
import { isProofAccepted } from './proof.ts'
import { doTask } from './tasks.ts'
import { coffeeTastes } from './tastes.ts'

const person = (more: Partial<CoffeePerson> = {}): CoffeePerson => ({ timesInTrio: 0, timesSetAside: 0, ...more })

/** Seven of one region and three of others: some of one region meet, however it is drawn. */
const given = {
  people: Array.from({ length: 10 }, (_, i) =>
    person({ region: i < 7 ? 'north' : `other ${i}`, slots: i % 2 === 0 ? ['Monday morning'] : ['Friday morning'] }),
  ),
  round: 1,
  history: [],
  exclusions: [],
  pins: [],
  forbids: [],
  seed: 'tea',
}

describe('what a draw says of who suits whom', () => {
  const drawn = drawProgrammeRound(given)
  const soft = (change: Partial<NonNullable<ProgrammeRound['soft']>>): ProgrammeRound => {
    if (!drawn.soft) throw new Error('the draw says nothing of preferences')
    return { ...drawn, soft: { ...drawn.soft, ...change } }
  }

  test('is proved to be the best there is, and the verifier accepts it', () => {
    expect(drawn.soft?.cost).toBeGreaterThan(0)
    expect(drawn.soft?.bound).toBe(drawn.soft?.cost)
    expect(isProofAccepted(given, drawn)).toBe(true)
  })

  test.each([
    ['a lower cost', soft({ cost: (drawn.soft?.cost ?? 0) - 1 })],
    ['a higher bound', soft({ bound: (drawn.soft?.bound ?? 0) + 1 })],
    ['a bound without a proof', { ...drawn, soft: { cost: drawn.soft?.cost ?? 0, bound: 1 } }],
  ])('is refused with %s', (_what, tampered) => {
    expect(isProofAccepted(given, tampered)).toBe(false)
  })

  test('is refused where the people are not those whom it is about', () => {
    const others = { ...given, people: given.people.map((one, i) => ({ ...one, region: `${i}`, slots: [] })) }

    expect(isProofAccepted(others, drawn)).toBe(false)
  })

  test('is stored with the proof, so that drawing again compares it too', () => {
    const input = {
      round: 1,
      people: given.people.map((_, i) => ({ region: i < 7 ? 0 : i, inTrio: 0, setAside: 0 })),
      history: [],
      apart: [],
      openlyApart: [],
      kept: [],
      forbids: [],
      seed: 'tea',
    }

    const answer = doTask({ kind: 'draw', input: JSON.stringify(input), people: given.people.map((_, i) => `${i}`) })

    expect(JSON.parse('certificate' in answer ? answer.certificate : '{}').soft.cost).toBeGreaterThan(0)
  })
})

describe('how little two people suit each other', () => {
  test.each([
    ['nothing is known of them', {}, {}, 0],
    ['they are of one region', { region: 'north' }, { region: 'north' }, 4],
    ['they share a time', { slots: ['a', 'b'] }, { slots: ['b'] }, 0],
    ['they share no time', { slots: ['a'] }, { slots: ['b'] }, 2],
    ['one says no times', { slots: ['a'] }, {}, 0],
    ['one is online and the other is not', { mode: 'online' }, { mode: 'in-person' }, 1],
    ['one does not mind', { mode: 'either' }, { mode: 'in-person' }, 0],
    [
      'all at once',
      { organisation: 'x', region: 'n', slots: ['a'] },
      { organisation: 'x', region: 'n', slots: ['b'] },
      14,
    ],
  ] as const)('%s', (_what, one, other, penalty) => {
    expect(coffeeTastes([person(one), person(other)]).penalty(0, 1)).toBe(penalty)
  })
})
