import { describe, expect, test } from 'vitest'
import { toggled, weekWords } from './week.ts'

describe('a week in words', () => {
  test.each([
    [[], ''],
    [['mon-am'], 'Monday mornings'],
    [['mon-am', 'mon-evening', 'wed-pm'], 'Monday mornings and evenings; Wednesday afternoons'],
    [['sun-am', 'sun-pm', 'sun-evening'], 'Sunday all day'],
  ] as const)('%j is "%s"', (slots, words) => {
    expect(weekWords(slots)).toBe(words)
  })
})

test('a slot goes in and out, and the week keeps its order', () => {
  expect(toggled(['sat-am'], 'mon-pm')).toEqual(['mon-pm', 'sat-am'])
  expect(toggled(['mon-pm', 'sat-am'], 'mon-pm')).toEqual(['sat-am'])
})
