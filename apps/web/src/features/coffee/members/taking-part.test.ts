import { expect, test } from 'vitest'
import { noDate } from '../../../forms/typed-date.ts'
import { answersOf, bodyOf, pauseBroken, type TakingPartAnswers } from './taking-part.ts'

const now = new Date('2026-11-20T10:00:00Z')
const never = {
  takesPart: false,
  pausedUntil: null,
  sharedContact: null,
  contactChoices: [
    { kind: 'email' as const, value: null },
    { kind: 'phone' as const, value: '07700 900123' },
    { kind: 'programme-team' as const, value: null },
  ],
}
const answers: TakingPartAnswers = { takesPart: 'yes', pausedUntil: noDate, sharedContact: 'phone' }
const firstOfMarch = { day: '1', month: '3', year: '2027' }

test('who has never joined is offered to join with the first contact that is known', () => {
  expect(answersOf(never)).toEqual(answers)
})

test('who shares nothing is put in touch by the programme team', () => {
  const nothingKnown = { ...never, contactChoices: [] }

  expect(answersOf(nothingKnown).sharedContact).toBe('programme-team')
})

test('who is paused finds the day in the form', () => {
  const paused = { ...never, takesPart: true, pausedUntil: '2027-03-01', sharedContact: 'email' as const }

  expect(answersOf(paused)).toEqual({ takesPart: 'paused', pausedUntil: firstOfMarch, sharedContact: 'email' })
})

test.each<[TakingPartAnswers, ReturnType<typeof bodyOf>]>([
  [answers, { takesPart: true, pausedUntil: null, sharedContact: 'phone' }],
  [
    { ...answers, takesPart: 'no' },
    { takesPart: false, pausedUntil: null, sharedContact: 'phone' },
  ],
  [
    { ...answers, takesPart: 'paused', pausedUntil: firstOfMarch },
    { takesPart: true, pausedUntil: '2027-03-01', sharedContact: 'phone' },
  ],
  // A day typed before the person chose not to pause after all is not sent.
  [
    { ...answers, pausedUntil: firstOfMarch },
    { takesPart: true, pausedUntil: null, sharedContact: 'phone' },
  ],
])('the answers are sent as the API asks for them: %j', (given, body) => {
  expect(bodyOf(given)).toEqual(body)
})

test.each([
  [{ day: '20', month: '11', year: '2026' }, 'past'],
  [{ day: '21', month: '11', year: '2026' }, undefined],
  [noDate, 'required'],
  [{ day: '31', month: '2', year: '2027' }, 'unreal'],
])('a pause ends on a day that is still to come: %j', (pausedUntil, broken) => {
  expect(pauseBroken({ ...answers, takesPart: 'paused', pausedUntil }, now)).toBe(broken)
})
