import { expect, test } from 'vitest'
import { axisEnd, daysWords, placeOf, shownWords } from './numbers.ts'

test.each([
  [null, 'fewer than 5'],
  [0, '0'],
  [1204, '1,204'],
])('%s is shown as "%s"', (shown, words) => {
  expect(shownWords(shown)).toBe(words)
})

test.each([
  [30, 60, 50],
  [1, 3, 33.3],
  [0, 0, 0],
])('%s of %s lies at %s per cent', (value, largest, place) => {
  expect(placeOf(value, largest)).toBe(place)
})

test.each([
  [1, '1 day'],
  [2.46, '2.5 days'],
  [0, '0 days'],
])('%s is "%s"', (days, words) => {
  expect(daysWords(days)).toBe(words)
})

test.each([
  [0, 1],
  [0.4, 0.5],
  [14, 20],
  [20, 20],
  [61, 100],
])('an axis for values up to %s ends at %s', (largest, end) => {
  expect(axisEnd(largest)).toBe(end)
})
