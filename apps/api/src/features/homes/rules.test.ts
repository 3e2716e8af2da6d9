import type { HomeThing } from '@elevate/contracts/homes'
import { expect, test } from 'vitest'
import { arranged } from './rules.ts'

const today = '2026-11-27'
const thing = (kind: HomeThing['kind'], when: { on?: string; at?: string } = {}): HomeThing => ({
  kind,
  who: null,
  what: null,
  on: null,
  at: null,
  href: '/',
  ...when,
})

test.each<[string, HomeThing[], string | null, string[], string[]]>([
  ['nothing waits', [], null, [], []],
  ['something to try', [thing('coffee-to-join')], 'coffee-to-join', [], []],
  ['an idea stays away while something waits', [thing('coffee-to-join'), thing('profile')], 'profile', [], []],
  [
    'what waits comes before what is next week',
    [thing('session', { on: '2026-12-03' }), thing('coffee-feedback'), thing('profile')],
    'coffee-feedback',
    ['profile'],
    ['session'],
  ],
  [
    'what is today comes before what waits',
    [thing('drop-in', { at: '2026-11-27T14:00:00.000Z' }), thing('check-in')],
    'drop-in',
    ['check-in'],
    [],
  ],
  [
    'an offered place runs out, so it comes before everything',
    [thing('session', { on: today }), thing('drop-in-offer', { at: '2026-11-28T10:00:00.000Z' })],
    'drop-in-offer',
    [],
    ['session'],
  ],
  [
    'never more than three below it',
    [
      thing('profile'),
      thing('coffee-feedback'),
      thing('buddy-in-touch'),
      thing('coffee-to-meet'),
      thing('check-in'),
      thing('agreement-to-accept'),
    ],
    'agreement-to-accept',
    ['check-in', 'coffee-to-meet', 'buddy-in-touch'],
    [],
  ],
])('%s', (_what, things, next, needs, coming) => {
  const home = arranged(things, today)

  expect(home.next?.kind ?? null).toBe(next)
  expect(home.needsYou.map(({ kind }) => kind)).toEqual(needs)
  expect(home.comingUp.map(({ kind }) => kind)).toEqual(coming)
})
