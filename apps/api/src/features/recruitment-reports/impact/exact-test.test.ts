import { describe, expect, test } from 'vitest'
import { chanceOf } from './exact-test.ts'

/** Selected and not, of both groups, and what is published for the table. */
const published: [string, [number, number, number, number], number][] = [
  ['Fisher’s lady tasting tea (Agresti, 3.5.2)', [3, 1, 1, 3], 0.4857143],
  ['Wikipedia’s students who study', [1, 9, 11, 3], 0.002759456],
  ['R’s convictions of twins (Fisher 1962)', [2, 15, 10, 3], 0.0005367241],
  ['scipy’s whales', [6, 2, 1, 4], 0.1025641],
  ['scipy’s oceans', [8, 2, 1, 5], 0.03496503],
  ['the same rate in both', [10, 10, 10, 10], 1],
]

describe('how often chance alone would make such a difference', () => {
  test.each(published)('is as published for %s', (_what, [a, b, c, d], value) => {
    const chance = chanceOf({ selected: a, notSelected: b }, { selected: c, notSelected: d })

    expect(chance).toBeCloseTo(value, 6)
  })

  test('does not depend on which of the two comes first', () => {
    const [one, other] = [
      { selected: 7, notSelected: 12 },
      { selected: 5, notSelected: 30 },
    ]

    expect(chanceOf(one, other)).toBeCloseTo(chanceOf(other, one), 12)
  })

  test('is never more than certain, nor negative, in large campaigns', () => {
    const chance = chanceOf({ selected: 500, notSelected: 300 }, { selected: 200, notSelected: 400 })

    expect(chance).toBeGreaterThanOrEqual(0)
    expect(chance).toBeLessThan(1e-20)
  })
})
