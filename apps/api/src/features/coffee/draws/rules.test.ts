import { describe, expect, test } from 'vitest'
import { groupsToKeep } from './keeping.ts'
import { isMeantBy, pairsKeptApartQuietly, postcodeArea, slotInWords } from './rules.ts'

describe('whom a written name means', () => {
  test.each([
    ['Zoe Zukauskas', "Zoë Žukauskas-O'Connor", true],
    ["o'connor", "Zoë Žukauskas-O'Connor", true],
    ['Smith', 'Anna Smith', true],
    ['anna smith', 'Anna Smithson', false],
    ['Anna B Smith', 'Anna Smith', false],
    [' ,- ', 'Anna Smith', false],
  ])('"%s" and %s: %s', (written, name, isMeant) => {
    expect(isMeantBy(written, name)).toBe(isMeant)
  })

  test('a name that one shares keeps one apart from the others of that name, never from oneself', () => {
    const people = ['a', 'b', 'c'].map((id) => ({ id, names: 'Ann Smith' }))

    const pairs = pairsKeptApartQuietly([{ personId: 'a', otherPersonId: null, name: 'smith' }], people)

    expect(pairs).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ])
  })
})

test.each([
  ['LS1 4AP', 'LS'],
  ['n1 9gu', 'N'],
  ['', undefined],
  [null, undefined],
])('the area of postcode %s is %s', (postcode, area) => {
  expect(postcodeArea(postcode)).toBe(area)
})

test('a slot of the week in words', () => {
  expect(slotInWords('wed-evening')).toBe('Wednesday evening')
})

describe('what can be kept of a preview', () => {
  const drawn = [{ people: ['a', 'b', 'c'] }, { people: ['d', 'e'] }]

  test.each([
    ['a pair', [['d', 'e']], [['d', 'e']]],
    ['a pair of a three', [['a', 'b']], [['a', 'b']]],
    [
      'two pairs of a three keep all of it',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [['a', 'b', 'c']],
    ],
    ['people of two groups', [['a', 'd']], 'pin-not-drawn'],
  ])('%s', (_what, pins, kept) => {
    expect(groupsToKeep(drawn, pins, [])).toEqual(kept)
  })
})
