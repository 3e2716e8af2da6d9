import type { ApplicationDetails } from '@elevate/contracts/application-details'
import { describe, expect, test } from 'vitest'
import { faultsOf, ineligibilityOf, sectionState, startRefusal, strayField, writingRefusal } from './rules.ts'

const complete: ApplicationDetails = {
  givenName: 'Beatrix',
  familyName: null,
  preferredName: null,
  pronouns: null,
  email: 'beatrix@example.org',
  phone: null,
  address: null,
  postcode: null,
  contactPreference: 'email',
  formatsNeeded: '',
  isOldEnough: true,
  nhsEmployment: 'no',
  nhsEmployer: null,
  backgrounds: ['carer'],
  linkToArea: '',
  interests: [],
  availability: [],
  hoursPerMonth: null,
  practicalNeeds: '',
  interestsDeclared: '',
  complaint: 'no',
  referees: [],
}
const question = { id: 'q', words: 'Because I was there', wordLimit: 20, isRequired: true }
const referee = { name: 'Sam Lee', relationship: '', email: 'sam@example.org', phone: '', knownFor: '' }
const faults = (details: Partial<ApplicationDetails>, questions = [question]) =>
  faultsOf({ ...complete, ...details }, questions).map(({ section, field, rule }) => `${section}: ${field} ${rule}`)

describe('an application can be sent', () => {
  test.each([
    ['with one name, no referees and nothing to declare', {}],
    ['with a complaint, which is a reason to talk', { complaint: 'yes' as const }],
    [
      'by somebody who has no email address and is rung',
      { contactPreference: 'phone' as const, email: null, phone: '01632 960777' },
    ],
    ['by somebody who gets letters', { contactPreference: 'post' as const, email: null, address: '1 Mill Lane' }],
    ['with a referee who has an address', { referees: [referee] }],
    ['with a row for a referee that was left empty', { referees: [{ ...referee, name: '', email: '' }] }],
  ])('%s', (_how, details) => {
    expect(faults(details)).toEqual([])
  })
})

test.each([
  ['no name', { givenName: '' }, 'about: givenName required'],
  ['no way of writing', { contactPreference: null }, 'about: contactPreference required'],
  ['email without an address', { email: null }, 'about: email required'],
  ['an address without a domain', { email: 'beatrix@home' }, 'about: email format'],
  ['phone without a number', { contactPreference: 'phone' as const }, 'about: phone required'],
  ['post without an address', { contactPreference: 'post' as const }, 'about: address required'],
  ['no word on age', { isOldEnough: null }, 'eligibility: isOldEnough required'],
  [
    'an NHS employer without a name',
    { nhsEmployment: 'another-organisation' as const },
    'eligibility: nhsEmployer required',
  ],
  ['no background', { backgrounds: [] }, 'background: backgrounds required'],
  [
    'interests not answered, which is no nil return',
    { interestsDeclared: null },
    'declarations: interestsDeclared required',
  ],
  ['no word on complaints', { complaint: null }, 'declarations: complaint required'],
  ['a referee who cannot be reached', { referees: [{ ...referee, email: '' }] }, 'referees: referees/0/email reach'],
  ['a referee without a name', { referees: [{ ...referee, name: '' }] }, 'referees: referees/0/name required'],
])('cannot be sent with %s', (_what, details, fault) => {
  expect(faults(details)).toEqual([fault])
})

test.each([
  ['an answer that is asked for and missing', { words: ' ' }, ['questions: questions/q required']],
  ['an optional one left out', { words: '', isRequired: false }, []],
  ['as many words as there may be', { words: 'so '.repeat(20) }, []],
  ['one word more', { words: 'so '.repeat(21) }, ['questions: questions/q too-many-words']],
])('of the questions: %s', (_what, changed, expected) => {
  expect(faults({}, [{ ...question, ...changed }])).toEqual(expected)
})

test.each([
  ['welcome', 'this-organisation', null],
  ['not-from-this-organisation', 'this-organisation', 'works-here'],
  ['not-from-this-organisation', 'another-organisation', null],
  ['not-from-the-nhs', 'another-organisation', 'works-for-the-nhs'],
  ['not-from-the-nhs', 'this-organisation', 'works-here'],
  ['not-from-the-nhs', 'no', null],
] as const)('where NHS staff are %s, working for %s means: %s', (nhsStaff, nhsEmployment, expected) => {
  expect(ineligibilityOf({ isOldEnough: true, nhsEmployment }, { nhsStaff })).toBe(expected)
})

test('somebody who is too young is not eligible, and what was not answered stops nobody', () => {
  const rules = { nhsStaff: 'welcome' as const }

  expect(ineligibilityOf({ isOldEnough: false, nhsEmployment: null }, rules)).toBe('too-young')
  expect(ineligibilityOf({ isOldEnough: null, nhsEmployment: null }, rules)).toBeNull()
})

const times = {
  stage: 'published' as const,
  opensAt: new Date('2026-11-02T09:00:00Z'),
  closesAt: new Date('2026-12-14T12:00:00Z'),
}

test.each([
  ['before it opens', '2026-11-01T09:00:00Z', 'not-open-yet'],
  ['a second before noon on the last day', '2026-12-14T11:59:59Z', undefined],
  ['at noon on the last day', '2026-12-14T12:00:00Z', 'closed'],
] as const)('nobody starts outside the times: %s', (_when, now, refusal) => {
  expect(startRefusal(times, new Date(now))).toBe(refusal)
})

describe('after the close', () => {
  const draft = { ...times, state: 'draft' as const, lateUntil: null }
  const now = new Date('2026-12-15T09:00:00Z')

  test('nothing is written any more', () => {
    expect(writingRefusal(draft, now)).toBe('closed')
  })

  test('whoever was let in late still writes, until then', () => {
    expect(writingRefusal({ ...draft, lateUntil: new Date('2026-12-16T12:00:00Z') }, now)).toBeUndefined()
    expect(writingRefusal({ ...draft, lateUntil: new Date('2026-12-15T08:59:59Z') }, now)).toBe('closed')
  })
})

describe('a part of the form', () => {
  const progress = { faults: [], questions: [question], versions: {}, finished: [] }

  test('is done once it is right and said to be finished', () => {
    const begun = { ...progress, versions: { referees: 2 } }

    expect(sectionState('referees', progress)).toBe('not-started')
    expect(sectionState('referees', begun)).toBe('in-progress')
    expect(sectionState('referees', { ...begun, finished: ['referees'] })).toBe('done')
  })

  test('takes its own fields only', () => {
    expect(strayField('background', { linkToArea: 'Here', isFinished: true })).toBeUndefined()
    expect(strayField('background', { givenName: 'Beatrix' })).toBe('givenName')
  })
})
