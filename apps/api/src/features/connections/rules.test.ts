import { expect, test } from 'vitest'
import { mapFrom } from './rules.ts'

const person = (id: string, isPartner = true) => ({ id, name: id, isPartner })
const way = (low: string, high: string, channel: 'coffee' | 'buddy' | 'mentor', lastOn = '2026-11-01') => ({
  low,
  high,
  channel,
  times: 1,
  lastOn,
})

test('two people who know each other in several ways have one line, with each way once', () => {
  const map = mapFrom(
    [person('Ann'), person('Bob')],
    [way('Ann', 'Bob', 'buddy', '2026-11-23'), way('Ann', 'Bob', 'coffee')],
    '2026-01-01',
  )

  expect(map.pairs).toHaveLength(1)
  expect(map.pairs[0]?.ways.map(({ channel }) => channel)).toEqual(['buddy', 'coffee'])
  expect(map.people).toMatchObject([
    { connections: 1, lastOn: '2026-11-23' },
    { connections: 1, lastOn: '2026-11-23' },
  ])
})

test('who has nobody is named; who is no partner and has nobody is not on the map', () => {
  const people = [person('Ann'), person('Bob'), person('Cleo'), person('Dan', false), person('Eve', false)]

  const map = mapFrom(people, [way('Ann', 'Dan', 'mentor')], '2026-01-01')

  expect(map.isolated).toEqual(['Bob', 'Cleo'])
  expect(map.people.map(({ id }) => id)).toEqual(['Ann', 'Bob', 'Cleo', 'Dan'])
})
