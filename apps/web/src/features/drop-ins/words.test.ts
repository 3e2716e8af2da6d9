import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { expect, test } from 'vitest'
import { placesWords, turnWords } from './words.ts'

const places = (more: Partial<DropIn>) =>
  placesWords({ booking: 'needed', placesLeft: 3, waitingCount: 0, ...more } as DropIn)

test.each([
  [{}, '3 places left'],
  [{ placesLeft: 1, booking: 'optional' as const }, '1 place left. Book, or just turn up'],
  [{ placesLeft: 0 }, 'Full'],
  [{ placesLeft: 0, waitingCount: 1 }, 'Full, 1 person waiting'],
  [{ booking: 'none' as const }, 'No booking needed: just turn up'],
])('of places it is said how many, never who: %o', (more, words) => {
  expect(places(more)).toBe(words)
})

test('who waits is told whose turn it is', () => {
  const waiting = (placeInQueue: number) =>
    turnWords({
      waitingCount: 4,
      mine: { id: '1', state: 'waiting', isListed: false, placeInQueue, offerEndsAt: null },
    })

  expect([waiting(1), waiting(3)]).toEqual([
    'You are next: the first place that comes free is for you.',
    'You are number 3 of 4 waiting: 2 people are before you.',
  ])
})
