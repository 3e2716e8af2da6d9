import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarFile } from './calendar-file.ts'

const entry: CalendarEntry = {
  uid: 'coffee-group-1',
  sequence: 3,
  stamp: new Date('2026-11-23T10:00:00Z'),
  summary: 'Coffee with Zoë, Bo; and \\ Cleo',
  description: 'First line\nSecond line',
  url: 'https://elevate.example/coffee',
  organiser: { name: 'Northmoor "North"; Trust', email: 'no-reply@elevate.example' },
  day: '2026-12-01',
  isSuggestion: true,
  from: '10:30',
  to: '11:00',
}

const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  const event = calendar.getFirstSubcomponent('vevent')
  if (!zone || !event) throw new Error('no zone or no event')
  return { calendar, event: new ICAL.Event(event), timezone: new ICAL.Timezone(zone), raw: event }
}

const startsAt = (day: string) => {
  const { event, timezone } = read(calendarFile('PUBLISH', [{ ...entry, day }]))
  const start = event.startDate.clone()
  start.zone = timezone
  return start.toJSDate().toISOString()
}

describe('a calendar program reads', () => {
  test('what it is, with the same identity and the number of the change', () => {
    const { calendar, event, raw } = read(calendarFile('PUBLISH', [entry]))

    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(event.uid).toBe('coffee-group-1')
    expect(event.sequence).toBe(3)
    expect(event.summary).toBe('Coffee with Zoë, Bo; and \\ Cleo')
    expect(event.description).toBe('First line\nSecond line')
    expect(raw.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(raw.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/London')
  })

  test.each([
    ['before the clocks go forward', '2027-03-27', '2027-03-27T10:30:00.000Z'],
    ['on the day they go forward', '2027-03-28', '2027-03-28T09:30:00.000Z'],
    ['in summer', '2027-07-01', '2027-07-01T09:30:00.000Z'],
    ['the day before they go back', '2027-10-30', '2027-10-30T09:30:00.000Z'],
    ['on the day they go back', '2027-10-31', '2027-10-31T10:30:00.000Z'],
  ])('half past ten in London, %s', (_when, day, instant) => {
    expect(startsAt(day)).toBe(instant)
  })

  test('an appointment with who comes and where, which keeps the time', () => {
    const attendee = { name: 'Bea; "B"', email: 'bea@example.org' }
    const { calendar, event, raw } = read(
      calendarFile('REQUEST', [{ ...entry, isSuggestion: false, location: 'Room 2, North wing', attendee }]),
    )

    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(raw.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(raw.getFirstPropertyValue('transp')).toBe('OPAQUE')
    expect(event.location).toBe('Room 2, North wing')
    expect(raw.getFirstPropertyValue('attendee')).toBe('mailto:bea@example.org')
  })

  test('each entry of a file that holds several', () => {
    const file = calendarFile('PUBLISH', [entry, { ...entry, uid: 'coffee-group-2', day: '2026-12-02' }])

    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')

    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual(['coffee-group-1', 'coffee-group-2'])
  })

  test('a match that is off, with a higher number', () => {
    const { calendar, event, raw } = read(calendarFile('CANCEL', [{ ...entry, sequence: 4 }]))

    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(raw.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.sequence).toBe(4)
  })
})

describe('the file as RFC 5545 asks', () => {
  const long = calendarFile('PUBLISH', [{ ...entry, description: `${'Žukauskas-Nguyễn 🍵 '.repeat(40)}` }])

  test('every line ends in CR LF and is at most 75 octets, with no letter cut in two', () => {
    const lines = long.split('\r\n')

    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(long).not.toContain('\uFFFD')
    expect(read(long).event.description).toBe('Žukauskas-Nguyễn 🍵 '.repeat(40))
  })
})
