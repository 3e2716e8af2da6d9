import { describe, expect, test } from 'vitest'
import type { MentorFacts, PartnerFacts } from './facts-rules.ts'
import { closedBy, pairKey, suggestionsFor } from './rules.ts'
import { scored } from './score-rules.ts'

const mentor = (changes: Partial<MentorFacts> = {}): MentorFacts => ({
  mentorId: 'm1',
  personId: 'mentor',
  name: 'Margaret',
  isAMentor: true,
  isRetired: false,
  training: 'trained',
  refreshDueOn: '2028-01-01',
  isPaused: false,
  pausedUntil: null,
  capacity: 2,
  running: 0,
  asked: 0,
  onlySupportOf: 0,
  areas: [],
  interests: [],
  availability: [],
  modes: [],
  meetsNeeds: [],
  languages: [],
  postcodeArea: null,
  ...changes,
})
const partner = (changes: Partial<PartnerFacts> = {}): PartnerFacts => ({
  personId: 'partner',
  wishes: '',
  interests: [],
  availability: [],
  modes: [],
  needs: [],
  language: null,
  postcodeArea: null,
  hasOtherSupport: true,
  ...changes,
})
const rules = { today: '2026-11-23', onlySupportAtMost: 2, apart: new Set<string>() }
const fits = (one: PartnerFacts, other: MentorFacts, more: Partial<typeof rules> = {}) =>
  suggestionsFor(one, [other], { ...rules, ...more }).items.length > 0

describe('a mentor is suggested', () => {
  test.each<[string, Partial<MentorFacts>, boolean]>([
    ['trained, active and with a place', {}, true],
    ['not before the training', { training: 'booked', refreshDueOn: null }, false],
    ['not when a refresh is due today', { refreshDueOn: '2026-11-23' }, false],
    ['on the last day before a refresh', { refreshDueOn: '2026-11-24' }, true],
    ['not while paused', { isPaused: true }, false],
    ['not while paused until a day to come', { isPaused: true, pausedUntil: '2026-11-24' }, false],
    ['again on the day on which a pause ends', { isPaused: true, pausedUntil: '2026-11-23' }, true],
    ['not when all places are taken', { running: 2 }, false],
    ['not when the last place is held for who was asked', { running: 1, asked: 1 }, false],
    ['not after they were taken off the register', { isRetired: true }, false],
    ['not when they have no role as a mentor', { isAMentor: false }, false],
    ['not to themselves', { personId: 'partner' }, false],
  ])('%s', (_what, changes, is) => {
    expect(fits(partner(), mentor(changes))).toBe(is)
  })

  test('not to somebody from whom they are kept apart, and the count does not say why', () => {
    const apart = new Set([pairKey('mentor', 'partner')])

    const { items, setAside } = suggestionsFor(partner(), [mentor()], { ...rules, apart })

    expect(items).toEqual([])
    expect([...setAside]).toEqual([['kept-apart', 1]])
  })

  test('only where every need can be met', () => {
    const needs = partner({ needs: ['bsl', 'captions'] })

    expect(fits(needs, mentor({ meetsNeeds: ['bsl'] }))).toBe(false)
    expect(fits(needs, mentor({ meetsNeeds: ['captions', 'bsl'] }))).toBe(true)
  })

  test('only where the language is spoken, however it is written', () => {
    expect(fits(partner({ language: 'polish' }), mentor({ languages: ['Polish'] }))).toBe(true)
    expect(fits(partner({ language: 'Urdu' }), mentor({ languages: ['Polish'] }))).toBe(false)
  })

  test('not as the only support of one partner more than the programme allows', () => {
    const full = mentor({ onlySupportOf: 2, capacity: 9 })

    expect(fits(partner({ hasOtherSupport: false }), full)).toBe(false)
    expect(fits(partner({ hasOtherSupport: true }), full)).toBe(true)
  })
})

describe('the reasons', () => {
  test('are plain sentences, what the partner wrote first', () => {
    const { reasons } = scored(
      partner({ wishes: 'I would like help with medication safety', interests: ['Falls'], modes: ['phone'] }),
      mentor({ areas: ['Medication safety', 'falls'], modes: ['phone', 'video'], running: 1 }),
    )

    expect(reasons).toEqual([
      'Knows about what you wrote of: Medication safety.',
      'You are both interested in Falls.',
      'Can meet by phone, as you wish.',
      'Has room: 1 of 2 places free.',
    ])
  })

  test('never take part of a word for the whole', () => {
    expect(scored(partner({ wishes: 'a carefully kept diary' }), mentor({ areas: ['care'] })).reasons).toEqual([
      'Has no partner yet.',
    ])
  })

  test('the load is even: who has more room comes first where all else is the same', () => {
    const busy = mentor({ mentorId: 'a', personId: 'busy', running: 1 })
    const free = mentor({ mentorId: 'b', personId: 'free' })

    const { items } = suggestionsFor(partner(), [busy, free], rules)

    expect(items.map((item) => item.mentor.personId)).toEqual(['free', 'busy'])
  })
})

test('why nobody can be given to a mentor is one reason, the weightiest', () => {
  expect(closedBy(mentor({ isPaused: true, running: 2 }), rules)).toBe('paused')
})
