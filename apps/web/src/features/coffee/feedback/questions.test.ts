import { expect, test } from 'vitest'
import { type Answers, questionAfter, questionIn, withMet } from './questions.ts'

const glad: Answers = { met: 'yes', glad: 'yes', again: 'no', comment: 'We talked for an hour' }

test.each([
  ['met', 'yes', 'glad'],
  ['glad', 'yes', 'again'],
  ['again', 'yes', 'comment'],
  ['comment', 'yes', undefined],
  ['met', 'no', 'comment'],
  ['met', 'not-yet', undefined],
] as const)('after "%s", for who answered "%s" to having met, comes %s', (question, met, next) => {
  expect(questionAfter(question, { met })).toBe(next)
})

test('who did not meet after all is not asked whether they were glad', () => {
  expect(withMet(glad, 'no')).toEqual({ met: 'no', glad: null, again: null, comment: 'We talked for an hour' })
})

test('who looks through the answers again keeps them', () => {
  expect(withMet(glad, 'yes')).toEqual(glad)
})

test.each([
  ['question=glad', 'glad'],
  ['question=nonsense', 'met'],
  ['', 'met'],
])('the address %j opens the question "%s"', (search, question) => {
  expect(questionIn(new URLSearchParams(search))).toBe(question)
})
