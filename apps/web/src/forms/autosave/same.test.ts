import { expect, test } from 'vitest'
import { isSame, isSameOnceSent } from './same.ts'

test.each([
  [{ a: 1, b: ['x'] }, { b: ['x'], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [['a', 'b'], ['b', 'a'], false],
  [null, {}, false],
  [[], {}, false],
])('%j and %j', (one, other, same) => {
  expect(isSame(one, other)).toBe(same)
})

test('what the API trims on its way is still the same', () => {
  const typed = { why: ' line\r\nline ' }
  const kept = { why: 'line\nline' }

  expect([isSame(typed, kept), isSameOnceSent(typed, kept)]).toEqual([false, true])
})
