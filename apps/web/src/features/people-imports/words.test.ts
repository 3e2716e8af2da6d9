import { describe, expect, test } from 'vitest'
import { brings, rowsInWords } from './words.ts'

describe('rows are named', () => {
  test.each([
    [[6], 1, 'row 6'],
    [[6, 9], 2, 'rows 6 and 9'],
    [[6, 9, 12], 3, 'rows 6, 9 and 12'],
    [[6, 9, 12, 15, 18], 2_400, 'rows 6, 9, 12, 15, 18 and 2,395 more'],
  ])('%j of %i', (lines, count, words) => {
    expect(rowsInWords(lines, count)).toBe(words)
  })
})

describe('what an import brings', () => {
  test.each([
    [36, 2, '36 new people and changes to 2 people'],
    [1, 0, '1 new person'],
    [0, 1, 'changes to 1 person'],
    [0, 0, 'nothing new'],
  ])('%i new and %i changed', (added, changed, words) => {
    expect(brings({ new: added, changed })).toBe(words)
  })
})
