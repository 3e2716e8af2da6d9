import { expect, test } from 'vitest'
import { type Chosen, nextDigest, type Reachable, reachedBy, wayOf } from './rules.ts'

const person: Reachable = { email: 'sam@example.org', phone: '07700 900123', contactPreference: null }

test.each<[string, Partial<Reachable>, ReturnType<typeof reachedBy>]>([
  ['nobody was asked: by email', {}, 'email'],
  ['who asked to be rung is rung', { contactPreference: 'phone' }, 'phone'],
  ['who asked for letters gets letters', { contactPreference: 'post' }, 'post'],
  ['no email: rung', { email: null }, 'phone'],
  ['an address that does not work is none', { emailFaultSince: new Date() }, 'phone'],
  ['neither: a letter', { email: null, phone: null }, 'post'],
])('%s', (_name, changed, expected) => {
  expect(reachedBy({ ...person, ...changed })).toBe(expected)
})

test.each([
  ['in winter 8 o’clock is 8 in UTC', '2027-01-10T07:59:00Z', 8, '2027-01-10T08:00:00.000Z'],
  ['at 8 sharp the next one is tomorrow’s', '2027-01-10T08:00:00Z', 8, '2027-01-11T08:00:00.000Z'],
  ['the night on which clocks go forward', '2027-03-27T20:00:00Z', 8, '2027-03-28T07:00:00.000Z'],
  ['the morning after it', '2027-03-28T07:00:00Z', 8, '2027-03-29T07:00:00.000Z'],
  ['the night on which clocks go back', '2027-10-30T19:00:00Z', 8, '2027-10-31T08:00:00.000Z'],
  ['in the hour that comes twice', '2027-10-31T01:30:00Z', 18, '2027-10-31T18:00:00.000Z'],
  ['late in a summer evening, when UTC is still yesterday', '2027-07-01T23:30:00Z', 12, '2027-07-02T11:00:00.000Z'],
])('%s', (_name, now, hour, expected) => {
  expect(nextDigest(new Date(now), hour).toISOString()).toBe(expected)
})

const now = new Date('2026-11-23T10:00:00Z')
const chosen = (byMail: Chosen['byMail']): Chosen => ({ byMail, digestHour: 8 })
const tomorrow = { digestAt: new Date('2026-11-24T08:00:00Z') }

test.each<[string, Parameters<typeof wayOf>[0], Chosen, ReturnType<typeof wayOf>]>([
  ['nothing chosen: what one may have to act on comes at once', { kind: 'drop-ins' }, chosen({}), { now: true }],
  ['nothing chosen: news comes once a day', { kind: 'programme' }, chosen({}), tomorrow],
  ['chosen: once a day', { kind: 'drop-ins' }, chosen({ 'drop-ins': 'daily' }), tomorrow],
  ['chosen: not at all', { kind: 'drop-ins' }, chosen({ 'drop-ins': 'never' }), undefined],
  [
    'what is over by then does not wait for the daily mail',
    { kind: 'drop-ins', until: new Date('2026-11-23T14:00:00Z') },
    chosen({ 'drop-ins': 'daily' }),
    { now: true },
  ],
  [
    'not at all is not at all, also for what is over soon',
    { kind: 'drop-ins', until: new Date('2026-11-23T14:00:00Z') },
    chosen({ 'drop-ins': 'never' }),
    undefined,
  ],
  [
    'essential is told whatever was chosen',
    { kind: 'tasks', isEssential: true },
    chosen({ tasks: 'never' }),
    { now: true },
  ],
])('%s', (_name, telling, by, expected) => {
  expect(wayOf(telling, by, now)).toEqual(expected)
})
