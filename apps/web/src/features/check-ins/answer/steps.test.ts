import { describe, expect, test } from 'vitest'
import { addressOf, notToSay, stepBeside, stepsOf, typedFrom, withAnswer } from './steps.ts'

const scale = { key: 'temperature', kind: 'scale' as const, text: 'How are you?', hint: '', options: [] }
const words = { key: 'anything', kind: 'words' as const, text: 'Anything?', hint: '', options: [] }
const nothing = { score: null, choice: null, words: null }

describe('the pages of a check-in', () => {
  test('one question a page, between who reads it and what is sent', () => {
    const steps = stepsOf({ questions: [scale, words] })

    expect(steps).toEqual(['start', 'temperature', 'anything', 'contact-me', 'review'])
    expect(stepBeside(steps, 'anything', 1)).toBe('contact-me')
    expect(stepBeside(steps, 'start', -1)).toBeUndefined()
    expect(addressOf('one', 'start')).toBe('/check-ins/one')
  })
})

describe('what is typed', () => {
  test.each([
    ['a score', scale, '2', { ...nothing, score: 2 }],
    ['prefer not to say', scale, notToSay, nothing],
    ['words, without the space around them', words, ' Thank you ', { ...nothing, words: 'Thank you' }],
  ])('%s is kept as it is and comes back into its box', (_name, question, value, said) => {
    const [answer, ...others] = withAnswer([], question, { value, reader: 'my-lead' })

    expect(others).toEqual([])
    expect(answer).toEqual({ question: question.key, reader: 'my-lead', ...said })
    expect(typedFrom(answer, 'only-me')).toEqual({ value: value.trim(), reader: 'my-lead' })
  })

  test('a question left empty is no answer, and takes back the one before', () => {
    const before = withAnswer([], words, { value: 'Hello', reader: 'my-lead' })

    expect(withAnswer(before, words, { value: ' ', reader: 'my-lead' })).toEqual([])
  })
})
