import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'
import { counted, poolWords } from './words.ts'

const draw = { isUpToDate: true } as CoffeeRound['draw']

const round = (changes: Partial<CoffeeRound>): Parameters<typeof stepsOf>[0] => ({
  id: 'r',
  meetBy: '2026-12-11',
  pool: { in: 21, skipping: 0, paused: 0 },
  draw: null,
  can: {
    change: true,
    draw: true,
    publish: true,
    cancel: true,
    close: false,
    dropOut: false,
    seeReport: false,
    checkDraw: false,
  },
  ...changes,
})

const statuses = (changes: Partial<CoffeeRound>) => stepsOf(round(changes), '/members').map(({ status }) => status)

test.each([
  ['before the draw, drawing is to be done', {}, ['21 in', 'Ready', 'To do', 'Cannot start yet']],
  ['once drawn, the round can be published', { draw }, ['21 in', 'Ready', 'Drawn', 'To do']],
  [
    'a draw that is out of date has to be made again',
    { draw: { isUpToDate: false } as CoffeeRound['draw'] },
    ['21 in', 'Ready', 'Draw again', 'Cannot start yet'],
  ],
  [
    'one person alone cannot be drawn',
    { pool: { in: 1, skipping: 0, paused: 0 } },
    ['Too few', 'Ready', 'To do', 'Cannot start yet'],
  ],
])('%s', (_case, changes, expected) => {
  expect(statuses(changes)).toEqual(expected)
})

test('a step that cannot start leads nowhere', () => {
  const [, , , publish] = stepsOf(round({}), '/members')

  expect(publish).not.toHaveProperty('to')
})

test.each([
  [{ in: 21, skipping: 0, paused: 0 }, '21 people take part'],
  [{ in: 1, skipping: 1, paused: 1 }, '1 person takes part, 1 skips this round and 1 is paused'],
  [{ in: 38, skipping: 2, paused: 0 }, '38 people take part and 2 skip this round'],
])('who would be drawn is said in words: %j', (pool, words) => {
  expect(poolWords(pool)).toBe(words)
})

test.each([
  [1, '1 group'],
  [1200, '1,200 groups'],
])('%i is counted as "%s"', (count, words) => {
  expect(counted(count, 'group', 'groups')).toBe(words)
})
