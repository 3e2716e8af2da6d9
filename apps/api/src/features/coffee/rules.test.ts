import { coffeeRoundStates } from '@elevate/contracts/coffee-vocabulary'
import { describe, expect, test } from 'vitest'
import { preparationRefusal, stepRefusal, takingPartRefusal, usualTitle } from './rules.ts'

describe('the steps of a round', () => {
  test.each([
    ['open', { drawn: undefined, published: 'no-draw', closed: 'not-published', cancelled: undefined }],
    ['drawn', { drawn: undefined, published: undefined, closed: 'not-published', cancelled: undefined }],
    [
      'published',
      { drawn: 'already-published', published: 'already-published', closed: undefined, cancelled: undefined },
    ],
    ['closed', { drawn: 'round-over', published: 'round-over', closed: 'round-over', cancelled: 'round-over' }],
    ['cancelled', { drawn: 'round-over', published: 'round-over', closed: 'round-over', cancelled: 'round-over' }],
  ] as const)('from %s', (from, expected) => {
    const steps = ['drawn', 'published', 'closed', 'cancelled'] as const

    expect(Object.fromEntries(steps.map((to) => [to, stepRefusal(from, to)]))).toEqual(expected)
  })

  test('what can be changed, and when people can drop out or answer', () => {
    expect(coffeeRoundStates.map(preparationRefusal)).toEqual([
      undefined,
      undefined,
      'already-published',
      'round-over',
      'round-over',
    ])
    expect(coffeeRoundStates.map(takingPartRefusal)).toEqual([
      'not-published',
      'not-published',
      undefined,
      'round-over',
      'round-over',
    ])
  })

  test('a round is called after its month', () => {
    expect(usualTitle('2026-11-23')).toBe('Coffee round November 2026')
  })
})
