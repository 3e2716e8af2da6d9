import { describe, expect, test } from 'vitest'
import { answerRefusal, endOfDay, isMoreThanPlaces, isOutOfOrder, outcomesFrom, reserveEnd } from './rules.ts'

test.each([
  ['2026-12-07', '2026-12-08T00:00:00.000Z'],
  ['2026-07-07', '2026-07-07T23:00:00.000Z'],
  // The night in which the clocks go back, and the one in which they go forward.
  ['2026-10-25', '2026-10-26T00:00:00.000Z'],
  ['2027-03-28', '2027-03-28T23:00:00.000Z'],
])('an answer by %s counts until %s', (day, instant) => {
  expect(endOfDay(day).toISOString()).toBe(instant)
})

test.each([
  ['interviewed', ['offer', 'reserve', 'turn-down']],
  ['reserve', ['offer', 'turn-down']],
  ['interview', ['turn-down']],
  ['lapsed', ['offer']],
  ['offered', []],
  ['appointed', []],
] as const)('about somebody who is %s can be decided: %j', (state, outcomes) => {
  expect(outcomesFrom(state)).toEqual(outcomes)
})

test.each([
  [{ places: 2, taken: 0, offered: 0 }, 2, false],
  [{ places: 2, taken: 0, offered: 0 }, 3, true],
  [{ places: 2, taken: 1, offered: 1 }, 1, true],
  [{ places: 2, taken: 2, offered: 1 }, 0, false],
])('with %j, %i more offers are more than there are places: %s', (places, asked, expected) => {
  expect(isMoreThanPlaces(places, asked)).toBe(expected)
})

describe('the reserve list is offered in its order', () => {
  const list = [
    { applicationId: 'first', position: 1, agrees: true },
    { applicationId: 'second', position: 2, agrees: null },
    { applicationId: 'third', position: 3, agrees: true },
  ]

  test.each([
    [['first'], false],
    [['first', 'second'], false],
    [['second'], true],
    [['first', 'third'], true],
    [['somebody else'], false],
  ])('%j passes somebody over: %s', (asked, expected) => {
    expect(isOutOfOrder(list, asked)).toBe(expected)
  })
})

test.each([
  [{ answerBy: '2026-12-07', endedHow: null }, '2026-12-07', undefined],
  [{ answerBy: '2026-12-07', endedHow: null }, '2026-12-08', 'offer-lapsed'],
  [{ answerBy: '2026-12-07', endedHow: 'lapsed' }, '2026-12-08', 'offer-lapsed'],
  [{ answerBy: '2026-12-07', endedHow: 'declined' }, '2026-12-07', 'already-answered'],
  [{ answerBy: '2026-12-07', endedHow: 'withdrawn' }, '2026-12-07', 'no-open-offer'],
] as const)('an offer %j on %s: %s', (offer, today, refusal) => {
  expect(answerRefusal(offer, today)).toBe(refusal)
})

test.each([
  [{ until: '2027-05-23', answerBy: '2026-12-07', agrees: true }, '2027-05-23', undefined],
  [{ until: '2027-05-23', answerBy: '2026-12-07', agrees: true }, '2027-05-24', 'no-place-came-free'],
  [{ until: '2027-05-23', answerBy: '2026-12-07', agrees: null }, '2026-12-07', undefined],
  [{ until: '2027-05-23', answerBy: '2026-12-07', agrees: null }, '2026-12-08', 'no-answer'],
] as const)('a place on the reserve list %j on %s ends: %s', (place, today, end) => {
  expect(reserveEnd(place, today)).toBe(end)
})
