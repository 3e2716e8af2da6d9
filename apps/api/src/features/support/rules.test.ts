import { expect, test } from 'vitest'
import {
  buddyCover,
  checkInCover,
  coffeeCover,
  coversShown,
  dropInCover,
  hasNobody,
  mentorCover,
} from './cover-rules.ts'
import { fits, inOrder, isAfter, placeOf, type Row } from './coverage-rules.ts'
import { type Counted, lookedAtTogether, nextStepFor, notCounted, quietOf } from './rules.ts'

const today = '2026-11-27'
const asked = { today, quietDays: 60 }
const partner: Counted = {
  status: 'active',
  startsOn: '2026-01-05',
  knownSince: '2026-01-01',
  pausedUntil: null,
  isInPeace: false,
}

test.each<[string, Partial<Counted>, string | null, { since: string; days: number; isTooLong: boolean } | undefined]>([
  ['a contact by any way starts the days again', {}, '2026-11-20', { since: '2026-11-20', days: 7, isTooLong: false }],
  ['the last day that is not too long', {}, '2026-09-29', { since: '2026-09-29', days: 59, isTooLong: false }],
  ['the first day that is', {}, '2026-09-28', { since: '2026-09-28', days: 60, isTooLong: true }],
  [
    'over the night the clocks go back, days are days',
    {},
    '2026-10-24',
    { since: '2026-10-24', days: 34, isTooLong: false },
  ],
  ['nobody ever: counted from the start', {}, null, { since: '2026-01-05', days: 326, isTooLong: true }],
  [
    'somebody new is not late on the first day',
    { startsOn: '2026-11-25' },
    null,
    { since: '2026-11-25', days: 2, isTooLong: false },
  ],
  [
    'a start that nobody knows: since the programme knows of it',
    { startsOn: null, knownSince: '2026-11-01' },
    null,
    { since: '2026-11-01', days: 26, isTooLong: false },
  ],
  [
    'a contact before the start does not count against the start',
    { startsOn: '2026-11-25' },
    '2026-06-01',
    { since: '2026-11-25', days: 2, isTooLong: false },
  ],
  ['nobody counts during a break', { status: 'paused', pausedUntil: '2026-12-10' }, null, undefined],
  ['nor during one without an end', { status: 'paused' }, null, undefined],
  [
    'after a break, from its end',
    { status: 'paused', pausedUntil: '2026-11-20' },
    '2026-02-01',
    { since: '2026-11-20', days: 7, isTooLong: false },
  ],
  ['who asked to be left in peace is', { isInPeace: true }, null, undefined],
  ['who starts later does not count yet', { startsOn: '2026-12-01' }, null, undefined],
  ['nor who is on board without a start', { status: 'onboarding', startsOn: null }, null, undefined],
])('%s', (_what, changes, last, expected) => {
  const quiet = quietOf({ ...partner, ...changes }, last === null ? undefined : { on: last, channel: 'coffee' }, asked)

  expect(quiet).toEqual(expected)
})

const pair = { who: 'Sam Lee', startedOn: '2026-03-01', lastOn: '2026-11-20', isResting: false }

test.each([
  [
    'a mentor who met them lately',
    mentorCover({ pair, hasAsked: false, isMentor: false }, asked),
    'in-place',
    'in-touch',
  ],
  [
    'a mentor, not met for long',
    mentorCover({ pair: { ...pair, lastOn: '2026-08-01' }, hasAsked: false, isMentor: false }, asked),
    'due',
    'quiet',
  ],
  [
    'a mentor since yesterday',
    mentorCover({ pair: { ...pair, startedOn: '2026-11-26', lastOn: null }, hasAsked: false, isMentor: false }, asked),
    'in-place',
    'just-started',
  ],
  [
    'mentoring that rests',
    mentorCover({ pair: { ...pair, lastOn: null, isResting: true }, hasAsked: false, isMentor: false }, asked),
    'in-place',
    'resting',
  ],
  ['has asked for a mentor', mentorCover({ pair: undefined, hasAsked: true, isMentor: false }, asked), 'due', 'asked'],
  ['is a mentor', mentorCover({ pair: undefined, hasAsked: false, isMentor: true }, asked), 'not-wanted', 'not-needed'],
  ['has no mentor', mentorCover({ pair: undefined, hasAsked: false, isMentor: false }, asked), 'missing', 'nobody'],
  ['new without a buddy', buddyCover({ pair: undefined, isNew: true, wish: undefined }, asked), 'missing', 'nobody'],
  [
    'new, would rather have none',
    buddyCover({ pair: undefined, isNew: true, wish: 'none' }, asked),
    'not-wanted',
    'said-no',
  ],
  [
    'experienced, without a buddy',
    buddyCover({ pair: undefined, isNew: false, wish: undefined }, asked),
    'not-wanted',
    'not-needed',
  ],
  ['experienced, asks for one', buddyCover({ pair: undefined, isNew: false, wish: 'wanted' }, asked), 'due', 'asked'],
  [
    'never asked for a coffee',
    coffeeCover({ takesPart: null, pausedUntil: null, isMatched: false, metOn: null }, asked),
    'missing',
    'not-joined',
  ],
  [
    'out of the coffee',
    coffeeCover({ takesPart: false, pausedUntil: null, isMatched: false, metOn: null }, asked),
    'not-wanted',
    'said-no',
  ],
  [
    'coffee paused',
    coffeeCover({ takesPart: true, pausedUntil: '2026-12-01', isMatched: false, metOn: null }, asked),
    'not-wanted',
    'paused',
  ],
  [
    'the pause is over',
    coffeeCover({ takesPart: true, pausedUntil: today, isMatched: true, metOn: null }, asked),
    'in-place',
    'matched',
  ],
  [
    'joined, not met yet',
    coffeeCover({ takesPart: true, pausedUntil: null, isMatched: false, metOn: null }, asked),
    'due',
    'joined',
  ],
  [
    'an open check-in',
    checkInCover({ askedOn: '2026-11-20', openSince: '2026-11-20', answeredOn: '2026-10-20' }),
    'due',
    'unanswered',
  ],
  [
    'answered after it opened',
    checkInCover({ askedOn: '2026-11-20', openSince: null, answeredOn: '2026-11-22' }),
    'in-place',
    'in-touch',
  ],
  [
    'asked, and the check-in is over',
    checkInCover({ askedOn: '2026-10-20', openSince: null, answeredOn: null }),
    'in-place',
    'invited',
  ],
  [
    'has a place at a drop-in',
    dropInCover({ cameOn: null, bookedOn: '2026-12-03', isAnyPlanned: true }, asked),
    'in-place',
    'booked',
  ],
  ['came lately', dropInCover({ cameOn: '2026-10-03', bookedOn: null, isAnyPlanned: true }, asked), 'in-place', 'came'],
  [
    'came long ago',
    dropInCover({ cameOn: '2026-03-03', bookedOn: null, isAnyPlanned: true }, asked),
    'due',
    'none-booked',
  ],
  [
    'no drop-in is planned',
    dropInCover({ cameOn: null, bookedOn: null, isAnyPlanned: false }, asked),
    'missing',
    'none-planned',
  ],
])('%s', (_what, cover, state, why) => {
  expect(cover).toMatchObject({ state, why })
})

const none = {
  mentor: mentorCover({ pair: undefined, hasAsked: false, isMentor: false }, asked),
  buddy: buddyCover({ pair: undefined, isNew: false, wish: undefined }, asked),
  coffee: coffeeCover({ takesPart: null, pausedUntil: null, isMatched: false, metOn: null }, asked),
  'check-in': checkInCover({ askedOn: null, openSince: null, answeredOn: null }),
  'drop-in': dropInCover({ cameOn: null, bookedOn: null, isAnyPlanned: true }, asked),
}
const all = ['mentor', 'buddy', 'coffee', 'check-in', 'drop-in'] as const

test('a drop-in that anybody may come to is not somebody for them', () => {
  const withMentor = { ...none, mentor: mentorCover({ pair, hasAsked: false, isMentor: false }, asked) }

  expect(hasNobody(none)).toBe(true)
  expect(hasNobody(withMentor)).toBe(false)
})

test('what is not offered is not lacking, and nothing is lacking to somebody on a break', () => {
  const withoutMentors = coversShown(none, { offers: ['coffee'], notCounted: undefined })
  const onABreak = coversShown(none, { offers: all, notCounted: notCounted({ ...partner, status: 'paused' }, today) })

  expect(withoutMentors.mentor).toMatchObject({ state: 'not-wanted', why: 'not-offered' })
  expect(withoutMentors.coffee.state).toBe('missing')
  expect(Object.values(onABreak).map(({ why }) => why)).toEqual(all.map(() => 'paused'))
})

test.each([
  ['what they asked for comes first', { hasRequest: true }, 'answer-request'],
  ['then who is there for them already', { mentor: { state: 'due', why: 'quiet' } }, 'ask-mentor'],
  ['a new partner gets a buddy', { isNew: true, buddy: { state: 'missing', why: 'nobody' } }, 'suggest-buddy'],
  ['then a mentor', { mentor: { state: 'missing', why: 'nobody' } }, 'offer-mentor'],
  ['a call', {}, 'ring'],
  [
    'a coffee, where there is no number',
    { phone: null, coffee: { state: 'missing', why: 'not-joined' } },
    'invite-to-coffee',
  ],
  ['a letter, where nothing else is left', { phone: null }, 'write'],
])('%s', (_what, changes, expected) => {
  const fine = { state: 'in-place', why: 'in-touch' } as const
  const { phone, hasRequest, isNew, ...offers } = changes as Record<string, never>
  const step = nextStepFor({
    phone: phone === undefined ? '0113 496 0000' : null,
    hasRequest: hasRequest ?? false,
    isNew: isNew ?? false,
    offers: { mentor: fine, buddy: fine, coffee: fine, 'check-in': fine, 'drop-in': fine, ...offers },
  })

  expect(step).toBe(expected)
})

const row = (personId: string, quietDays: number | null, sortName = personId): Row => ({
  personId,
  sortName,
  searchText: sortName,
  isTooLong: (quietDays ?? 0) >= 60,
  hasNobody: false,
  quietDays,
  states: { mentor: 'missing', buddy: 'not-wanted', coffee: 'in-place', 'check-in': 'due', 'drop-in': 'due' },
})

test.each([
  ['-quiet', ['c', 'a', 'b', 'd']],
  ['quiet', ['b', 'a', 'c', 'd']],
  ['name', ['a', 'b', 'c', 'd']],
  ['-name', ['d', 'c', 'b', 'a']],
] as const)('by %s, whose days nobody counts comes last unless names decide', (sort, order) => {
  const rows = [row('d', null), row('b', 3), row('a', 40), row('c', 120)].sort(inOrder(sort))
  const [first] = rows
  const rest = rows.filter((one) => first && isAfter(one, sort, [placeOf(first, sort), first.personId]))

  expect(rows.map(({ personId }) => personId)).toEqual(order)
  expect(rest.map(({ personId }) => personId)).toEqual(order.slice(1))
})

test('filters are put together', () => {
  const quiet = row('amina okafor', 70)

  expect(fits(quiet, { show: 'quiet', mentor: 'missing', search: 'Oka' })).toBe(true)
  expect(fits(quiet, { show: 'quiet', mentor: 'in-place' })).toBe(false)
  expect(fits(quiet, { show: 'nobody' })).toBe(false)
})

test.each([
  ['none', [], []],
  ['small ones together', [3, 4, 3], [['p0', 'p1', 'p2']]],
  ['as many as fit', [6, 4, 1], [['p0', 'p1'], ['p2']]],
  ['a large one alone', [2, 30, 2], [['p0'], ['p1'], ['p2']]],
])('programmes are looked at together: %s', (_what, partners, together) => {
  const programmes = partners.map((count, at) => ({ organisationId: `p${at}`, partners: count }))

  expect(lookedAtTogether(programmes, 10)).toEqual(together)
})
