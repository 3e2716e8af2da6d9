import { describe, expect, test } from 'vitest'
import { londonInstant, londonWallTime } from './london-time.ts'

describe('a time in London', () => {
  test.each([
    ['in winter', '2026-12-01', '12:00', '2026-12-01T12:00:00.000Z'],
    ['in summer', '2026-07-01', '12:00', '2026-07-01T11:00:00.000Z'],
    ['at noon of the day on which clocks go forward', '2027-03-28', '12:00', '2027-03-28T11:00:00.000Z'],
    ['at noon of the day on which clocks go back', '2027-10-31', '12:00', '2027-10-31T12:00:00.000Z'],
    ['just before clocks go forward', '2027-03-28', '00:59', '2027-03-28T00:59:00.000Z'],
    ['that is left out, which is an hour later', '2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'],
    ['that comes twice, which is the first', '2027-10-31', '01:30', '2027-10-31T00:30:00.000Z'],
    ['at midnight in summer', '2027-06-01', '00:00', '2027-05-31T23:00:00.000Z'],
  ])('%s', (_when, day, time, instant) => {
    expect(londonInstant(day, time).toISOString()).toBe(instant)
  })

  test('is read back as it was written, at every hour of two years', () => {
    const left = ['2026-03-29 01:', '2027-03-28 01:']
    for (let hour = 0; hour < 2 * 365 * 24; hour += 1) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour))
      const { day, time } = londonWallTime(instant)
      if (left.some((gap) => `${day} ${time}`.startsWith(gap))) throw new Error('clocks never show this')

      expect(londonWallTime(londonInstant(day, time))).toEqual({ day, time })
    }
  })
})
