import { availabilitySlots } from '@elevate/contracts/people-vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAvailability, writeAvailability } from './availability.ts'
import { readList, writeList } from './plain-text.ts'
import { isRefused, type Reading } from './reading.ts'
import {
  readContactPreference,
  readPaymentChoice,
  readStatus,
  readTermMonths,
  readYesNo,
  suggestContactPreference,
} from './words.ts'

const outcome = <T>(reading: Reading<T>): T | string | null =>
  isRefused(reading) ? `refused: ${reading.rule}` : reading.value

test.each([
  ['18 months', 18],
  ['24m', 24],
  ['36', 36],
  ['2 years', 24],
  ['1.5 yrs', 18],
  ['3y', 36],
  ['18 mths.', 18],
  ['', null],
  ['tbc', null],
  ['0', 'refused: term-unreadable'],
  ['121', 'refused: term-unreadable'],
  ['two years', 'refused: term-unreadable'],
  ['1.1 years', 'refused: term-unreadable'],
])('a term of %j is %j months', (typed, months) => {
  expect(outcome(readTermMonths(typed))).toBe(months)
})

test.each([
  ['Active', 'active'],
  ['ACTIVE ', 'active'],
  ['in post', 'active'],
  ['Onboarding', 'onboarding'],
  ['on a break', 'paused'],
  ['On-hold', 'paused'],
  ['Left', 'ended'],
  ['stepped down', 'ended'],
  ['', null],
  ['maybe', 'refused: status-unknown'],
  ['constructor', 'refused: status-unknown'],
])('the status %j is %j', (typed, status) => {
  expect(outcome(readStatus(typed))).toBe(status)
})

test.each([
  ['Y', true],
  ['yes', true],
  ['TRUE', true],
  ['✓', true],
  ['x', true],
  ['N', false],
  ['no', false],
  ['No thanks', false],
  ['', null],
  ['?', null],
  ['n/a', null],
  ['sometimes', 'refused: yes-no-unknown'],
])('%j answers yes or no as %j', (typed, answer) => {
  expect(outcome(readYesNo(typed, 'yes'))).toBe(answer)
})

test('an x means what was settled for its column', () => {
  expect(readYesNo('X', 'no')).toEqual({ value: false })
  expect(readYesNo('✗', 'not-said')).toEqual({ value: null })
})

test.each([
  ['£150/£75', 'accepts'],
  ['yes', 'accepts'],
  ['declined', 'declined'],
  ['No', 'declined'],
  ['unpaid', 'unpaid'],
  ['expenses only', 'unpaid'],
  ['', null],
  ['half', 'refused: payment-unknown'],
])('payment %j is %j', (typed, choice) => {
  expect(outcome(readPaymentChoice(typed))).toBe(choice)
})

test.each([
  ['E-mail', 'email'],
  ['by phone', 'phone'],
  ['Post', 'post'],
  ['', null],
  ['pigeon', 'refused: contact-preference-unknown'],
])('contact by %j is %j', (typed, preference) => {
  expect(outcome(readContactPreference(typed))).toBe(preference)
})

test.each([
  ['no e-mail, phone only', 'phone'],
  ['papers by post', 'post'],
  ['no email please', 'phone'],
  ['large print (16pt)', undefined],
  ['BSL interpreter', undefined],
])('the access need %j suggests contact by %j', (needs, preference) => {
  expect(suggestContactPreference(needs)).toBe(preference)
})

describe('availability', () => {
  const evenings = ['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening', 'fri-evening']

  test.each([
    ['Thu pm, Tue am', ['tue-am', 'thu-pm']],
    ['evenings', evenings],
    ['Thursday afternoon; Tues mornings', ['tue-am', 'thu-pm']],
    ['Mon', ['mon-am', 'mon-pm']],
    ['Mon/Tue am', ['mon-am', 'tue-am']],
    ['Mon am/pm', ['mon-am', 'mon-pm']],
    ['Mon am and Tue pm', ['mon-am', 'tue-pm']],
    ['Mon-Wed am', ['mon-am', 'tue-am', 'wed-am']],
    ['Mon to Wed evenings', ['mon-evening', 'tue-evening', 'wed-evening']],
    ['weekends', ['sat-am', 'sat-pm', 'sun-am', 'sun-pm']],
    ['weekday mornings', ['mon-am', 'tue-am', 'wed-am', 'thu-am', 'fri-am']],
    ['any time', [...availabilitySlots]],
    ['', null],
    ['ask her', 'refused: availability-unknown'],
    ['Mon am, school hours', 'refused: availability-unknown'],
  ])('%j means %j', (typed, slots) => {
    expect(outcome<unknown>(readAvailability(typed))).toEqual(slots)
  })

  test('every week that can be stored is written and read back as itself', () => {
    const week = fc.subarray([...availabilitySlots], { minLength: 1 })

    fc.assert(
      fc.property(week, (slots) => {
        expect(readAvailability(writeAvailability(slots))).toEqual({ value: slots })
      }),
    )
  })
})

describe('a list', () => {
  test.each([
    ['falls; sepsis', ['falls', 'sepsis']],
    ['falls, sepsis', ['falls', 'sepsis']],
    ['falls, slips and trips; sepsis', ['falls, slips and trips', 'sepsis']],
    ['falls;;Falls ; FALLS', ['falls']],
    ['one\ntwo', ['one', 'two']],
    ['', null],
    [' ; ', null],
    ['x'.repeat(101), 'refused: too-long'],
    [Array.from({ length: 51 }, (_, i) => `t${i}`).join(';'), 'refused: too-many-items'],
  ])('%j holds %j', (typed, items) => {
    expect(outcome<unknown>(readList(typed))).toEqual(items)
  })

  test('one item with a comma stays one item', () => {
    expect(readList(writeList(['falls, slips and trips']))).toEqual({ value: ['falls, slips and trips'] })
  })
})
