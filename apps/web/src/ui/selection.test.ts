import { expect, test } from 'vitest'
import { chosenOf, selectionWords, toggled } from './selection.ts'

test('what is no longer listed is no longer chosen', () => {
  expect(chosenOf(['a', 'b', 'c'], ['c', 'gone', 'a'])).toEqual(['a', 'c'])
})

test('pressing a box twice leaves it as it was', () => {
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a'])
})

test.each([
  [[], 25, 'None chosen'],
  [['a', 'b', 'c'], 25, '3 of 25 chosen'],
])('%j of %i rows: "%s"', (chosen, rows, words) => {
  expect(selectionWords({ chosen, rows })).toBe(words)
})
