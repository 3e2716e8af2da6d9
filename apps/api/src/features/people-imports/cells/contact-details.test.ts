import { describe, expect, test } from 'vitest'
import { readEmail } from './emails.ts'
import { readPhone } from './phones.ts'
import { readPostcode } from './postcodes.ts'
import { isRefused, type Reading } from './reading.ts'

const outcome = (reading: Reading<string>): string | null =>
  isRefused(reading) ? `refused: ${reading.rule}` : reading.value

describe('an e-mail address', () => {
  test.each([
    ['noor@example.org', 'noor@example.org'],
    ['  noor@example.org ', 'noor@example.org'],
    ['NOOR.LEWIS@EXAMPLE.ORG', 'noor.lewis@example.org'],
    ['Noor.Lewis@Example.ORG', 'Noor.Lewis@example.org'],
    ['mailto:noor@example.org', 'noor@example.org'],
    ['Noor Lewis <noor@example.org>', 'noor@example.org'],
    ['noor@example.org;', 'noor@example.org'],
    ['', null],
    ['n/a', null],
    ['-', null],
    ['no email', null],
    ['noor@example', 'refused: email-unreadable'],
    ['noor.example.org', 'refused: email-unreadable'],
    ['noor lewis@example.org', 'refused: email-unreadable'],
    ['a@example.org / b@example.org', 'refused: email-two'],
    [`${'a'.repeat(250)}@example.org`, 'refused: email-unreadable'],
  ])('%j gives %j', (typed, expected) => {
    expect(outcome(readEmail(typed))).toBe(expected)
  })
})

describe('a telephone number', () => {
  test.each([
    ['07700 900000', '07700 900000'],
    ['07700900000', '07700 900000'],
    ['7700900000', '07700 900000'],
    ['7700900000.0', '07700 900000'],
    ['+447700900000', '07700 900000'],
    ['+44 (0)7700 900000', '07700 900000'],
    ['0044 (0)7700900000', '07700 900000'],
    ['00447700900000', '07700 900000'],
    ['447700900000', '07700 900000'],
    ['(01632) 960-000', '01632 960000'],
    ['016977 3555', '01697 73555'],
    ['020 7946 0000', '020 7946 0000'],
    ['2079460000', '020 7946 0000'],
    ['0161 496 0000', '0161 496 0000'],
    ['0300.123.4567', '0300 123 4567'],
    ['Tel: 07700 900000', '07700 900000'],
    ['01632 960000 ext 12', '01632 960000 ext 12'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['0033 1 23 45 67 89', '+33123456789'],
    ['', null],
    ['none', null],
    ['?', null],
    ['12345', 'refused: phone-unreadable'],
    ['077009000001', 'refused: phone-unreadable'],
    ['ask her sister', 'refused: phone-unreadable'],
    ['07700 900000 / 01632 960000', 'refused: phone-two'],
    ['7.7009E+09', 'refused: phone-shortened'],
  ])('%j gives %j', (typed, expected) => {
    expect(outcome(readPhone(typed))).toBe(expected)
  })

  test.each(['07700 900000', '020 7946 0000', '+33123456789', '01632 960000 ext 12'])(
    '%s is read back as itself',
    (phone) => {
      expect(readPhone(phone)).toEqual({ value: phone })
    },
  )
})

describe('a postcode', () => {
  test.each([
    ['LS1 4AP', 'LS1 4AP'],
    ['ls14ap', 'LS1 4AP'],
    [' S10  2TN ', 'S10 2TN'],
    ['EC1A1BB', 'EC1A 1BB'],
    ['gir 0aa', 'GIR 0AA'],
    ['', null],
    ['tbc', null],
    ['LS1', 'refused: postcode-unreadable'],
    ['GIR 0AA nonsense', 'refused: postcode-unreadable'],
    ['xx hello SW1A 1AA', 'refused: postcode-unreadable'],
    ['QS1 4AP', 'refused: postcode-unreadable'],
    ['LS1 4AC', 'refused: postcode-unreadable'],
  ])('%j gives %j', (typed, expected) => {
    expect(outcome(readPostcode(typed))).toBe(expected)
  })
})
