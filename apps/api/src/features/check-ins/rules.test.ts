import { describe, expect, test } from 'vitest'
import { firstTurn, isToBePassedOn, nextTurn } from './follow-ups/rules.ts'
import { nextOpening, openingDue, programmeRefusal, usualQuestions } from './programme/rules.ts'
import { dueDay, hasFallenTwice, reasonsFor, sendingRefusal } from './rules.ts'
import { companyOf } from './team/rules.ts'

const answer = (question: string, rest: object) =>
  ({ question, reader: 'my-lead', score: null, choice: null, words: null, ...rest }) as never

describe('what can be sent', () => {
  const all = { hasLead: true, hasMentor: true }
  const phone = { channel: 'phone', by: 'my-lead' } as const
  test.each([
    ['nothing at all is fine', [], null, all, undefined],
    ['"prefer not to say" is an answer', [answer('temperature', {})], null, all, undefined],
    [
      'anonymous and "contact me"',
      [answer('temperature', { score: 2, reader: 'anonymous' })],
      phone,
      all,
      'anonymous-and-contact',
    ],
    [
      'private and "contact me" go together',
      [answer('temperature', { score: 2, reader: 'only-me' })],
      phone,
      all,
      undefined,
    ],
    ['words in place of a score', [answer('temperature', { words: 'Well' })], null, all, 'not-an-answer'],
    ['a choice there is not', [answer('listened-to', { choice: 'Maybe' })], null, all, 'not-an-answer'],
    ['a question there is not', [answer('salary', { words: 'High' })], null, all, 'not-an-answer'],
    ['the same question twice', [answer('temperature', {}), answer('temperature', {})], null, all, 'not-an-answer'],
    [
      'to a mentor there is not',
      [answer('temperature', { reader: 'my-mentor' })],
      null,
      { hasLead: true, hasMentor: false },
      'no-mentor',
    ],
    ['to a lead there is not', [answer('temperature', {})], null, { hasLead: false, hasMentor: true }, 'no-lead'],
  ] as const)('%s', (_name, answers, contact, company, expected) => {
    expect(sendingRefusal({ answers, contact }, usualQuestions, company)).toBe(expected)
  })
})

describe('two falls of two or more', () => {
  test.each([
    [[5, 3, 1], true],
    [[4, 4, 2], false],
    [[5, 3, 2], false],
    [[1, 5, 3, 1], true],
    [[3, 1], false],
    [[], false],
  ])('%j: %s', (scores, expected) => {
    expect(hasFallenTwice(scores)).toBe(expected)
  })
})

describe('why somebody is to get in touch', () => {
  const scoresToLead = [5, 3]
  test.each([
    ['a 1 to the lead', { score: 1 }, ['low', 'falls']],
    ['a 1 to the mentor', { score: 1, reader: 'my-mentor' }, ['low']],
    ['a 1 kept private causes nothing', { score: 1, reader: 'only-me' }, []],
    ['an anonymous 1 causes nothing', { score: 1, reader: 'anonymous' }, []],
    ['a 2 after a 3', { score: 2 }, []],
    ['a 4', { score: 4 }, []],
    ['prefer not to say', {}, []],
  ])('%s', (_name, said, expected) => {
    const answers = [answer('temperature', said)]
    expect(reasonsFor({ answers, contact: null }, { scoresToLead, scale: 'temperature' })).toEqual(expected)
  })
})

describe('the promise', () => {
  test.each([
    ['two working days from a Thursday', '2026-11-26', false, '2026-11-30'],
    ['the same day for a 1', '2026-11-26', true, '2026-11-26'],
    ['a 1 on a Saturday: Monday', '2026-11-28', true, '2026-11-30'],
    ['over Christmas', '2026-12-24', false, '2026-12-30'],
  ])('%s', (_name, today, isLow, expected) => {
    expect(dueDay(today, isLow)).toBe(expected)
  })

  test.each([
    ['the lead', false, false, 'lead', 'first'],
    ['out of the office: the deputy, straight away', true, false, 'deputy', 'away'],
    ['both away: the coordinators', true, true, null, 'away'],
  ])('first comes %s', (_name, ownerIsAway, deputyIsAway, personId, why) => {
    expect(firstTurn({ ownerId: 'lead', deputyId: 'deputy', ownerIsAway, deputyIsAway })).toEqual({ personId, why })
  })

  test.each([
    ['after the lead the deputy', 'lead', false, 'deputy'],
    ['a deputy who is away is passed over', 'lead', true, null],
    ['after the deputy the coordinators', 'deputy', false, null],
  ])('%s', (_name, ownerId, deputyIsAway, personId) => {
    expect(nextTurn({ ownerId, deputyId: 'deputy', deputyIsAway })).toEqual({ personId, why: 'late' })
  })

  test('after the coordinators there is nobody, and nothing is passed on at a weekend', () => {
    expect(nextTurn({ ownerId: null, deputyId: 'deputy', deputyIsAway: false })).toBeUndefined()
    expect(isToBePassedOn('2026-11-27', '2026-11-28')).toBe(false)
    expect(isToBePassedOn('2026-11-27', '2026-11-30')).toBe(true)
    expect(isToBePassedOn('2026-11-27', '2026-11-27')).toBe(false)
  })
})

describe('who reads', () => {
  const candidates = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
  const known = { candidates, team: undefined, own: undefined, absences: [], mentor: undefined }
  test.each([
    ['without a setting the longest-serving coordinator', {}, 'a', 'b'],
    ['the lead of the organisation', { team: { leadId: 'c', deputyId: 'a' } }, 'c', 'a'],
    [
      'the partner’s own lead, with the deputy of the organisation',
      { own: { leadId: 'b', deputyId: null }, team: { leadId: 'c', deputyId: 'a' } },
      'b',
      'a',
    ],
    ['who is no coordinator any more is passed over', { team: { leadId: 'gone', deputyId: 'c' } }, 'a', 'c'],
  ])('%s', (_name, given, lead, deputy) => {
    const company = companyOf({ ...known, ...given }, '2026-11-27')
    expect([company.lead?.id, company.deputy?.id]).toEqual([lead, deputy])
  })

  test('out of the office counts on its first and its last day', () => {
    const absences = [{ personId: 'a', startsOn: '2026-11-27', endsOn: '2026-11-30' }]
    const away = (day: string) => companyOf({ ...known, absences }, day).leadAwayUntil
    expect(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'].map(away)).toEqual([
      null,
      '2026-11-30',
      '2026-11-30',
      null,
    ])
  })
})

describe('the rhythm', () => {
  test.each([
    ['the first', 'monthly', undefined, '2026-01-31'],
    ['a month later, at its last day', 'monthly', '2026-01-31', '2026-02-28'],
    ['the end of the month comes back', 'monthly', '2026-02-28', '2026-03-31'],
    ['every two weeks', 'fortnightly', '2026-01-31', '2026-02-14'],
    ['every quarter', 'quarterly', '2026-01-31', '2026-04-30'],
    ['off', 'off', undefined, undefined],
  ] as const)('%s', (_name, rhythm, lastOpensOn, expected) => {
    expect(nextOpening({ rhythm, startsOn: '2026-01-31', lastOpensOn })).toBe(expected)
  })

  test('after a long time away only the one that is still open is opened, not those that were missed', () => {
    const running = { rhythm: 'monthly', startsOn: '2026-01-10', lastOpensOn: '2026-01-10' } as const
    expect(openingDue(running, 14, '2026-05-12')).toBe('2026-05-10')
    expect(openingDue(running, 14, '2026-05-25')).toBeUndefined()
    expect(openingDue(running, 14, '2026-02-09')).toBeUndefined()
  })
})

describe('the questions', () => {
  const [scale, choice] = usualQuestions
  test.each([
    ['the usual ones', usualQuestions, undefined],
    ['none with the five points', usualQuestions.slice(1), 'bad-questions'],
    ['two with the same text', [scale, { ...choice, text: scale?.text }], 'bad-questions'],
    ['a choice of one', [scale, { ...choice, options: ['Yes'] }], 'bad-questions'],
  ])('%s', (_name, questions, expected) => {
    const decided = { startsOn: '2026-11-27', questions: questions as never }
    expect(programmeRefusal(decided, { today: '2026-11-27', startedOn: undefined })).toBe(expected)
  })
})
