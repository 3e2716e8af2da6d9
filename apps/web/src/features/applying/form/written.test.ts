import { fieldsOfSection } from '@elevate/contracts/application-details'
import { expect, test } from 'vitest'
import { changeOf, type DetailSection, sectionOf, writtenOf } from './written.ts'

const details = {
  givenName: 'Beatrix',
  familyName: null,
  preferredName: null,
  pronouns: null,
  email: 'beatrix@example.org',
  phone: null,
  address: null,
  postcode: null,
  contactPreference: null,
  formatsNeeded: '',
  isOldEnough: null,
  nhsEmployment: null,
  nhsEmployer: null,
  backgrounds: [],
  linkToArea: '',
  interests: ['sepsis', 'falls'],
  availability: [],
  hoursPerMonth: 8,
  practicalNeeds: '',
  interestsDeclared: null,
  complaint: null,
  referees: [],
}
const sections = Object.keys(fieldsOfSection).filter((section) => section !== 'questions') as DetailSection[]

test.each(sections)('what nobody has touched in %s goes back as it came', (section) => {
  const change = changeOf(section, sectionOf(section, writtenOf(details), false))

  const expected = Object.fromEntries(fieldsOfSection[section].map((name) => [name, details[name]]))
  expect(change).toEqual({ ...expected, isFinished: false })
})

test.each([
  ['nothing chosen yet', { hasInterests: '' as const, interestsDeclared: '' }, null],
  ['a nil return', { hasInterests: 'none' as const, interestsDeclared: 'typed before' }, ''],
  ['something to declare', { hasInterests: 'some' as const, interestsDeclared: 'I am a governor' }, 'I am a governor'],
  ['something, not written yet', { hasInterests: 'some' as const, interestsDeclared: ' ' }, null],
])('of interests, %s is kept apart from the others', (_what, typed, expected) => {
  const writing = { ...sectionOf('declarations', writtenOf(details), false), ...typed }

  expect(changeOf('declarations', writing).interestsDeclared).toBe(expected)
})

test('one interest a line, each once', () => {
  const writing = { ...sectionOf('background', writtenOf(details), true), interests: 'sepsis\n\n falls \nsepsis' }

  expect(changeOf('background', writing)).toMatchObject({ interests: ['sepsis', 'falls'], isFinished: true })
})
