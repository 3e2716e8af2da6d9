import { expect, test } from 'vitest'
import { changedAt, moved, putIn, without } from './rows.ts'

const rows = ['a', 'b', 'c']

test.each([
  [1, -1, ['b', 'a', 'c']],
  [1, 1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('row %i moved by %i', (index, by, after) => {
  expect(moved(rows, index, by)).toEqual(after)
})

test('a row that was removed can be put back in its place', () => {
  expect(putIn(without(rows, 1), 1, 'b')).toEqual(rows)
})

test('a change is to one row', () => {
  expect(changedAt(rows, 2, 'd')).toEqual(['a', 'b', 'd'])
})
