import { expect, test } from 'vitest'
import { lengthOf, metBars, metHeadline } from './bars.ts'

const answers = {
  counted: 20,
  met: { yes: 16, notYet: 3, no: 1 },
  notCounted: 20,
  glad: null,
  again: null,
  comments: [],
}

test('the heading says how many of those who answered have met', () => {
  expect(metHeadline(answers)).toBe('16 of 20 people who answered have met')
})

test('who has not answered is in the picture too', () => {
  expect(metBars(answers).map(({ count }) => count)).toEqual([16, 3, 1, 20])
})

test.each([
  [20, 100],
  [16, 80],
  [0, 0],
])('a bar for %i of at most 20 is %i per cent long', (count, length) => {
  expect(lengthOf({ label: '', count }, metBars(answers))).toBe(length)
})

test('where all counts are nought, no bar has a length', () => {
  const none = [{ label: '', count: 0 }]

  expect(none.map((bar) => lengthOf(bar, none))).toEqual([0])
})
