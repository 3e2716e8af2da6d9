import { describe, expect, test } from 'vitest'
import { referenceAnswersInWords } from './reference-words.ts'

describe('what a referee wrote', () => {
  test('is read in the order in which it was asked, however it is kept', () => {
    const kept = { trust: 'Yes.', howKnown: 'Six years.', withOthers: 'She listens.' }

    const read = referenceAnswersInWords(kept)

    expect(read.map(({ answer }) => answer)).toEqual(['Six years.', 'She listens.', 'Yes.'])
    expect(read[0]?.question).toMatch(/^How do you know them/)
  })

  test('keeps what was asked in former years, at the end', () => {
    const read = referenceAnswersInWords({ wouldYouEmploy: 'Gladly.', trust: 'Yes.' })

    expect(read.at(-1)).toEqual({ question: 'wouldYouEmploy', answer: 'Gladly.' })
  })
})
