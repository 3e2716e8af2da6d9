import { describe, expect, test } from 'vitest'
import { type Asked, bulkRefusal, type Candidate, type OfCampaign } from './rules.ts'

const now = new Date('2026-11-23T10:00:00Z')
const closed: OfCampaign = {
  stage: 'published',
  opensAt: new Date('2026-11-02T09:00:00Z'),
  closesAt: new Date('2026-11-20T12:00:00Z'),
  guaranteesInterview: true,
}
const open = { ...closed, closesAt: new Date('2026-12-14T12:00:00Z') }
const candidate = (of: Partial<Candidate>): Candidate => ({
  state: 'sift',
  isPossibleDuplicate: false,
  siftEssential: null,
  ...of,
})
const refusal = (of: Partial<Candidate>, asked: Asked, campaign = closed) =>
  bulkRefusal(candidate(of), campaign, { asked, now })

describe('the sift', () => {
  const asked: Asked = { move: 'start-sift' }
  const received = { state: 'submitted' } as const

  test.each([
    ['starts once the campaign is closed', received, asked, closed, undefined],
    ['waits for the close', received, asked, open, 'campaign-open'],
    ['waits for no empty reason', received, { ...asked, why: '  ' }, open, 'campaign-open'],
    ['starts before the close for a reason', received, { ...asked, why: 'Ward moves in March' }, open, undefined],
    ['waits for duplicates', { ...received, isPossibleDuplicate: true }, asked, closed, 'duplicates-waiting'],
    ['does not start twice', { state: 'sift' }, asked, closed, 'illegal-move'],
  ] as const)('%s', (_what, of, wanted, campaign, expected) => {
    expect(refusal(of, wanted, campaign)).toBe(expected)
  })
})

describe('the shortlist', () => {
  const no = { move: 'not-shortlist' } as const

  test.each([
    ['waits for the scores', {}, { move: 'shortlist' }, 'scoring-open'],
    ['takes who was scored', { siftEssential: false }, { move: 'shortlist' }, undefined],
    ['leaves nobody out without a reason', { siftEssential: false }, no, 'reason-needed'],
    ['leaves nobody out for words without a code', { siftEssential: false }, { ...no, why: 'hm' }, 'reason-needed'],
    ['leaves nobody out before the scores are in', {}, { ...no, reason: 'others-scored-higher' }, 'scoring-open'],
    ['leaves out who may not hold the role without scores', {}, { ...no, reason: 'not-eligible' }, undefined],
    [
      'leaves out who was scored and lacks an essential criterion',
      { siftEssential: false },
      { ...no, reason: 'essential-criteria-not-met' },
      undefined,
    ],
    [
      'leaves out nobody who meets all essential criteria',
      { siftEssential: true },
      { ...no, reason: 'others-scored-higher' },
      'interview-guaranteed',
    ],
    [
      'leaves them out only where they may not hold the role, and that is explained',
      { siftEssential: true },
      { ...no, reason: 'not-eligible' },
      'interview-guaranteed',
    ],
    [
      'leaves them out where that was explained',
      { siftEssential: true },
      { ...no, reason: 'not-eligible', why: 'Works here.' },
      undefined,
    ],
  ] as const)('%s', (_what, of, asked, expected) => {
    expect(refusal(of, asked)).toBe(expected)
  })

  test('guarantees nothing where the campaign does not', () => {
    const asked = { move: 'not-shortlist', reason: 'others-scored-higher' } as const

    expect(refusal({ siftEssential: true }, asked, { ...closed, guaranteesInterview: false })).toBeUndefined()
  })
})

describe('turning down', () => {
  test.each([
    ['shortlisted', 'others-scored-higher', 'interview-guaranteed'],
    ['shortlisted', 'no-answer', undefined],
    ['interviewed', 'others-scored-higher', undefined],
    ['interview', 'did-not-attend', undefined],
  ] as const)('somebody %s who meets all essential criteria because of %s: %s', (state, reason, expected) => {
    expect(refusal({ state, siftEssential: true }, { move: 'turn-down', reason })).toBe(expected)
  })
})

test('taking back a shortlisting needs words, withdrawing for somebody who rang needs none', () => {
  expect(refusal({ state: 'shortlisted' }, { move: 'take-back-shortlisting' })).toBe('reason-needed')
  expect(refusal({ state: 'shortlisted' }, { move: 'take-back-shortlisting', why: 'Mixed up' })).toBeUndefined()
  expect(refusal({ state: 'offered' }, { move: 'withdraw' })).toBeUndefined()
})
