import { expect, test } from 'vitest'
import { referenceFrom } from './rules.ts'

test('a reference has no letter that is read or heard as another', () => {
  const references = Array.from({ length: 23 }, (_, number) => referenceFrom((below) => number % below))

  expect(references[0]).toBe('PSP-3333-3333')
  expect(new Set(references).size).toBe(23)
  expect(references.join('').replaceAll(/PSP-|-/g, '')).not.toMatch(/[0O1IL2Z5S8BUV]/)
})
