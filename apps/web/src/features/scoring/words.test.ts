import { expect, test } from 'vitest'
import { blockInWords, candidatesInWords, points, scoreInWords } from './words.ts'

test.each([
  [300, '3'],
  [250, '2.5'],
  [167, '1.67'],
  [0, '0'],
])('%d hundredths read %s', (hundredths, words) => {
  expect(points(hundredths)).toBe(words)
})

test.each([
  [[4], 'Candidate 4'],
  [[4, 9], 'Candidates 4 and 9'],
  [[4, 9, 11], 'Candidates 4, 9 and 11'],
])('%j reads %s', (numbers, words) => {
  expect(candidatesInWords(numbers)).toBe(words)
})

test('a score is never a number alone', () => {
  expect(scoreInWords(0)).toBe('0: no evidence')
  expect(scoreInWords(4)).toBe('4: excellent evidence')
})

test('what stands in the way of closing names the candidates', () => {
  expect(blockInWords({ code: 'scores-missing', candidates: [3, 5] })).toBe(
    'Candidates 3 and 5: scores are still to come.',
  )
})
