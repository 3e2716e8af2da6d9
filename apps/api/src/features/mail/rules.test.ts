import { expect, test } from 'vitest'
import { addressIsDead, type Fault, faultOf, statusIsDead } from './rules.ts'

const rcpt = (responseCode: number, response: string): Fault => ({
  code: 'EENVELOPE',
  command: 'RCPT TO',
  responseCode,
  response,
})

test.each<[string, Fault, ReturnType<typeof faultOf>]>([
  ['nobody answers', { code: 'ESOCKET' }, 'server-away'],
  ['the server is shutting down', { code: 'EENVELOPE', responseCode: 421 }, 'server-away'],
  ['our password was changed', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'server-away'],
  ['our sender is not allowed', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'server-away'],
  ['no such mailbox', rcpt(550, '550 5.1.1 User unknown'), 'address'],
  ['no such mailbox, without a status', rcpt(550, '550 No such user here'), 'address'],
  ['Exchange Online knows nobody of that name', rcpt(550, '550 5.4.1 Recipient address rejected'), 'address'],
  ['what was typed is no address', { code: 'EENVELOPE' }, 'address'],
  ['the mailbox is full for good', rcpt(552, '552 5.2.2 Over quota'), 'refused'],
  ['a rule of the receiver', rcpt(550, '550 5.7.1 Relay denied'), 'refused'],
  [
    'a filter takes it for advertising',
    { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 Spam' },
    'refused',
  ],
  ['try later', rcpt(451, '451 4.7.1 Greylisted'), 'not-now'],
  ['nobody knows what', { message: 'odd' }, 'not-now'],
])('%s', (_name, fault, expected) => {
  expect(faultOf(fault, 0)).toBe(expected)
})

test('after the twentieth time of "not now" a mail is given up, but never while the server is away', () => {
  expect(faultOf(rcpt(451, '451 later'), 19)).toBe('given-up')
  expect(faultOf({ code: 'ESOCKET' }, 500)).toBe('server-away')
})

test.each([
  ['5.1.1', true],
  ['5.1.10', true],
  ['5.2.1', true],
  ['5.4.310', true],
  ['5.1.8', false],
  ['5.2.2', false],
  ['5.7.1', false],
  ['4.4.1', false],
])('a report of %s says that the address is dead: %s', (status, expected) => {
  expect(statusIsDead(status)).toBe(expected)
  expect(addressIsDead(rcpt(550, `550 ${status} x`))).toBe(expected || status.startsWith('4'))
})
