import { describe, expect, test } from 'vitest'
import { penceFrom, poundsWords } from './pounds.ts'

describe('sums of money as people type them', () => {
  test.each([
    ['150', 15_000],
    ['£150', 15_000],
    [' £ 37.50 ', 3_750],
    ['37.5', 3_750],
    ['0.07', 7],
    ['1,200', 120_000],
    ['0', 0],
    ['', undefined],
    ['-5', undefined],
    ['1.234', undefined],
    ['12,00', undefined],
    ['a lot', undefined],
  ])('“%s” is %s pence', (typed, pence) => {
    expect(penceFrom(typed)).toBe(pence)
  })

  test.each([
    [15_000, '£150'],
    [3_750, '£37.50'],
    [120_000, '£1,200'],
    [0, '£0'],
  ])('%s pence are shown as %s', (pence, words) => {
    expect(poundsWords(pence)).toBe(words)
  })
})
