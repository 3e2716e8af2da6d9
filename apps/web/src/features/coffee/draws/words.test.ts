import { expect, test } from 'vitest'
import { leftWords, repeatWords, sizeWords } from './words.ts'

test('the size of a draw is said in words', () => {
  expect(sizeWords({ peopleCount: 5, groupCount: 2 })).toBe('5 people in 2 groups')
})

test.each([
  [0, 'Nobody meets anybody they have met in a round before'],
  [1, '1 pair has met in a round before'],
  [3, '3 pairs have met in a round before'],
])('how often people meet again is said in words: %i', (repeats, words) => {
  expect(repeatWords({ repeats })).toBe(words)
})

test.each([
  [null, 'Not known for this group of people'],
  [0, 'None: from the next round on, some people meet again'],
  [1, 'At most 1 more round, with the same people'],
])('how many fresh rounds are left is said in words: %j', (roundsWithoutRepeatLeft, words) => {
  expect(leftWords({ roundsWithoutRepeatLeft })).toBe(words)
})
