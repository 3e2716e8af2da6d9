import { expect, test } from 'vitest'
import { sharedSlots, suggestedTime } from './rules.ts'

test.each([
  [
    [
      ['mon-am', 'tue-pm'],
      ['tue-pm', 'wed-am'],
    ],
    ['tue-pm'],
  ],
  [[['mon-am'], []], []],
  [[['mon-am', 'tue-pm'], ['tue-pm'], ['tue-pm']], ['tue-pm']],
  [[], []],
])('%j share %j', (availabilities, shared) => {
  expect(sharedSlots(availabilities)).toEqual(shared)
})

// 23 November 2026 is a Monday.
test.each([
  ['the first shared time after some days', ['mon-am', 'fri-evening'], '2026-12-21', '2026-11-30', '10:30'],
  ['the earlier of two parts of a day', ['tue-evening', 'tue-pm'], '2026-12-21', '2026-12-01', '14:30'],
  ['an ordinary morning where nothing is shared', [], '2026-12-21', '2026-12-01', '10:30'],
  ['the last day where there is no time for more', ['mon-am'], '2026-11-26', '2026-11-26', '10:30'],
])('%s', (_what, slots, meetBy, day, from) => {
  expect(suggestedTime(slots, { from: '2026-11-23', meetBy })).toMatchObject({ day, from })
})
