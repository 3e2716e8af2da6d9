import type { Conflicts } from './conflicts.ts'
import type { Draw } from './draw.ts'
import { COUNTED_UP_TO, evenlyDrawn } from './even-chance.ts'
import { withHorizon } from './horizon.ts'
import { levelsOf } from './levels.ts'
import type { Random } from './random.ts'
import { type SoftProblem, type SoftRound, softCost } from './soft/objective.ts'
import { penaltyOf, type Suitability } from './soft/suitability.ts'
import { type Soft, softOf, suited } from './soft/suited.ts'

export type Picking = {
  readonly conflicts: Conflicts
  readonly random: Random
  /** Soft preferences. Undefined: none. */
  readonly suitability: Suitability | undefined
  /** How much it weighs, before all soft preferences, that somebody stays without a group. */
  readonly leftOut: (person: number) => number
  /** How much it weighs, before who is left out, that somebody is in the trio. */
  readonly trioTurn: (person: number) => number
  /** The same with soft preferences: whose turn it is in a trio, and whether all are as well left out. */
  readonly turn: () => Float64Array
  readonly isLeftOutFree: () => boolean
}

export type Picked = Draw & { readonly soft: Soft | undefined }

/** Up to a few people: any of the best rounds, preferences included, each with the same chance. */
function counted(picking: Picking): SoftRound {
  const { conflicts, random, suitability } = picking
  const penalty = (a: number, b: number) => (suitability ? penaltyOf(suitability, a, b) : 0)
  return evenlyDrawn({ ...picking, levels: levelsOf(conflicts), penalty }, random)
}

/** The round as it is best by the preferences, with what is proved of them. */
function preferred(picking: Picking, drawn: SoftRound): SoftRound & { readonly soft: Soft | undefined } {
  const { conflicts, suitability } = picking
  const isCounted = conflicts.n <= COUNTED_UP_TO
  const round = isCounted ? counted(picking) : drawn
  if (suitability === undefined) return { ...round, soft: undefined }
  const isSomebodyLeft = round.mate.some((w, v) => w < 0 && !round.trio?.includes(v))
  const settled = {
    turn: round.trio ? picking.turn() : new Float64Array(conflicts.n),
    isLeftOutFree: isSomebodyLeft && picking.isLeftOutFree(),
  }
  const problem: SoftProblem = { ...picking, ...settled, levels: levelsOf(conflicts), suitability }
  return isCounted ? { ...round, soft: softOf(problem, round) } : suited(problem, round)
}

/**
 * Among the rounds as good as `drawn`, picks one by soft preferences, then one that keeps full rounds possible near the
 * end of a pool, then by chance. What is proved of `drawn` holds for it as well.
 */
export function picked(picking: Picking, drawn: Draw): Picked {
  const { conflicts, random, suitability } = picking
  const first = preferred(picking, drawn)
  if (drawn.proof.kind !== 'none') return { ...first, proof: drawn.proof }
  const another = () => {
    const { mate, trio } = preferred(picking, drawn)
    const isAsGood = suitability === undefined || softCost(suitability, { mate, trio }) === first.soft?.cost
    return isAsGood ? mate : undefined
  }
  const further = conflicts.n <= COUNTED_UP_TO || suitability ? another : undefined
  return { ...first, mate: withHorizon(conflicts, first.mate, { random, another: further }), proof: drawn.proof }
}
