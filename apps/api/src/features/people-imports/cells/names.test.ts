import { describe, expect, test } from 'vitest'
import { readName, splitFullName } from './names.ts'

describe('a name', () => {
  test.each([
    ['Noor', 'Noor'],
    ['  Noor  Jan ', 'Noor Jan'],
    ['GRACE', 'Grace'],
    ['grace', 'Grace'],
    ["O'CONNOR", "O'Connor"],
    ["o'connor", "O'Connor"],
    ['O’CONNOR', 'O’Connor'],
    ["D'SOUZA", "D'Souza"],
    ['SMITH-JONES', 'Smith-Jones'],
    ['MCDONALD', 'McDonald'],
    ['ŽUKAUSKAS', 'Žukauskas'],
    ['MARY ANN', 'Mary Ann'],
    ['van-Dyke', 'van-Dyke'],
    ['McDonald', 'McDonald'],
    ['MacLeod', 'MacLeod'],
    ['TJ', 'TJ'],
    ['-', '-'],
    ['Zoe\u0308', 'Zoë'],
    ['Grace\u200B', 'Grace'],
    ['', null],
  ])('%j is kept as %j', (typed, name) => {
    expect(readName(typed)).toEqual({ value: name })
  })

  test('an address in a name is refused', () => {
    expect(readName('noor@example.org')).toMatchObject({ rule: 'name-is-an-address' })
  })

  test('a name of more than 100 characters is refused', () => {
    expect(readName('a'.repeat(101))).toMatchObject({ rule: 'too-long' })
  })
})

describe('a name in one cell', () => {
  test.each([
    ['Noor Lewis-Grant', ['Noor', 'Lewis-Grant', '']],
    ['Lewis-Grant, Noor', ['Noor', 'Lewis-Grant', '']],
    ['Mrs Noor Lewis', ['Noor', 'Lewis', '']],
    ['Dr. Noor Lewis', ['Noor', 'Lewis', '']],
    ['Lewis, Dr Noor', ['Noor', 'Lewis', '']],
    ['Ludwig van Beethoven', ['Ludwig', 'van Beethoven', '']],
    ['Maria de la Cruz', ['Maria', 'de la Cruz', '']],
    ['Mary Ann Smith', ['Mary Ann', 'Smith', '']],
    ['Bartholomew (Bart) Singh', ['Bartholomew', 'Singh', 'Bart']],
    ['Madhavi', ['Madhavi', '', '']],
    ['', ['', '', '']],
  ])('%j is given name, family name and familiar name %j', (typed, parts) => {
    const { givenName, familyName, preferredName } = splitFullName(typed)

    expect([givenName, familyName, preferredName]).toEqual(parts)
  })
})
