import { describe, expect, test } from 'vitest'
import { editorBroken, newQuestion, questionsFrom } from './editor-form.ts'

const scale = { key: 'temperature', kind: 'scale' as const, text: 'How are you?', hint: '', options: '' }
const choice = { key: '', kind: 'choice' as const, text: 'Enough time?', hint: '', options: 'Yes\n No \n\n' }
const start = { day: '1', month: '12', year: '2026' }
const values = { rhythm: 'monthly' as const, audience: 'all-partners' as const, startsOn: start, openDays: '14' }

describe('questions as they are typed', () => {
  test('answers stand one a line; a new question gets a name, one that was there keeps its own', () => {
    expect(questionsFrom([scale, choice])).toEqual([
      { key: 'temperature', kind: 'scale', text: 'How are you?', hint: '', options: [] },
      { key: 'q-enough-time-2', kind: 'choice', text: 'Enough time?', hint: '', options: ['Yes', 'No'] },
    ])
  })

  test.each([
    ['the five points and a choice', [scale, choice], {}],
    ['no five points', [choice], { questions: 'fit' }],
    ['a choice of one', [scale, { ...choice, options: 'Yes' }], { questions: 'fit' }],
    ['a question without a text', [scale, newQuestion()], { questions: 'fit' }],
  ])('%s', (_name, questions, broken) => {
    expect(editorBroken({ ...values, questions })).toEqual(broken)
  })
})
