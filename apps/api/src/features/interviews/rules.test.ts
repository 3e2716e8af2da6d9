import { describe, expect, test } from 'vitest'
import { askedFrom, bookingRefusal, overlaps, timeRefusal, timesOfDay, toProvide } from './rules.ts'

const now = new Date('2026-11-23T10:00:00Z')

describe('the times of a day', () => {
  test.each([
    ['in winter', '2026-12-10', ['10:00', '11:00', '12:00']],
    ['on the day before clocks go forward', '2027-03-27', ['10:00', '11:00', '12:00']],
    ['on the day they go forward', '2027-03-28', ['09:00', '10:00', '11:00']],
    ['in summer', '2027-07-01', ['09:00', '10:00', '11:00']],
    ['on the day before they go back', '2027-10-30', ['09:00', '10:00', '11:00']],
    ['on the day they go back', '2027-10-31', ['10:00', '11:00', '12:00']],
  ])('three from ten in London, an hour apart, %s', (_when, day, expected) => {
    const times = timesOfDay({ day, from: '10:00', minutes: 45, breakMinutes: 15, count: 3 })

    expect(times.map(({ startsAt }) => startsAt.toISOString())).toEqual(
      expected.map((time) => `${day}T${time}:00.000Z`),
    )
    expect(times.map((time) => timeRefusal(time, now))).toEqual([undefined, undefined, undefined])
  })

  test.each([
    ['that has passed', '2026-11-23T09:59:00Z', 45, 'in-the-past'],
    ['in the hour that comes twice', '2027-10-31T00:30:00Z', 45, 'unusual-hours'],
    ['in the hour that is left out', '2027-03-28T01:00:00Z', 45, 'unusual-hours'],
    ['at two at night instead of in the afternoon', '2026-12-10T02:00:00Z', 45, 'unusual-hours'],
    ['that ends after ten in the evening', '2026-12-10T21:30:00Z', 45, 'unusual-hours'],
    ['that ends at ten in the evening', '2026-12-10T21:15:00Z', 45, undefined],
    ['at seven in the morning in summer', '2027-07-01T06:00:00Z', 45, undefined],
  ])('a time %s', (_what, startsAt, minutes, refused) => {
    expect(timeRefusal({ startsAt: new Date(startsAt), minutes }, now)).toBe(refused)
  })
})

describe('two times overlap', () => {
  const one = {
    startsAt: new Date('2026-12-10T10:00:00Z'),
    minutes: 45,
    campaignId: 'a',
    way: 'in-person' as const,
    place: 'Room 2',
  }
  test.each([
    ['in the same room', { place: ' room  2' }, true],
    ['in the same room, for another campaign', { campaignId: 'b' }, true],
    ['in another room', { place: 'Room 3' }, false],
    ['one right after the other', { startsAt: new Date('2026-12-10T10:45:00Z') }, false],
    ['one beginning before the other ends', { startsAt: new Date('2026-12-10T10:44:00Z') }, true],
  ])('%s', (_what, other, expected) => {
    expect(overlaps(one, { ...one, ...other })).toBe(expected)
  })

  test('by phone within one campaign, and not between two', () => {
    const call = { ...one, way: 'phone' as const, place: '' }

    expect(overlaps(call, call)).toBe(true)
    expect(overlaps(call, { ...call, campaignId: 'b' })).toBe(false)
  })
})

const inTwoWeeks = new Date('2026-12-07T10:00:00Z')
const inTwoHours = new Date('2026-11-23T12:00:00Z')
const past = new Date('2026-11-20T10:00:00Z')
const free = { startsAt: inTwoWeeks, cancelledAt: null, isTaken: false }

test.each([
  ['a candidate', 'a free time', free, undefined, undefined, undefined],
  ['a candidate', 'a time that is taken', { ...free, isTaken: true }, undefined, 'taken', 'taken'],
  ['a candidate', 'a cancelled one', { ...free, cancelledAt: past }, undefined, 'time-cancelled', 'time-cancelled'],
  ['a candidate', 'one in two hours', { ...free, startsAt: inTwoHours }, undefined, 'too-late', undefined],
  ['a candidate', 'one that has begun', { ...free, startsAt: past }, undefined, 'already-started', 'already-started'],
  ['who has one in two hours', 'another', free, { startsAt: inTwoHours, attendance: null }, 'too-late', undefined],
  ['who missed theirs', 'another', free, { startsAt: past, attendance: 'missed' }, 'too-late', undefined],
  ['who came', 'another', free, { startsAt: past, attendance: 'attended' }, 'already-held', 'already-held'],
] as const)('%s and %s', (_who, _what, wanted, held, byCandidate, byProgramme) => {
  const wish = { state: 'interview', wanted, held } as const

  expect(bookingRefusal({ ...wish, by: 'candidate' }, now)).toBe(byCandidate)
  expect(bookingRefusal({ ...wish, by: 'programme' }, now)).toBe(byProgramme)
})

test('who is not invited has no time, whoever asks', () => {
  const wish = { wanted: free, held: undefined }

  expect(bookingRefusal({ ...wish, state: 'shortlisted', by: 'candidate' }, now)).toBe('not-at-interview')
  expect(bookingRefusal({ ...wish, state: 'interviewed', by: 'programme' }, now)).toBe('not-at-interview')
})

test.each([
  [{ suggestions: [], ownWords: '' }],
  [{ suggestions: ['breaks', 'step-free'], ownWords: '' }],
  [{ suggestions: [], ownWords: 'A seat near the door\nWater' }],
  [{ suggestions: ['sign-language'], ownWords: 'A seat near the door' }],
] as const)('what was asked for comes back as it was asked for: %j', (asked) => {
  expect(askedFrom(toProvide(asked))).toEqual(asked)
})
