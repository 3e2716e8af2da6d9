import { expect, test } from 'vitest'
import { boxesOf, dateTimeBroken, dateTimeOf, dayOfBoxes, instantFrom, timeFrom } from './typed-date-time.ts'

test.each([
  ['14:00', '14:00'],
  ['9.30', '09:30'],
  ['9:30 am', '09:30'],
  ['2pm', '14:00'],
  ['12am', '00:00'],
  ['12:15PM', '12:15'],
  ['1430', '14:30'],
  ['midday', '12:00'],
  ['00:00', '00:00'],
])('"%s" is %s', (typed, time) => {
  expect(timeFrom(typed)).toBe(time)
})

test.each(['', '2', '24:00', '13pm', '0am', '9:60', 'soon'])('"%s" is no time', (typed) => {
  expect(timeFrom(typed)).toBeUndefined()
})

test.each([
  ['2026-7-1', 'midday', '2026-07-01T11:00:00.000Z'],
  ['2026-December-1', '12:00', '2026-12-01T12:00:00.000Z'],
])('%s at %s in London is %s', (day, time, instant) => {
  expect(instantFrom({ day, time })).toBe(instant)
})

test.each([
  ['', '', 'required'],
  ['', '12:00', 'incomplete'],
  ['2026-12-1', '', 'incomplete'],
  ['2026--1', '12:00', 'incomplete'],
  ['2026-2-30', '12:00', 'unreal'],
  ['2026-12-1', 'soon', 'unreal-time'],
  ['2027-3-28', '1:30am', 'skipped'],
  ['2027-10-31', '1:30am', undefined],
  ['2026-12-1', '12:00', undefined],
])('%j and %j: %s', (day, time, rule) => {
  expect(dateTimeBroken({ day, time })).toBe(rule)
})

test('half a date stays in its boxes, and empty boxes are no date', () => {
  const half = dayOfBoxes({ day: '3', month: '', year: '2026' })

  expect(boxesOf(half)).toEqual({ day: '3', month: '', year: '2026' })
  expect(dayOfBoxes({ day: '', month: '', year: '' })).toBe('')
})

test('what the API has comes back unchanged', () => {
  expect(instantFrom(dateTimeOf('2026-07-01T11:00:00.000Z'))).toBe('2026-07-01T11:00:00.000Z')
})
