import pmf from '@stdlib/stats-base-dists-hypergeometric-pmf'

/** Who was selected and who was not, of one group. */
export type Outcome = { selected: number; notSelected: number }

/** Tables as probable as the observed one count as such although their last digits differ; R takes the same. */
const rounding = 1 + 1e-7

/**
 * Fisher's exact test, two-sided: how often a difference as great as this one, or greater, would come from chance alone,
 * if both groups were selected alike. From 0 to 1. Sums the tables with the same margins that are no more probable than
 * the observed one, as R's `fisher.test` does. Source: Fisher 1935; Agresti, Categorical Data Analysis, 3.5.
 */
export const chanceOf = (one: Outcome, other: Outcome): number => {
  const drawn = one.selected + one.notSelected
  const successes = one.selected + other.selected
  const all = drawn + other.selected + other.notSelected
  const probabilityOf = (selected: number): number => pmf(selected, all, successes, drawn)
  const limit = probabilityOf(one.selected) * rounding
  let sum = 0
  for (let at = Math.max(0, drawn + successes - all); at <= Math.min(drawn, successes); at += 1) {
    const probability = probabilityOf(at)
    if (probability <= limit) sum += probability
  }
  return Math.min(1, sum)
}
