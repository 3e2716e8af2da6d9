import { describe, expect, test } from 'vitest'
import { selectionRates } from './rate-rules.ts'

const shown = (groups: [string, number, number][]) => ({
  steps: ['applied' as const, 'shortlisted' as const],
  groups: groups.map(([group, applied, shortlisted]) => ({
    group,
    counts: [
      { step: 'applied' as const, people: applied },
      { step: 'shortlisted' as const, people: shortlisted },
    ],
  })),
})
const chance = () => 0.5

describe('selection rates', () => {
  test.each([
    ['four fifths of the highest rate is not under it', [['a', 100, 50] as const, ['b', 100, 40] as const], false],
    ['less than four fifths is', [['a', 100, 50] as const, ['b', 100, 39] as const], true],
    ['what only rounds to four fifths is', [['a', 200, 100] as const, ['b', 1000, 399] as const], true],
  ])('%s', (_what, groups, isUnder) => {
    const rates = selectionRates(shown(groups.map(([...group]) => group)), chance)

    expect(rates.map(({ isUnderFourFifths }) => isUnderFourFifths)).toEqual([false, isUnder])
  })

  test('every group is set beside the one with the highest rate, which is set beside none', () => {
    const rates = selectionRates(
      shown([
        ['a', 20, 5],
        ['b', 20, 10],
      ]),
      chance,
    )

    expect(rates).toEqual([
      expect.objectContaining({ group: 'a', of: 20, selected: 5, rate: 25, ratio: 50, isHighest: false, chance: 0.5 }),
      expect.objectContaining({ group: 'b', rate: 50, ratio: 100, isHighest: true, chance: null }),
    ])
  })

  test('at a later step they are of those who came to the step before', () => {
    const groups = ['a', 'b'].map((group) => ({
      group,
      counts: [
        { step: 'applied' as const, people: 40 },
        { step: 'shortlisted' as const, people: 20 },
        { step: 'appointed' as const, people: 5 },
      ],
    }))

    const rates = selectionRates({ steps: ['applied', 'shortlisted', 'appointed'], groups }, chance)

    expect(rates.filter(({ step }) => step === 'appointed').map(({ of, rate }) => [of, rate])).toEqual([
      [20, 25],
      [20, 25],
    ])
  })
})
