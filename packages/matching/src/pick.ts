import type { Conflicts } from './conflicts.ts'
import type { Draw } from './draw.ts'
import { COUNTED_UP_TO, evenlyDrawn } from './even-chance.ts'
import { withHorizon } from './horizon.ts'
import { levelsOf } from './levels.ts'
import type { Random } from './random.ts'
import { suited } from './suit.ts'

export type Picking = {
  readonly conflicts: Conflicts
  readonly random: Random
  /** Soft preferences: how little two people suit each other; whole, lower is better. Undefined: no preferences. */
  readonly penalty: ((a: number, b: number) => number) | undefined
  /** How much it weighs, before all soft preferences, that somebody stays without a group. */
  readonly leftOut: (person: number) => number
  /** How much it weighs, before who is left out, that somebody is in the trio. */
  readonly trioTurn: (person: number) => number
}

/**
 * Among the rounds as good as `drawn`, picks one by soft preferences, then one that keeps full rounds possible near the
 * end of a pool, then by chance. What is proved of `drawn` holds for it as well.
 */
export function picked(picking: Picking, drawn: Draw): Draw {
  const { conflicts, random, penalty } = picking
  const levels = levelsOf(conflicts)
  const isCounted = conflicts.n <= COUNTED_UP_TO
  const another = () => {
    if (!isCounted)
      return {
        mate: penalty ? suited({ conflicts, levels, penalty, random }, drawn.mate) : drawn.mate,
        trio: drawn.trio,
      }
    return evenlyDrawn({ ...picking, levels, penalty: penalty ?? (() => 0) }, random)
  }
  const first = another()
  if (drawn.proof.kind !== 'none') return { ...first, proof: drawn.proof }
  const further = isCounted || penalty ? () => another().mate : undefined
  return {
    mate: withHorizon(conflicts, first.mate, { random, another: further }),
    trio: first.trio,
    proof: drawn.proof,
  }
}
