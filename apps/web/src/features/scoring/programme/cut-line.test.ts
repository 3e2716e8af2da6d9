import { expect, test } from 'vitest'
import { cutAt, lineOf } from './cut-line.ts'

const ranked = (place: number, isGuaranteedInterview = false) => ({
  place,
  isGuaranteedInterview,
  candidateNumber: place,
  total: 0,
  essentialTotal: 0,
  mostPossible: 0,
  meetsAllEssential: isGuaranteedInterview,
  applicationId: `${place}`,
  state: 'sift' as const,
  criteria: [],
})

test.each([
  [1, [1, 1], [3, 4]],
  [2, [1, 1], [3, 4]],
  [3, [1, 1, 3], [4]],
])('a line after place %d keeps equal ones together', (line, above, below) => {
  const cut = cutAt([ranked(1), ranked(1), ranked(3), ranked(4)], line)

  expect(cut.above.map(({ place }) => place)).toEqual(above)
  expect(cut.below.map(({ place }) => place)).toEqual(below)
})

test('who is promised an interview is above the line wherever they stand', () => {
  expect(cutAt([ranked(1), ranked(2), ranked(3, true)], 1).above.map(({ place }) => place)).toEqual([1, 3])
})

test.each([
  ['', 2],
  ['line=5', 5],
  ['line=none', 2],
  ['line=-1', 2],
])('the address "%s" draws the line after place %d', (search, line) => {
  expect(lineOf(new URLSearchParams(search), 2)).toBe(line)
})
