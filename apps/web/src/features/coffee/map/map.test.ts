import { expect, test } from 'vitest'
import { arcsOf, arcWidth } from './arcs.ts'
import { arrange } from './arrange.ts'
import { connectionWords, headlineOf, matchedWith } from './words.ts'

const when = '2026-11-01T10:00:00Z'
const person = (id: string, connections = 1, isMember = true) => ({
  id,
  name: id,
  isMember,
  connections,
  lastRoundAt: null,
})
const pair = (a: string, b: string, times = 1) => ({ people: [a, b], times, lastRoundAt: when })
const order = (people: string[], pairs: ReturnType<typeof pair>[]) =>
  arrange({ people: people.map((id) => person(id)), pairs }).map(({ id }) => id)

test('people who were matched in a chain stand in the order of the chain', () => {
  expect(
    order(['Ann', 'Bob', 'Carol', 'Dan'], [pair('Ann', 'Carol'), pair('Carol', 'Bob'), pair('Bob', 'Dan')]),
  ).toEqual(['Ann', 'Carol', 'Bob', 'Dan'])
})

test('who has nobody stands last, after the smallest circle', () => {
  const people = ['Ann', 'Bob', 'Carol', 'Dan', 'Eve', 'Fay']
  const pairs = [pair('Eve', 'Fay'), pair('Bob', 'Carol'), pair('Carol', 'Dan')]

  expect(order(people, pairs)).toEqual(['Bob', 'Carol', 'Dan', 'Eve', 'Fay', 'Ann'])
})

test('everybody stands in the picture once, whoever was matched with whom', () => {
  const people = Array.from({ length: 40 }, (_, index) => `p${index}`)
  const pairs = people.map((id, index) => pair(id, people[(index * 7 + 3) % 40] ?? ''))

  expect(order(people, pairs).toSorted()).toEqual(people.toSorted())
})

test('every pair has its bow, inside the picture, and one of more than once is marked', () => {
  const rows = ['Ann', 'Bob', 'Carol'].map((id) => person(id))

  const arcs = arcsOf(rows, [pair('Ann', 'Carol', 2), pair('Ann', 'Bob')])

  expect(arcs.map(({ isOften }) => isOften)).toEqual([true, false])
  const reaches = arcs.map(({ path }) => Number(/C(-?\d+)/.exec(path)?.[1]))
  // The bow itself goes three quarters of the way to this point.
  expect(reaches.every((x) => arcWidth - (arcWidth - x) * 0.75 >= 0)).toBe(true)
})

test.each([
  [{ people: [person('Ann'), person('Bob', 0)], isolated: ['Bob'] }, '1 of 2 members have had no match yet'],
  [{ people: [person('Ann'), person('Bob')], isolated: [] }, 'Every member has had a match (2)'],
  [{ people: [person('Ann', 1, false)], isolated: [] }, 'Nobody takes part at the moment'],
])('the heading says what the map shows today: %#', (map, words) => {
  expect(headlineOf(map)).toBe(words)
})

test.each([
  [person('Ann', 3), '3'],
  [person('Ann', 0), 'nobody yet'],
  [person('Ann', 2, false), '2, no longer takes part'],
])('beside a name stands with how many people they were matched: %#', (one, words) => {
  expect(connectionWords(one)).toBe(words)
})

test('the table names whom somebody was matched with, and how often', () => {
  const map = {
    people: ['Ann', 'Bob', 'Carol'].map((id) => person(id)),
    pairs: [pair('Ann', 'Bob', 2), pair('Carol', 'Ann')],
  }

  expect(matchedWith(map, 'Ann')).toBe('Bob (2 times) and Carol')
})
