import { describe, expect, test } from 'vitest'
import { endRefusal, extensionRefusal, pauseRefusal, statusOn, termAfter, termEnd, transitionRefusal } from './rules.ts'

const today = '2026-11-23'

describe('how an appointment stands today', () => {
  test.each([
    ['active', null, 'active'],
    ['paused', null, 'paused'],
    ['paused', '2026-11-24', 'paused'],
    ['paused', '2026-11-23', 'active'],
    ['paused', '2026-01-01', 'active'],
    ['ended', null, 'ended'],
  ] as const)('%s with a break until %s is %s', (status, pausedUntil, expected) => {
    expect(statusOn({ status, pausedUntil }, today)).toBe(expected)
  })
})

describe('which way an appointment can go', () => {
  const states = ['onboarding', 'active', 'paused', 'ended'] as const
  test.each([
    ['edit', [undefined, undefined, undefined, 'appointment-ended']],
    ['start', [undefined, 'already-started', 'already-started', 'appointment-ended']],
    ['extend', [undefined, undefined, undefined, 'appointment-ended']],
    ['pause', ['still-onboarding', undefined, 'already-paused', 'appointment-ended']],
    ['resume', ['not-paused', 'not-paused', undefined, 'appointment-ended']],
    ['end', [undefined, undefined, undefined, 'appointment-ended']],
  ] as const)('%s', (transition, refusals) => {
    const found = states.map((status) => transitionRefusal({ status, pausedUntil: null }, transition, today))

    expect(found).toEqual(refusals)
  })

  test('after a break that is over another one can begin', () => {
    expect(transitionRefusal({ status: 'paused', pausedUntil: '2026-11-01' }, 'pause', today)).toBeUndefined()
    expect(transitionRefusal({ status: 'paused', pausedUntil: '2026-11-01' }, 'resume', today)).toBe('not-paused')
  })
})

describe('days', () => {
  const standing = { status: 'active', startsOn: '2026-01-05', termEndsOn: '2027-07-05', pausedUntil: null } as const

  test.each([
    ['2026-11-24', undefined],
    ['2026-11-23', 'not-in-future'],
    [null, undefined],
  ])('a break until %s: %s', (until, refusal) => {
    expect(pauseRefusal(until, today)).toBe(refusal)
  })

  test.each([
    ['2027-07-06', undefined],
    ['2027-07-05', 'not-later'],
    ['2027-01-01', 'not-later'],
  ])('an extension to %s: %s', (day, refusal) => {
    expect(extensionRefusal(standing, day)).toBe(refusal)
  })

  test.each([
    ['2026-11-23', undefined],
    ['2026-01-05', undefined],
    ['2026-11-24', 'in-future'],
    ['2026-01-04', 'before-start'],
  ])('an end on %s: %s', (day, refusal) => {
    expect(endRefusal(standing, day, today)).toBe(refusal)
  })

  test.each([
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-01-05', 24, '2028-01-05'],
    [null, 24, null],
    ['2026-01-05', null, null],
  ])('a term from %s of %s months ends on %s', (startsOn, months, end) => {
    expect(termEnd(startsOn, months)).toBe(end)
  })
})

describe('correcting start or length', () => {
  const before = { startsOn: '2026-01-05', termMonths: 18, extensions: 0 }

  test.each([
    ['a new start counts anew', before, { startsOn: '2026-02-05' }, { termEndsOn: '2027-08-05' }],
    ['a new length counts anew', before, { termMonths: 24 }, { termEndsOn: '2028-01-05', extensions: 0 }],
    ['a new start leaves an extended term', { ...before, extensions: 1 }, { startsOn: '2026-02-05' }, {}],
    ['the same again changes nothing', before, { startsOn: '2026-01-05', termMonths: 18 }, {}],
  ])('%s', (_what, stood, changes, after) => {
    expect(termAfter(stood, changes)).toEqual(after)
  })
})
