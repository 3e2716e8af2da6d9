import type { CoffeeMembership } from '@elevate/contracts/coffee-members'
import { expect, test } from 'vitest'
import { dialled, meetByWords, namesOf, sharedWords, takingPartWords } from './words.ts'

const now = new Date('2026-11-20T10:00:00Z')

const membership = (changes: Partial<CoffeeMembership>): CoffeeMembership => ({
  organisationId: 'o',
  personId: 'p',
  takesPart: true,
  pausedUntil: null,
  sharedContact: 'email',
  contactChoices: [
    { kind: 'email', value: 'amina@example.org' },
    { kind: 'phone', value: null },
    { kind: 'programme-team', value: null },
  ],
  state: 'in',
  isOnABreak: false,
  can: { change: true },
  version: 1,
  ...changes,
})

test.each([
  [['Ann'], 'Ann'],
  [['Ann', 'Bob'], 'Ann and Bob'],
  [['Ann', 'Bob', 'Carol'], 'Ann, Bob and Carol'],
])('the people of a group are named as in speech: %j', (names, words) => {
  expect(namesOf(names.map((name) => ({ name })))).toBe(words)
})

test.each([
  ['2026-12-11', 'Meet by Friday 11 December 2026 (in 3 weeks)'],
  ['2026-11-20', 'Meet by today, Friday 20 November 2026'],
  ['2026-11-13', 'The day to meet by was Friday 13 November 2026'],
])('the day to meet by is said without blame: %s', (day, words) => {
  expect(meetByWords(day, now)).toBe(words)
})

test.each([
  [{}, 'Your preferred name and your email address, amina@example.org'],
  [{ sharedContact: 'phone' as const }, 'Your preferred name and your phone number'],
  [{ sharedContact: 'programme-team' as const }, 'Your preferred name. The programme team puts you in touch'],
  [{ sharedContact: null }, 'Nothing yet'],
])('a partner reads what a match is told of them: %j', (changes, words) => {
  expect(sharedWords(membership(changes))).toBe(words)
})

test.each([
  [{ state: 'out' as const }, 'You do not take part at the moment'],
  [{ state: 'skipping' as const }, 'You take part, and skip the round that is being prepared'],
  [
    { state: 'paused' as const, pausedUntil: '2027-01-04' },
    'You are paused until Monday 4 January 2027. From that day on you are in again, without doing anything',
  ],
  [
    { state: 'paused' as const, isOnABreak: true },
    'You are on a break from your role, so you are not drawn until you are back',
  ],
])('a partner reads whether they are in the next draw: %j', (changes, words) => {
  expect(takingPartWords(membership(changes))).toBe(words)
})

test.each([
  ['07700 900 123', '07700900123'],
  ['+44 (0)113 496 0000', '+441134960000'],
])('a number is handed to the phone as it can dial it: %s', (phone, number) => {
  expect(dialled(phone)).toBe(number)
})
