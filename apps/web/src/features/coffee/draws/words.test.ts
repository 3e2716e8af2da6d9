import type { CoffeeMember } from '@elevate/contracts/coffee-members'
import { expect, test } from 'vitest'
import { leftWords, reachOf, repeatWords, sizeWords } from './words.ts'

const person = (id: string) => ({ id, name: id })
const group = (...ids: string[]) => ({ people: ids.map(person), isPinned: false, explanation: '', repeats: 0 })

const member = (id: string, toldBy: CoffeeMember['toldBy']): CoffeeMember => ({
  person: person(id),
  organisationId: 'o',
  state: 'in',
  pausedUntil: null,
  sharedContact: 'email',
  toldBy,
  can: { change: true, skip: true },
})

test('the size of a draw is said in words', () => {
  expect(sizeWords({ peopleCount: 5, groupCount: 2 })).toBe('5 people in 2 groups')
})

test.each([
  [0, 'Nobody meets anybody whom they have met in a round before'],
  [1, '1 pair has met in a round before'],
  [3, '3 pairs have met in a round before'],
])('how often people meet again is said in words: %i', (repeats, words) => {
  expect(repeatWords({ repeats })).toBe(words)
})

test.each([
  [null, 'Not known for this group of people'],
  [0, 'None: from the next round on, some people meet again'],
  [1, 'At most 1 more round, with the same people'],
])('how many fresh rounds are left is said in words: %j', (roundsWithoutRepeatLeft, words) => {
  expect(leftWords({ roundsWithoutRepeatLeft })).toBe(words)
})

test('everybody in the draw is counted by how they are told, those without a match too', () => {
  const draw = { groups: [group('ann', 'bob')], notPlaced: [person('carol')] }
  const members = [
    member('ann', 'email'),
    member('bob', 'phone'),
    member('carol', 'post'),
    member('not-in-it', 'phone'),
  ]

  expect(reachOf(draw, members)).toEqual({ email: 1, phone: 1, post: 1 })
})
