import { expect, test } from 'vitest'
import { isOver, remainingText } from './word-count.ts'

test.each([
  ['', { words: 200 }, 'You have 200 words left'],
  ['  two   words\nhere ', { words: 4 }, 'You have 1 word left'],
  ['one two three', { words: 2 }, '1 word too many'],
  ['abc', { characters: 2000 }, 'You have 1,997 characters left'],
])('"%s" with %o', (text, limit, words) => {
  expect(remainingText(text, limit)).toBe(words)
})

test('exactly at the limit is not over it', () => {
  expect(isOver('one two', { words: 2 })).toBe(false)
})
