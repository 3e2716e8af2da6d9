import { expect, test } from 'vitest'
import { statementNames } from './statement-names.ts'

test('what comes again has a name from the third time on, always the same', () => {
  const nameOf = statementNames(10)

  expect([1, 2, 3, 4].map(() => nameOf('select 1'))).toEqual([undefined, undefined, 'q0', 'q0'])
})

test('texts that come once, such as lists of every length, use no names up', () => {
  const nameOf = statementNames(10)
  for (let length = 0; length < 1_000; length += 1) nameOf(`select ${'$1, '.repeat(length)}`)

  const names = ['a', 'b', 'c'].flatMap((text) => [1, 2, 3].map(() => nameOf(text))).filter(Boolean)

  expect(names).toEqual(['q0', 'q1', 'q2'])
})

test('no two texts have one name, and there are never more than it may be', () => {
  const nameOf = statementNames(5)
  const names = Array.from({ length: 20 }, (_, text) => [1, 2, 3].map(() => nameOf(`select ${text}`)).at(-1))

  expect(names).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', ...Array(15).fill(undefined)])
  expect(nameOf('select 3')).toBe('q3')
})
