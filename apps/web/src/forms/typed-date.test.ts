import { expect, test } from 'vitest'
import { messagesFor } from './messages.ts'
import { dayFrom, dayMessages, typedDateBroken, typedDateOf } from './typed-date.ts'

test.each([
  [{ day: '27', month: '3', year: '2026' }, '2026-03-27'],
  [{ day: '1', month: 'march', year: '2026' }, '2026-03-01'],
  [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
  [{ day: '29', month: '2', year: '2026' }, undefined],
  [{ day: '1', month: '13', year: '2026' }, undefined],
  [{ day: '1', month: '3', year: '26' }, undefined],
  [{ day: 'first', month: '3', year: '2026' }, undefined],
])('%o is the day %s', (typed, day) => {
  expect(dayFrom(typed)).toBe(day)
})

test.each([
  [{ day: ' ', month: '', year: '' }, 'required'],
  [{ day: '1', month: '', year: '2026' }, 'incomplete'],
  [{ day: '31', month: '4', year: '2026' }, 'unreal'],
  [{ day: '30', month: '4', year: '2026' }, undefined],
])('%o is %s', (typed, rule) => {
  expect(typedDateBroken(typed)).toBe(rule)
})

test('a day that is known fills the three boxes without leading zeros', () => {
  expect(typedDateOf('2026-03-07')).toEqual({ day: '7', month: '3', year: '2026' })
})

test.each([
  [{ day: '', month: '', year: '' }, 'Enter the day'],
  [{ day: '1', month: '', year: '2026' }, 'Enter a day, a month and a year'],
  [{ day: '31', month: '4', year: '2026' }, 'There is no such day. Check it'],
])('who types %o is told: %s', (typed, words) => {
  expect(messagesFor({ '/on': typedDateBroken(typed) ?? '' }, ['on'], { on: dayMessages }).errors.on).toBe(words)
})
