import { expect, test } from 'vitest'
import { draftOf, missing, needsEvidence, valuesOf } from './score-values.ts'

const criteria = [
  { id: 'a', kind: 'essential' as const, text: 'Listens' },
  { id: 'b', kind: 'desirable' as const, text: 'Speaks up' },
]

test('what was saved comes back as it was written', () => {
  const saved = {
    scores: [
      { criterionId: 'a', score: 0, evidence: 'Nothing about it' },
      { criterionId: 'b', score: null, evidence: '' },
    ],
    note: 'Warm',
  }

  expect(draftOf(criteria, valuesOf(saved))).toEqual(saved)
})

test.each([
  ['nothing is chosen', {}, ['score-a', 'score-b']],
  ['a low score has no evidence', { 'score-a': '1', 'evidence-a': ' ', 'score-b': '4' }, ['evidence-a']],
  ['a low score has evidence', { 'score-a': '0', 'evidence-a': 'Nothing', 'score-b': '2' }, []],
])('%s: %j lacks %j', (_what, values, names) => {
  expect(Object.keys(missing(criteria, values))).toEqual(names)
})

test('evidence is asked for at 0 and 1, not where no score is chosen', () => {
  expect(['', '0', '1', '2'].map((score) => needsEvidence({ 'score-a': score }, 'a'))).toEqual([
    false,
    true,
    true,
    false,
  ])
})
