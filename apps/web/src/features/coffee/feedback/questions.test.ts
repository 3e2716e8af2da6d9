import { expect, test } from 'vitest'
import { type Answers, questionAfter, questionNamed, withFeedback, withMet } from './questions.ts'

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
  ['glad', 'glad'],
  ['nonsense', 'met'],
  [undefined, 'met'],
])('the address with %j opens the question "%s"', (name, question) => {
  expect(questionNamed(name)).toBe(question)
})

test('an answer just given is shown with its round, and with no other', () => {
  const mine = { items: [{ matches: [{ roundId: 'now' }, { roundId: 'other' }] }] } as Parameters<
    typeof withFeedback
  >[0]

  const { items } = withFeedback(mine, 'now', { ...glad, version: 2 })

  expect(items[0]?.matches).toMatchObject([{ roundId: 'now', feedback: { version: 2 } }, { roundId: 'other' }])
  expect(items[0]?.matches[1]).not.toHaveProperty('feedback')
})
