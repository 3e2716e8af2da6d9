import { describe, expect, test } from 'vitest'
import { daysFromToday, formatDay, formatPeriod, formatRelative, formatShortDay, formatTime } from './dates.ts'

describe('dates are read in the time of the United Kingdom', () => {
  test.each([
    ['2026-11-26', 'Thursday 26 November 2026'],
    ['2026-06-30T23:30:00Z', 'Wednesday 1 July 2026'],
    ['2026-11-26T23:30:00Z', 'Thursday 26 November 2026'],
  ])('%s is %s', (when, words) => {
    expect(formatDay(when)).toBe(words)
  })

  test.each([
    ['2026-11-26T14:00:00Z', '2pm'],
    ['2026-11-26T14:05:00Z', '2:05pm'],
    ['2026-11-26T00:00:00Z', 'midnight'],
    ['2026-11-26T00:15:00Z', '12:15am'],
    ['2026-11-26T12:00:00Z', 'midday'],
    ['2026-07-01T08:30:00Z', '9:30am'],
  ])('%s is %s', (instant, words) => {
    expect(formatTime(instant)).toBe(words)
  })

  test('a meeting has one day and two times', () => {
    expect(formatPeriod('2026-11-26T14:00:00Z', '2026-11-26T15:00:00Z')).toBe('Thursday 26 November 2026, 2pm to 3pm')
  })

  test('one that goes past midnight has both days', () => {
    expect(formatPeriod('2026-11-26T22:00:00Z', '2026-11-27T01:00:00Z')).toBe(
      'Thursday 26 November 2026, 10pm to Friday 27 November 2026, 1am',
    )
  })

  test('months are short in tables', () => {
    expect(formatShortDay('2026-09-03')).toBe('3 Sep 2026')
  })
})

describe('how far away something is', () => {
  const now = new Date('2026-10-24T22:30:00Z')

  test.each([
    ['2026-10-24T22:30:00Z', 'just now'],
    ['2026-10-24T22:25:00Z', '5 minutes ago'],
    ['2026-10-24', 'today'],
    ['2026-10-25', 'tomorrow'],
    ['2026-10-26T00:30:00Z', 'in 2 days'],
    ['2026-10-23T08:00:00Z', 'yesterday'],
    ['2026-11-14', 'in 3 weeks'],
    ['2026-07-20', '3 months ago'],
    ['2023-10-24', '3 years ago'],
  ])('%s is %s, over the night the clocks change', (when, words) => {
    expect(formatRelative(when, now)).toBe(words)
  })

  test('days are counted by the calendar, not by hours', () => {
    expect(daysFromToday('2026-10-25T00:10:00Z', now)).toBe(1)
  })
})
