import { londonInstant } from '@elevate/contracts/london-time'
import { campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import { describe, expect, test } from 'vitest'
import { countsByGroup, hasSelectionBegun, turnsIn, unfinishedIn } from './counting-rules.ts'
import { warningsAbout } from './panel/rules.ts'
import { changeRefusal, missingIn } from './rules.ts'

const now = new Date('2026-11-23T10:00:00Z')
const published = {
  stage: 'published' as const,
  opensAt: new Date('2026-11-01T09:00:00Z'),
  closesAt: new Date('2026-12-14T12:00:00Z'),
  hasSelectionBegun: false,
}
const closed = { ...published, closesAt: new Date('2026-11-20T12:00:00Z') }

describe('a close at 12:00 noon London', () => {
  const days = ['2027-03-28', '2027-10-31', '2027-07-01', '2026-12-14']

  test.each(days)('on %s lets in at 11:59:59 and not at 12:00:00', (day) => {
    const closesAt = londonInstant(day, '12:00')
    const campaign = { ...published, closesAt }

    expect(campaignStateAt(campaign, new Date(closesAt.getTime() - 1_000))).toBe('open')
    expect(campaignStateAt(campaign, closesAt)).toBe('closed')
  })

  test.each([
    ['the clocks go forward', '2027-03-28', '2027-03-28T11:00:00.000Z'],
    ['the clocks go back', '2027-10-31', '2027-10-31T12:00:00.000Z'],
  ])('on the day on which %s is noon by the new time', (_when, day, instant) => {
    expect(londonInstant(day, '12:00').toISOString()).toBe(instant)
  })
})

describe('a change', () => {
  test.each([
    ['texts of a published campaign', published, { fields: ['summary', 'contactPhone'] }, undefined],
    ['questions of a published campaign', published, { fields: ['questions'] }, 'already-published'],
    ['who may apply, once published', published, { fields: ['nhsStaff', 'summary'] }, 'already-published'],
    ['questions of a draft', { ...published, stage: 'draft' as const }, { fields: ['questions'] }, undefined],
    [
      'anything of one that was cancelled',
      { ...published, stage: 'cancelled' as const },
      { fields: ['summary'] },
      'campaign-over',
    ],
    ['a later close', published, { fields: ['closesAt'], closesAt: new Date('2026-12-20T12:00:00Z') }, undefined],
    ['an earlier close', published, { fields: ['closesAt'], closesAt: new Date('2026-12-01T12:00:00Z') }, 'only-later'],
    ['no close any more', published, { fields: ['closesAt'], closesAt: null }, 'only-later'],
    [
      'reopening before anybody was chosen',
      closed,
      { fields: ['closesAt'], closesAt: new Date('2026-12-01T12:00:00Z') },
      undefined,
    ],
    [
      'a later close that has passed too',
      closed,
      { fields: ['closesAt'], closesAt: new Date('2026-11-22T12:00:00Z') },
      'only-later',
    ],
    [
      'reopening after the choice began',
      { ...closed, hasSelectionBegun: true },
      { fields: ['closesAt'], closesAt: new Date('2026-12-01T12:00:00Z') },
      'selection-has-begun',
    ],
    [
      'a close before the opening',
      { ...published, stage: 'draft' as const },
      { fields: ['closesAt'], closesAt: new Date('2026-10-01T12:00:00Z') },
      'closes-before-it-opens',
    ],
  ])('%s', (_what, campaign, change, refusal) => {
    expect(changeRefusal(campaign, change, now)).toBe(refusal)
  })
})

test('a draft names all that is missing, and a rate where something is paid', () => {
  const empty = {
    opensAt: null,
    closesAt: new Date('2026-11-01T12:00:00Z'),
    summary: '',
    aboutTheWork: 'Listening',
    whereItHappens: '',
    supportOffered: '',
    contactName: '',
    contactPhone: null,
    payment: 'choice' as const,
    rate: null,
    questions: [],
  }

  expect(missingIn(empty, now)).toEqual({
    summary: 'required',
    whereItHappens: 'required',
    supportOffered: 'required',
    contactName: 'required',
    contactPhone: 'required',
    opensAt: 'required',
    closesAt: 'in-the-past',
    questions: 'required',
    payment: 'no-rate',
  })
  expect(missingIn({ ...empty, payment: 'unpaid' }, now)).not.toHaveProperty('payment')
})

describe('counting applications', () => {
  const byState = { draft: 2, submitted: 3, sift: 1, interview: 4, reserve: 1, withdrawn: 5, merged: 9, offered: 1 }

  test('each stands in one group, and merged ones in none', () => {
    expect(countsByGroup(byState)).toEqual({
      drafts: 2,
      toSift: 4,
      inInterview: 4,
      reserve: 1,
      offered: 1,
      onboarding: 0,
      appointed: 0,
      ended: 5,
    })
  })

  test('unfinished are those that were sent and not ended', () => {
    expect(unfinishedIn(byState)).toBe(10)
    expect(unfinishedIn({ draft: 3, withdrawn: 1, appointed: 2 })).toBe(0)
  })

  test('whose turn it is goes by the interview times that are booked', () => {
    expect(turnsIn(byState, 3)).toEqual({ applicants: 2, programme: 3, panel: 4 })
  })

  test('choosing has begun once one is sifted, not when one is withdrawn', () => {
    expect(hasSelectionBegun({ draft: 1, submitted: 4, withdrawn: 2 })).toBe(false)
    expect(hasSelectionBegun({ submitted: 4, sift: 1 })).toBe(true)
  })
})

describe('a panel', () => {
  const scorer = { role: 'scorer' as const, isLay: false, canSignIn: true }

  test.each([
    ['of nobody', [], ['nobody']],
    ['of one', [scorer], ['too-few-scorers', 'no-lay-person', 'no-chair']],
    ['that is complete', [scorer, { ...scorer, role: 'chair' as const, isLay: true }], []],
    [
      'with somebody who was only invited',
      [scorer, { role: 'chair' as const, isLay: true, canSignIn: false }],
      ['cannot-sign-in'],
    ],
  ])('%s', (_what, members, warnings) => {
    expect(warningsAbout(members, 2)).toEqual(warnings)
  })
})
