import { at } from './at.ts'
import { leaveOutLowest, type MaximumMatching, maximumMatching } from './complement-matching/maximum.ts'
import { barredOnly, type Conflicts, roundOf } from './conflicts.ts'
import type { Trio } from './dual-bound.ts'
import { type Levels, levelsOf } from './levels.ts'
import type { Random } from './random.ts'
import { trioWithoutRepeats } from './trio.ts'
import { bestTrio } from './trio-by-bounds.ts'
import { withTriosAhead } from './trios-ahead/trios-ahead.ts'
import type { Turns } from './turns.ts'
import type { Dual } from './weighted-matching/dual.ts'
import { pricingOf, roundSolver } from './weighted-matching/pricing.ts'
import { solved } from './weighted-matching/solve.ts'

/** Why no plan is better, in the labels of the engine. */
export type Proof =
  | { readonly kind: 'none' }
  | { readonly kind: 'barrier'; readonly permitted: readonly number[]; readonly fresh: readonly number[] }
  | {
      readonly kind: 'dual'
      readonly levels: Levels
      readonly duals: readonly Dual[]
      readonly trios: readonly (readonly [number, number, number, number])[]
    }

export type Draw = { readonly mate: Int32Array; readonly trio: Trio | undefined; readonly proof: Proof }

export type DrawProblem = {
  readonly conflicts: Conflicts
  readonly random: Random
  /** Everybody, those whose turn in a trio it is first. */
  readonly turns: Turns
  /** How much it weighs that somebody stays without a group: those with less are left out first. */
  readonly leftOut: () => Int32Array
}

type Sizes = DrawProblem & { readonly fresh: MaximumMatching; readonly permitted: MaximumMatching }

/** True when the two barriers prove the plan: as few repeats as they allow, all with the longest-ago meetings. */
function barriersProve(sizes: Sizes, levels: Levels, draw: { mate: Int32Array; trio: Trio | undefined }): boolean {
  let repeats = 0
  let isOldest = true
  const look = (a: number, b: number) => {
    const round = roundOf(sizes.conflicts, a, b)
    if (round < 0) return
    repeats += 1
    if (round !== levels.firstRound) isOldest = false
  }
  draw.mate.forEach((w, v) => {
    if (w > v) look(v, w)
  })
  if (draw.trio) for (const i of [0, 1, 2]) look(at(draw.trio, i), at(draw.trio, (i + 1) % 3))
  return isOldest && repeats === sizes.permitted.pairs - sizes.fresh.pairs
}

const barriers = ({ fresh, permitted }: Sizes): Proof => ({
  kind: 'barrier',
  permitted: permitted.barrier,
  fresh: fresh.barrier,
})

/** All people are paired by exact weights; with an odd number also every useful trio is weighed. */
function drawByWeight(sizes: Sizes): Draw {
  const { conflicts, random, fresh, permitted } = sizes
  const levels = levelsOf(conflicts)
  const solver = roundSolver({ conflicts, levels, start: fresh.mate, random })
  const pairs = solved(solver, pricingOf({ conflicts, levels }))
  if (conflicts.n % 2 === 0) {
    const draw = { mate: pairs.mate, trio: undefined }
    if (barriersProve(sizes, levels, draw)) return { ...draw, proof: barriers(sizes) }
    return { ...draw, proof: { kind: 'dual', levels, duals: [pairs.dual], trios: [] } }
  }
  const search = bestTrio({ ...sizes, levels, solver, pairs })
  const alone = permitted.pairs === fresh.pairs ? leaveOutLowest(conflicts, fresh.mate, sizes.leftOut()) : pairs.mate
  const draw = { mate: search.best?.mate ?? alone, trio: search.best?.trio }
  if (draw.trio && barriersProve(sizes, levels, draw)) return { ...draw, proof: barriers(sizes) }
  return { ...draw, proof: { kind: 'dual', levels, duals: search.duals, trios: search.exceptions } }
}

/** A maximum matching of all permitted pairs; where nobody has met, it is the one of fresh pairs. */
function permittedMatching(conflicts: Conflicts, random: Random, fresh: MaximumMatching): MaximumMatching {
  const barred = barredOnly(conflicts)
  return barred === conflicts ? fresh : maximumMatching(barred, random, { start: fresh.mate })
}

/**
 * The best round there is: no barred pair; as many placed as possible; fewest repeats; lowest recency cost. One trio when
 * the number is odd and it places one more; among the best trios the one whose turn it is.
 */
export function draw(problem: DrawProblem): Draw {
  const { conflicts, random, leftOut } = problem
  const half = Math.floor(conflicts.n / 2)
  const fresh = maximumMatching(conflicts, random)
  const permitted = fresh.pairs === half ? fresh : permittedMatching(conflicts, random, fresh)
  const sizes: Sizes = { ...problem, fresh, permitted }
  if (permitted.pairs > fresh.pairs) return drawByWeight(sizes)
  if (conflicts.n % 2 === 1 && conflicts.n > 1) {
    const found = trioWithoutRepeats(sizes, permitted.pairs)
    if (found === undefined) return drawByWeight(sizes)
    return { ...withTriosAhead(problem, found), proof: permitted.pairs === half ? { kind: 'none' } : barriers(sizes) }
  }
  if (permitted.unpaired.length === 0) return { mate: fresh.mate, trio: undefined, proof: { kind: 'none' } }
  return { mate: leaveOutLowest(conflicts, fresh.mate, leftOut()), trio: undefined, proof: barriers(sizes) }
}
