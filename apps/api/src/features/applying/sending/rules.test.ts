import { expect, test } from 'vitest'
import { candidateNumberFrom } from './rules.ts'

test('a number is drawn by chance among those that nobody has', () => {
  const first = (_below: number) => 0
  const last = (below: number) => below - 1

  expect(candidateNumberFrom(new Set([1, 2]), first)).toBe(3)
  expect(candidateNumberFrom(new Set([999]), last)).toBe(998)
})

test('a campaign with more than a thousand applications has numbers left', () => {
  const used = new Set(Array.from({ length: 1200 }, (_, index) => index + 1))

  expect(candidateNumberFrom(used, () => 0)).toBe(1201)
})
