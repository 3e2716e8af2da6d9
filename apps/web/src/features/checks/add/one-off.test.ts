import { expect, test } from 'vitest'
import { noOneOff, oneOffBroken, oneOffFrom } from './one-off.ts'

const typed = {
  ...noOneOff,
  label: 'Proof of vaccination',
  kind: 'other' as const,
  owner: 'applicant' as const,
  dueOn: { day: '7', month: '12', year: '2026' },
}

test('an empty form says what it needs', () => {
  expect(oneOffBroken(noOneOff)).toEqual({
    label: 'required',
    kind: 'required',
    owner: 'required',
    dueOn: 'required',
    renewal: undefined,
  })
})

test.each([
  ['', undefined],
  ['36', undefined],
  ['0', 'number'],
  ['121', 'number'],
  ['a year', 'number'],
])('a renewal after "%s" months is broken: %s', (renewal, broken) => {
  expect(oneOffBroken({ ...typed, renewal }).renewal).toBe(broken)
})

test('what was typed is sent as the API reads it', () => {
  expect(oneOffFrom({ ...typed, renewal: ' 36 ' })).toMatchObject({
    label: 'Proof of vaccination',
    dueOn: '2026-12-07',
    renewAfterMonths: 36,
  })
})
