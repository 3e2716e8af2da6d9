import type { AppointmentStatus, ContactPreference, PaymentChoice } from '@elevate/contracts/people-vocabulary'
import { fold, oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse, saysNothing } from './reading.ts'

/** `word, word, …` for each meaning, folded as `fold` does. */
function dictionary<T>(entries: readonly (readonly [T, string])[]): Map<string, T> {
  return new Map(entries.flatMap(([meaning, words]) => words.split(', ').map((word) => [word, meaning] as const)))
}

const statuses = dictionary<AppointmentStatus>([
  ['onboarding', 'onboarding, on boarding, new, new starter, starting, induction, in induction, checks, dbs pending'],
  ['active', 'active, current, in post, appointed, live, yes, y'],
  ['paused', 'on a break, on break, break, paused, pause, on hold, hold, taking a break, sabbatical, inactive'],
  ['ended', 'left, ended, leaver, former, ex, resigned, retired, stepped down, finished, closed, term ended'],
])

export function readStatus(text: string): Reading<AppointmentStatus> {
  if (saysNothing(oneLine(text))) return notSaid
  const status = statuses.get(fold(text))
  return status ? { value: status } : refuse('status-unknown', 'Enter Onboarding, Active, On a break or Left.')
}

const yesNo = dictionary<boolean>([
  [true, 'yes, y, true, 1, yes please, ok, opted in, in, on'],
  [false, 'no, n, false, 0, no thanks, no thank you, opted out, out, off'],
])
const ticks = /^[✓✔☑🗸√]\uFE0F?$/u
const crosses = /^[x×✗✘☒❌]\uFE0F?$/iu

/** What an x stands for in a column; see `columns/cross-columns.ts`. */
export type CrossMeaning = 'yes' | 'no' | 'not-said'
const crossMeans = { yes: true, no: false, 'not-said': null } as const

export const isTick = (text: string): boolean => ticks.test(text.trim())
export const isCross = (text: string): boolean => crosses.test(text.trim())

/** Nothing entered means that nobody asked, which is not a no. */
export function readYesNo(text: string, cross: CrossMeaning): Reading<boolean> {
  const line = oneLine(text)
  if (isCross(line)) return { value: crossMeans[cross] }
  if (isTick(line)) return { value: true }
  if (saysNothing(line)) return notSaid
  const answer = yesNo.get(fold(line))
  return answer === undefined ? refuse('yes-no-unknown', 'Enter yes or no, or leave it empty.') : { value: answer }
}

const payments = dictionary<PaymentChoice>([
  ['accepts', 'accepts, accepts payment, accepted, paid, yes, y, yes please, claims'],
  ['declined', 'declined, declines, no, n, no thanks, no thank you, refused, does not want, donates'],
  ['unpaid', 'unpaid, voluntary, volunteer, expenses only, not paid'],
])

/** A column that names the rate (`£150/£75`) says by it that the person is paid. */
export function readPaymentChoice(text: string): Reading<PaymentChoice> {
  const line = oneLine(text)
  if (saysNothing(line)) return notSaid
  if (/^£ ?\d/.test(line)) return { value: 'accepts' }
  const choice = payments.get(fold(line))
  return choice ? { value: choice } : refuse('payment-unknown', 'Enter accepts, declined or unpaid, or leave it empty.')
}

const contacts = dictionary<ContactPreference>([
  ['email', 'email, e mail, by email, by e mail, mail'],
  ['phone', 'phone, telephone, by phone, call, tel, mobile, phone call, text'],
  ['post', 'post, by post, letter, paper, royal mail'],
])

export function readContactPreference(text: string): Reading<ContactPreference> {
  if (saysNothing(oneLine(text))) return notSaid
  const preference = contacts.get(fold(text))
  return preference
    ? { value: preference }
    : refuse('contact-preference-unknown', 'Enter email, phone or post, or leave it empty.')
}

/** A wish inside the access needs, to be confirmed by a person and never applied by itself. */
export function suggestContactPreference(accessNeeds: string): ContactPreference | undefined {
  if (/\b(phone only|call only|by phone|telephone only)\b/i.test(accessNeeds)) return 'phone'
  if (/\b(by post|in the post|post only|paper copies)\b/i.test(accessNeeds)) return 'post'
  return /\bno e-?mail\b/i.test(accessNeeds) ? 'phone' : undefined
}

const longestTerm = 120

/** A term of office in whole months: `18 months`, `24m`, `36`, `2 years`. A bare number means months. */
export function readTermMonths(text: string): Reading<number> {
  const line = oneLine(text)
  if (saysNothing(line)) return notSaid
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(m|mo|mth|mths|month|months|y|yr|yrs|year|years)?\.?$/i.exec(line)
  const months = Number(match?.[1]) * (/^y/i.test(match?.[2] ?? '') ? 12 : 1)
  if (!Number.isInteger(months) || months < 1 || months > longestTerm) {
    return refuse('term-unreadable', `Enter the term in months, from 1 to ${longestTerm}, such as 24, or as 2 years.`)
  }
  return { value: months }
}
