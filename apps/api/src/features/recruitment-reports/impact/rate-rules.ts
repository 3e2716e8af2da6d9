import type { ImpactStep, SelectionRate } from '@elevate/contracts/adverse-impact'
import type { Outcome } from './exact-test.ts'
import type { ShownQuestion } from './rules.ts'

/** A rate under four fifths of the highest is looked at: a rule of thumb (Uniform Guidelines 1978, 29 CFR 1607.4 D). */
const fourFifths = 0.8

type Exact = (one: Outcome, other: Outcome) => number
type Taken = { group: string; of: number; selected: number }

/** Of each group at each step after the first: how many of those before, set beside the group with the highest rate. */
export const selectionRates = ({ steps, groups }: ShownQuestion, chanceOf: Exact): SelectionRate[] =>
  steps.slice(1).flatMap((step, before) =>
    ratesAt(
      step,
      groups.map(({ group, counts }) => ({
        group,
        of: counts[before]?.people ?? 0,
        selected: counts[before + 1]?.people ?? 0,
      })),
      chanceOf,
    ),
  )

const rateOf = ({ of, selected }: Taken): number => selected / of

const ratesAt = (step: ImpactStep, taken: readonly Taken[], chanceOf: Exact): SelectionRate[] => {
  const [highest] = taken.toSorted((one, other) => rateOf(other) - rateOf(one))
  if (!highest) return []
  return taken.map((mine) => {
    const ratio = rateOf(mine) / rateOf(highest)
    return {
      ...mine,
      step,
      rate: Math.round(rateOf(mine) * 100),
      isHighest: mine === highest,
      ratio: Math.round(ratio * 100),
      isUnderFourFifths: ratio < fourFifths,
      chance: mine === highest ? null : chanceOf(outcomeOf(mine), outcomeOf(highest)),
    }
  })
}

const outcomeOf = ({ of, selected }: Taken): Outcome => ({ selected, notSelected: of - selected })
