import { expect, test } from 'vitest'
import { ordinalDay } from './days.ts'

test.each([
  ['2026-04-03', '3rd of April'],
  ['2026-03-04', '4th of March'],
  ['2026-01-01', '1st of January'],
  ['2026-02-02', '2nd of February'],
  ['2026-12-11', '11th of December'],
  ['2026-12-12', '12th of December'],
])('%s is said as the %s', (day, words) => {
  expect(ordinalDay(day)).toBe(words)
})
