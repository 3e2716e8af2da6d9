import { expect, test } from 'vitest'
import { asSubject, isOver, paymentWords, pounds, timingWords } from './words.ts'

const now = new Date('2026-11-23T10:00:00Z')
const rate = { validFrom: '2026-04-01', dayPence: 15_000, halfDayPence: 7_550, note: '' }

test.each([
  [15_000, '£150'],
  [7_550, '£75.50'],
  [120_000, '£1,200'],
])('%d pence are %s', (pence, words) => {
  expect(pounds(pence)).toBe(words)
})

test.each([
  ['paid' as const, rate, '£150 a day, £75.50 half a day; expenses are paid'],
  ['choice' as const, rate, '£150 a day, £75.50 half a day, if you want it; expenses are paid'],
  ['unpaid' as const, null, 'Unpaid; expenses are paid'],
])('a %s role says so', (payment, of, words) => {
  expect(paymentWords({ payment, rate: of })).toBe(words)
})

test.each([
  ['open' as const, '2026-12-14T12:00:00Z', 'Closes Monday 14 December 2026, midday UK time (in 3 weeks)'],
  ['closed' as const, '2026-11-20T12:00:00Z', 'Closed Friday 20 November 2026, midday UK time (3 days ago)'],
  ['open' as const, '2027-07-01T11:00:00Z', 'Closes Thursday 1 July 2027, midday UK time (in 7 months)'],
])('one that is %s says when, in UK time', (state, closesAt, words) => {
  expect(timingWords({ state, opensAt: '2026-11-01T09:00:00Z', closesAt }, now)).toBe(words)
})

test('one that opens later says from when', () => {
  const advert = { state: 'scheduled' as const, opensAt: '2026-11-25T09:00:00Z', closesAt: '2026-12-14T12:00:00Z' }

  expect(timingWords(advert, now)).toBe('Opens Wednesday 25 November 2026, 9am UK time (in 2 days)')
})

test.each([
  ['draft' as const, false],
  ['scheduled' as const, false],
  ['open' as const, false],
  ['closed' as const, true],
  ['completed' as const, true],
  ['cancelled' as const, true],
])('one that is %s: applying is over, %s', (state, over) => {
  expect(isOver({ state })).toBe(over)
})

test.each([
  ['Ruth Calder', 'Ruth Calder'],
  ['Ruth Calder, programme lead', 'Ruth Calder, programme lead,'],
])('%s stands in a sentence as %s', (name, words) => {
  expect(asSubject(name)).toBe(words)
})
