import { letterKinds } from '@elevate/contracts/recruitment-vocabulary'
import { describe, expect, test } from 'vitest'
import { refuseUnknownPlaceholders } from './refusals.ts'
import { howToReach, rendered, wayTo } from './rules.ts'
import { usualLetters } from './usual-letters.ts'
import { timeInWords } from './words.ts'

describe('the words of a letter', () => {
  test('leave out a line that has nothing to put in, and no gap stays', () => {
    const words = { subject: 'For {{given name}}', body: 'Dear {{given name}}\n\nSee {{link}}\n\nYours' }

    expect(rendered(words, { 'given name': 'Amina' })).toEqual({ subject: 'For Amina', body: 'Dear Amina\n\nYours' })
  })

  test('are not looked through again once something was put in', () => {
    const words = { subject: '', body: '{{feedback}}' }

    expect(rendered(words, { feedback: 'You wrote {{given name}}', 'given name': 'Amina' }).body).toBe(
      'You wrote {{given name}}',
    )
  })

  test.each(letterKinds.map((kind) => [kind]))(
    '%s: the usual ones use only placeholders that can be filled',
    (kind) => {
      expect(() => refuseUnknownPlaceholders(kind, usualLetters[kind])).not.toThrow()
    },
  )
})

describe('an applicant is reached', () => {
  const everywhere = { email: 'a@example.org', phone: '01632 960001', address: '1 High Street' }
  test.each([
    [{ ...everywhere, contactPreference: 'post' }, 'post'],
    [{ ...everywhere, contactPreference: null }, 'email'],
    [{ ...everywhere, contactPreference: 'phone', phone: null }, 'post'],
    [{ ...everywhere, contactPreference: 'post', address: null }, 'phone'],
    [{ email: null, phone: '01632 960001', address: null, contactPreference: 'email' }, 'phone'],
    [{ email: 'a@example.org', phone: null, address: null, contactPreference: 'phone' }, 'email'],
    [{ email: null, phone: null, address: null, contactPreference: null }, 'post'],
  ] as const)('%j by %s', (person, way) => {
    expect(wayTo(person)).toBe(way)
  })
})

test.each([
  [{ name: 'Ruth Calder', phone: '01632 960123', email: null }, 'ring Ruth Calder on 01632 960123'],
  [{ name: '', phone: '01632 960123', email: 'a@example.org' }, 'ring 01632 960123 or write to a@example.org'],
  [{ name: 'Ruth Calder', phone: null, email: null }, ''],
])('of %j a letter says %j', (contact, words) => {
  expect(howToReach(contact)).toBe(words)
})

test.each([
  ['2026-12-14T12:00:00Z', '12 noon'],
  ['2026-07-14T11:00:00Z', '12 noon'],
  ['2026-12-14T00:00:00Z', 'midnight'],
  ['2026-12-14T17:00:00Z', '5pm'],
  ['2026-07-14T08:30:00Z', '9:30am'],
])('%s is %s in London', (instant, words) => {
  expect(timeInWords(new Date(instant))).toBe(words)
})
