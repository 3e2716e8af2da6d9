import { expect, test } from 'vitest'
import { turnShape, turnWords } from './turn-words.ts'

test.each([
  ['applicant', 'applicant', 'Your turn', 'yours'],
  ['programme', 'applicant', 'Waiting for us', 'waiting'],
  ['panel', 'applicant', 'Waiting for us', 'waiting'],
  ['referee', 'applicant', 'Waiting for your referee', 'waiting'],
  ['finished', 'applicant', 'Finished', 'finished'],
  ['applicant', 'programme', 'Waiting for the applicant', 'waiting'],
  ['programme', 'programme', 'Your turn', 'yours'],
  ['nobody', 'programme', 'Nothing to do now', 'waiting'],
] as const)('when it is up to the %s, the %s reads "%s"', (turn, view, words, shape) => {
  expect([turnWords(turn, view), turnShape(turn, view)]).toEqual([words, shape])
})
