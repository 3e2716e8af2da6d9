import { expect, test } from 'vitest'
import { changedSearch, nextSort, sortState } from './sort.ts'

test('a column is put upwards first and then the other way round', () => {
  expect(nextSort(null, 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBe('name')
  expect(nextSort('since', 'name')).toBe('name')
})

test.each([
  ['name', 'ascending'],
  ['-name', 'descending'],
  ['since', 'none'],
  [null, 'none'],
])('with sort=%s the column of names is %s', (sort, state) => {
  expect(sortState(sort, 'name')).toBe(state)
})

test('changing what is listed starts at the beginning again and keeps the rest of the address', () => {
  const search = new URLSearchParams('status=active&q=amina&cursor=abc')

  expect(changedSearch(search, { q: null })).toBe('?status=active')
  expect(changedSearch(search, { q: null, status: null })).toBe('')
  expect(changedSearch(search, { sort: '-name' })).toBe('?status=active&q=amina&sort=-name')
})
