import { describe, expect, test } from 'vitest'
import { byDay, isDone, onePlace, thingsToProvide, timeSpan } from './words.ts'

const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })

test('times are read by the clocks of the United Kingdom, in summer too', () => {
  expect(timeSpan(at('2026-12-10T10:00:00Z', '2026-12-10T10:45:00Z'))).toBe('10am to 10:45am')
  expect(timeSpan(at('2027-06-10T10:00:00Z', '2027-06-10T11:15:00Z'))).toBe('11am to 12:15pm')
})

test('days come in order, each with its times', () => {
  const times = [
    at('2027-03-27T23:30:00Z', '2027-03-27T23:45:00Z'),
    at('2027-03-28T10:00:00Z', '2027-03-28T10:45:00Z'),
    at('2027-03-28T11:00:00Z', '2027-03-28T11:45:00Z'),
  ]

  expect(byDay(times).map(({ title, times: ofDay }) => `${title}: ${ofDay.length}`)).toEqual([
    'Saturday 27 March 2027: 1',
    'Sunday 28 March 2027: 2',
  ])
})

test('a place that is the same for all is told once', () => {
  const room = { way: 'in-person' as const, place: 'Room 2' }

  expect(onePlace([room, { ...room }])).toEqual(room)
  expect(onePlace([room, { ...room, place: 'Room 3' }])).toBeUndefined()
  expect(onePlace([room, { ...room, way: 'video' as const }])).toBeUndefined()
})

test('what to provide is one thing on each line', () => {
  expect(thingsToProvide('Breaks\n\nLarge print')).toEqual(['Breaks', 'Large print'])
  expect(thingsToProvide('')).toEqual([])
})

describe('a day is done', () => {
  const now = new Date('2026-12-10T12:00:00Z')
  const past = at('2026-12-10T10:00:00Z', '2026-12-10T10:45:00Z')
  const booked = (attendance: string | null) => ({ ...past, booking: { can: { mark: true }, attendance } })

  test.each([
    ['when everybody came', [booked('attended')], true],
    ['when nobody had booked', [{ ...past, booking: null }], true],
    ['not while nobody has said whether they came', [booked('attended'), booked(null)], false],
    ['not while a time is still to come', [{ ...past, endsAt: '2026-12-10T12:45:00Z', booking: null }], false],
  ])('%s', (_what, times, expected) => {
    expect(isDone(times, now)).toBe(expected)
  })
})
