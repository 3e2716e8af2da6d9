import type { MyCoffeeMatch, MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'

const now = new Date('2026-11-20T10:00:00Z')

const match = (changes: Partial<MyCoffeeMatch>): MyCoffeeMatch => ({
  roundId: 'r',
  groupId: 'g',
  title: 'November round',
  state: 'published',
  meetBy: '2026-12-11',
  publishedAt: '2026-11-13T09:00:00Z',
  people: [{ id: 'george', name: 'George', contact: null }],
  iceBreakers: [],
  explanation: '',
  feedback: null,
  can: { dropOut: true, giveFeedback: true, getCalendarFile: true },
  ...changes,
})

const place = (changes: Partial<MyCoffeePlace>): MyCoffeePlace => ({
  organisation: { id: 'o', name: 'Northmoor', shortName: 'Northmoor' },
  membership: {
    organisationId: 'o',
    personId: 'p',
    takesPart: true,
    pausedUntil: null,
    sharedContact: 'email',
    contactChoices: [],
    state: 'in',
    isOnABreak: false,
    can: { change: true },
    version: 1,
  },
  nextRound: null,
  waiting: [],
  matches: [],
  pastMatches: [],
  can: { askToBeKeptApart: true },
  ...changes,
})

const nextRound = {
  id: 'n',
  title: 'December round',
  meetBy: '2027-01-15',
  isSkipping: false,
  can: { skip: true, rejoin: false },
}
const answered = { met: 'yes' as const, glad: null, again: null, comment: null, version: 1 }
const out = { ...place({}).membership, takesPart: false, state: 'out' as const }

test('a match that is still to be met comes first', () => {
  const soon = match({ roundId: 'soon', meetBy: '2026-11-25' })

  expect(nextStep([place({ matches: [match({}), soon], nextRound })], now)).toEqual({ kind: 'meet', match: soon })
})

test('once the day to meet by is past, the partner is asked how it went', () => {
  const over = match({ meetBy: '2026-11-19' })

  expect(nextStep([place({ matches: [over] })], now)).toEqual({ kind: 'tell-how-it-went', match: over })
})

test('who has answered is not asked again', () => {
  const over = match({ meetBy: '2026-11-19', feedback: answered })

  expect(nextStep([place({ matches: [over] })], now)).toBeUndefined()
})

test('who has not met yet still reads whom they meet', () => {
  const notYet = match({ feedback: { ...answered, met: 'not-yet' } })

  expect(nextStep([place({ matches: [notYet] })], now)).toEqual({ kind: 'meet', match: notYet })
})

test('who was left without a match reads what happens', () => {
  const waiting = [{ roundId: 'r', title: 'November round', meetBy: '2026-12-11', note: 'You come first next time.' }]

  expect(nextStep([place({ waiting })], now)).toMatchObject({ kind: 'wait', note: 'You come first next time.' })
})

test.each([
  ['who is in the next round reads that', place({ nextRound }), { kind: 'in-next-round', title: 'December round' }],
  ['who takes no part is invited to join', place({ membership: out, nextRound }), { kind: 'join' }],
  ['between rounds there is nothing to say', place({}), undefined],
])('%s', (_case, only, step) => {
  expect(nextStep([only], now)).toEqual(step)
})

test('who is a partner nowhere is not invited', () => {
  expect(nextStep([], now)).toBeUndefined()
})
