import type { CandidateToDecide } from '@elevate/contracts/decisions-of-campaign'
import { expect, test } from 'vitest'
import { decisionsOf, summaryOf } from './choices.ts'

const candidate = (applicationId: string) => ({ applicationId }) as CandidateToDecide
const terms = {
  conditions: 'Two references',
  answerBy: '2026-12-07',
  reserveUntil: '2027-05-23',
  reason: 'others-scored-higher',
  why: '',
  evenIfMoreThanPlaces: false,
  evenIfOutOfOrder: false,
} as const

test('decisions keep the order of the ranking, whatever was chosen first', () => {
  const ranked = [candidate('first'), candidate('second'), candidate('third')]

  const wanted = decisionsOf(ranked, { third: 'reserve', second: '', first: 'reserve' }, terms)

  expect(wanted).toEqual({
    candidates: [
      { applicationId: 'first', outcome: 'reserve' },
      { applicationId: 'third', outcome: 'reserve' },
    ],
    reserveUntil: '2027-05-23',
  })
})

test('a reason goes with those who are turned down and with nobody else', () => {
  const wanted = decisionsOf([candidate('one'), candidate('two')], { one: 'offer', two: 'turn-down' }, terms)

  expect(wanted.candidates).toEqual([
    { applicationId: 'one', outcome: 'offer' },
    { applicationId: 'two', outcome: 'turn-down', reason: 'others-scored-higher', why: '' },
  ])
  expect(wanted).toMatchObject({ conditions: 'Two references', answerBy: '2026-12-07' })
})

test.each([
  [{}, 'nothing chosen'],
  [{ a: 'offer' }, '1 offer'],
  [{ a: 'offer', b: 'offer', c: 'turn-down' }, '2 offers and 1 not this time'],
  [{ a: 'offer', b: 'reserve', c: 'turn-down' }, '1 offer, 1 on the reserve list and 1 not this time'],
] as const)('%j is said as %j', (choices, words) => {
  expect(summaryOf(choices)).toBe(words)
})
