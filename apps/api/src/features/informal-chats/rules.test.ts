import { describe, expect, test } from 'vitest'
import { bookingRefusal, isReminderDue, seriesRefusal, timesOf } from './rules.ts'

const now = new Date('2026-11-23T10:00:00Z')
const series = { day: '2026-12-02', from: '10:00', minutes: 20, count: 3, pauseMinutes: 10 }

describe('several times in a row', () => {
  test('start after one another with a pause between, by the clocks of London', () => {
    const summer = { ...series, day: '2027-07-01' }

    expect(timesOf(series).map((at) => at.toISOString().slice(11, 16))).toEqual(['10:00', '10:30', '11:00'])
    expect(timesOf(summer).map((at) => at.toISOString().slice(11, 16))).toEqual(['09:00', '09:30', '10:00'])
  })

  test.each([
    ['tomorrow', series, undefined],
    ['yesterday', { ...series, day: '2026-11-22' }, 'in-the-past'],
    ['over midnight', { ...series, from: '23:30' }, 'past-midnight'],
    ['until midnight', { ...series, from: '23:10', count: 1, minutes: 50 }, undefined],
  ])('%s', (_when, wanted, refusal) => {
    expect(seriesRefusal(wanted, now)).toBe(refusal)
  })
})

describe('booking', () => {
  const campaign = {
    stage: 'published' as const,
    opensAt: new Date('2026-11-01T09:00:00Z'),
    closesAt: new Date('2026-12-14T12:00:00Z'),
  }
  const slot = { startsAt: new Date('2026-12-01T10:00:00Z'), minutes: 30, cancelledAt: null, isBooked: false }

  test.each([
    ['a free time', campaign, slot, undefined],
    ['before the opening', { ...campaign, opensAt: new Date('2026-11-30T09:00:00Z') }, slot, undefined],
    ['after the close', { ...campaign, closesAt: new Date('2026-11-20T12:00:00Z') }, slot, 'campaign-closed'],
    ['for a recruitment that was cancelled', { ...campaign, stage: 'cancelled' as const }, slot, 'campaign-closed'],
    ['a time that somebody has', campaign, { ...slot, isBooked: true }, 'taken'],
    ['a time that was called off', campaign, { ...slot, cancelledAt: now }, 'taken'],
    ['a time that has begun', campaign, { ...slot, startsAt: now }, 'taken'],
  ])('%s', (_what, of, time, refusal) => {
    expect(bookingRefusal(of, time, now)).toBe(refusal)
  })
})

test.each([
  ['a day before', '2026-11-24T09:00:00Z', '2026-11-20T10:00:00Z', true],
  ['two days before', '2026-11-25T11:00:00Z', '2026-11-20T10:00:00Z', false],
  ['after it has begun', '2026-11-23T09:59:00Z', '2026-11-20T10:00:00Z', false],
  ['when it was only just booked', '2026-11-24T09:00:00Z', '2026-11-23T09:30:00Z', false],
])('a reminder %s', (_when, startsAt, bookedAt, isDue) => {
  expect(isReminderDue({ startsAt: new Date(startsAt), bookedAt: new Date(bookedAt) }, now)).toBe(isDue)
})
