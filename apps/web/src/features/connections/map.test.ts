import type { ConnectionChannel } from '@elevate/contracts/connections'
import { expect, test } from 'vitest'
import { arcsOf, widthFor } from './arcs.ts'
import { arrange } from './arrange.ts'
import { askedIn } from './filters.ts'
import { countWords, headlineOf, othersInWords, othersOf } from './words.ts'

const person = (id: string, connections = 1, isPartner = true) => ({
  id,
  name: id,
  isPartner,
  connections,
  lastOn: null,
})
const pair = (a: string, b: string, ...channels: ConnectionChannel[]) => ({
  people: [a, b],
  ways: (channels.length > 0 ? channels : ['coffee' as const]).map((channel) => ({
    channel,
    times: 1,
    lastOn: '2026-11-01',
  })),
})
const order = (people: string[], pairs: ReturnType<typeof pair>[]) =>
  arrange({ people: people.map((id) => person(id)), pairs }).map(({ id }) => id)

test('people who are connected in a chain stand in the order of the chain', () => {
  expect(
    order(['Ann', 'Bob', 'Carol', 'Dan'], [pair('Ann', 'Carol'), pair('Carol', 'Bob'), pair('Bob', 'Dan')]),
  ).toEqual(['Ann', 'Carol', 'Bob', 'Dan'])
})

test('who has nobody stands first, before the largest circle', () => {
  const people = ['Ann', 'Bob', 'Carol', 'Dan', 'Eve', 'Fay']
  const pairs = [pair('Eve', 'Fay'), pair('Bob', 'Carol'), pair('Carol', 'Dan')]

  expect(order(people, pairs)).toEqual(['Ann', 'Bob', 'Carol', 'Dan', 'Eve', 'Fay'])
})

test.each([5, 40, 200])(
  'everybody of %i stands in the picture once, each line inside it, each pair drawn once',
  (count) => {
    const people = Array.from({ length: count }, (_, index) => person(`p${index}`))
    const pairs = people.flatMap(({ id }, index) => {
      const other = `p${(index * 7 + 3) % count}`
      return id < other ? [pair(id, other)] : []
    })

    const rows = arrange({ people, pairs })
    const arcs = arcsOf(rows, pairs)

    expect(rows.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
    expect(arcs).toHaveLength(pairs.length)
    const reaches = arcs.map(({ path }) => Number(/C(-?\d+)/.exec(path)?.[1]))
    expect(reaches.every((x) => 8 + (x - 8) * 0.75 <= widthFor(count))).toBe(true)
  },
)

test('two who know each other in several ways have one line that says so', () => {
  const rows = ['Ann', 'Bob', 'Carol'].map((id) => person(id))

  const arcs = arcsOf(rows, [pair('Ann', 'Bob', 'coffee', 'buddy'), pair('Bob', 'Carol', 'mentor')])

  expect(arcs.map(({ look }) => look)).toEqual(['several', 'mentor'])
})

test.each([
  [{ people: [person('Ann'), person('Bob', 0)], isolated: ['Bob'] }, undefined, '1 of 2 partners has nobody'],
  [
    { people: [person('Ann', 0), person('Bob', 0), person('Mo', 1, false)], isolated: ['Ann', 'Bob'] },
    'buddy' as const,
    '2 of 2 partners have no buddy',
  ],
  [{ people: [person('Ann'), person('Bob')], isolated: [] }, undefined, 'Every one of 2 partners has somebody'],
  [{ people: [person('Ann'), person('Bob')], isolated: [] }, 'mentor' as const, 'Every partner has a mentor'],
  [{ people: [], isolated: [] }, undefined, 'There are no partners here yet'],
])('the heading says what the map shows today: %#', (map, channel, words) => {
  expect(headlineOf(map, channel)).toBe(words)
})

test.each([
  [person('Ann', 3), '3'],
  [person('Ann', 0), 'nobody'],
  [person('Ann', 2, false), '2, no partner here'],
])('beside a name stands with how many people they are connected: %#', (one, words) => {
  expect(countWords(one)).toBe(words)
})

test('the table names with whom somebody is connected, and how', () => {
  const map = {
    people: ['Ann', 'Bob', 'Carol'].map((id) => person(id)),
    pairs: [pair('Carol', 'Ann', 'buddy', 'coffee'), pair('Ann', 'Bob', 'mentor')],
  }

  expect(othersInWords(othersOf(map, 'Ann'))).toBe('Bob (mentor) and Carol (buddy and coffee)')
  expect(othersInWords([])).toBe('Nobody')
})

test('an address that asks for something there is not gets the usual', () => {
  expect(askedIn(new URLSearchParams('channel=tea&months=7'))).toEqual({ months: 12 })
  expect(askedIn(new URLSearchParams('channel=buddy&months=3'))).toEqual({ channel: 'buddy', months: 3 })
})
