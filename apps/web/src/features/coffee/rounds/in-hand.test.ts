import type { CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import { expect, test } from 'vitest'
import { roundsInHand, stepOf } from './in-hand.ts'

const now = new Date('2026-11-20T10:00:00Z')
const round = (state: CoffeeRoundSummary['state'], meetBy = '2026-12-11') => ({
  id: state,
  title: 'Autumn',
  state,
  meetBy,
})

test('what only a coordinator can move on comes first, and what is over is left out', () => {
  const rounds = [round('published'), round('closed'), round('open'), round('cancelled')]

  expect(roundsInHand(rounds, now).map(({ state }) => state)).toEqual(['open', 'published'])
})

test('a round whose time to meet is over comes before one that is still on', () => {
  const over = round('published', '2026-11-19')

  expect(roundsInHand([round('published'), over], now)[0]).toBe(over)
})

test.each([
  [round('open'), 'Autumn is open', '/coffee-rounds/open'],
  [round('drawn'), 'Autumn is drawn, and nobody is told yet', '/coffee-rounds/drawn'],
  [round('published'), 'Autumn is on', '/coffee-rounds/published'],
  [round('published', '2026-11-19'), 'The time to meet in Autumn is over', '/coffee-rounds/published/report'],
])('the home page says where a round stands: %#', (one, says, to) => {
  expect(stepOf(one, now)).toMatchObject({ says, to })
})
