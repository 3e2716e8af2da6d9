import { londonWallTime } from '@elevate/contracts/london-time'
import { describe, expect, test } from 'vitest'
import { daysOf, isPastMidnight, movedDay, nthOfMonth, type Rule, timesOf } from './rules.ts'

const rule = (more: Partial<Rule>): Rule => ({
  rhythm: 'weekly',
  every: 1,
  weekday: 4,
  nth: null,
  startsOn: '2026-11-23',
  endsOn: null,
  ...more,
})

describe('the days of a series', () => {
  test.each([
    ['every Thursday', rule({}), ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17']],
    ['every second Thursday', rule({ every: 2 }), ['2026-11-26', '2026-12-10']],
    [
      'a series that starts on its weekday starts then',
      rule({ startsOn: '2026-11-26' }),
      ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'],
    ],
    ['nothing after its last day', rule({ endsOn: '2026-12-03' }), ['2026-11-26', '2026-12-03']],
    ['the third Tuesday of each month', rule({ rhythm: 'monthly', weekday: 2, nth: 3 }), ['2026-12-15']],
    ['the last Friday of each month', rule({ rhythm: 'monthly', weekday: 5, nth: 5 }), ['2026-11-27']],
  ])('%s', (_name, series, days) => {
    expect(daysOf(series, '2026-11-23', '2026-12-20')).toEqual(days)
  })

  test('asking from a later day gives the same days', () => {
    const series = rule({ every: 3 })
    const all = daysOf(series, '2026-11-23', '2027-11-23')

    expect(daysOf(series, '2027-03-01', '2027-11-23')).toEqual(all.filter((day) => day >= '2027-03-01'))
  })

  test('every second month keeps to its months', () => {
    const series = rule({ rhythm: 'monthly', every: 2, weekday: 1, nth: 1, startsOn: '2026-12-01' })

    expect(daysOf(series, '2026-12-01', '2027-06-30')).toEqual(['2026-12-07', '2027-02-01', '2027-04-05', '2027-06-07'])
  })

  test('the last of a month is the fourth where there is no fifth', () => {
    expect(nthOfMonth('2027-02-10', 5, 5)).toBe('2027-02-26')
    expect(nthOfMonth('2027-04-10', 5, 5)).toBe('2027-04-30')
  })

  test('a changed weekday moves a session within its week, or its month', () => {
    expect(movedDay({ rhythm: 'weekly', weekday: 1, nth: null }, '2026-12-03')).toBe('2026-11-30')
    expect(movedDay({ rhythm: 'monthly', weekday: 3, nth: 1 }, '2026-12-15')).toBe('2026-12-02')
  })
})

describe('clock changes', () => {
  test.each(['10:00', '14:30'])('a weekly session at %s stays at %s by the clock across both changes', (time) => {
    const days = daysOf(rule({ weekday: 7 }), '2027-03-14', '2027-04-11').concat(
      daysOf(rule({ weekday: 7 }), '2027-10-17', '2027-11-14'),
    )

    const shown = days.map((day) => londonWallTime(timesOf(day, time, 60).startsAt))

    expect(days).toContain('2027-03-28')
    expect(days).toContain('2027-10-31')
    expect(shown).toEqual(days.map((day) => ({ day, time })))
  })

  test('the same hour by the clock is another hour of the world in summer', () => {
    expect(timesOf('2027-03-21', '10:00', 60).startsAt.toISOString()).toBe('2027-03-21T10:00:00.000Z')
    expect(timesOf('2027-03-28', '10:00', 60).startsAt.toISOString()).toBe('2027-03-28T09:00:00.000Z')
    expect(timesOf('2027-10-31', '14:30', 60).startsAt.toISOString()).toBe('2027-10-31T14:30:00.000Z')
  })

  test('a session in the hour that is left out starts an hour later by the clock and keeps its length', () => {
    const { startsAt, endsAt } = timesOf('2027-03-28', '01:30', 60)

    expect([londonWallTime(startsAt).time, londonWallTime(endsAt).time]).toEqual(['02:30', '03:30'])
  })

  test('a session in the hour that comes twice is in the first of the two and keeps its length', () => {
    const { startsAt, endsAt } = timesOf('2027-10-31', '01:30', 60)

    expect(startsAt.toISOString()).toBe('2027-10-31T00:30:00.000Z')
    expect(endsAt.getTime() - startsAt.getTime()).toBe(60 * 60_000)
  })
})

test('a session ends on the day on which it starts', () => {
  expect([isPastMidnight('22:30', 60), isPastMidnight('23:00', 60), isPastMidnight('23:30', 60)]).toEqual([
    false,
    true,
    true,
  ])
})
