import { at } from '../at.ts'
import { BARRED, type Conflicts, FRESH, roundOf } from '../conflicts.ts'
import type { Trio } from '../dual-bound.ts'
import { costOf, type Levels } from '../levels.ts'
import type { Random } from '../random.ts'
import { penaltyOf, type Suitability } from './suitability.ts'

/** A round that is best by the levels above the soft preferences, and what these say. */
export type SoftProblem = {
  readonly conflicts: Conflicts
  readonly levels: Levels
  readonly suitability: Suitability
  readonly random: Random
  /** Whose turn it is in a trio, the lower the sooner: only people with the same turn may change places with it. */
  readonly turn: Float64Array
  /** True when it is as well to leave out anybody else. */
  readonly isLeftOutFree: boolean
}

export type SoftRound = { readonly mate: Int32Array; readonly trio: Trio | undefined }

/**
 * Levels and preferences as one integer: repeats and recency in units of `scale`, which is more than all soft
 * preferences of a round together, and below it how little people suit each other.
 */
export type Objective = SoftProblem & {
  readonly scale: number
  /** What it costs that somebody is not paired. */
  readonly alone: number
  /** True when repeated pairs are out of the question, because nobody has to repeat. */
  readonly isFreshOnly: boolean
  /** People whose place is settled before the preferences are looked at: a trio, and those left out. */
  readonly kept: ReadonlySet<number>
}

/** The latest round of each pair of a round that repeats. */
function repeatsOf({ conflicts }: SoftProblem, { mate, trio }: SoftRound): number {
  let repeats = 0
  mate.forEach((w, v) => {
    if (w > v && roundOf(conflicts, v, w) !== FRESH) repeats += 1
  })
  return repeats + (trio ? twosIn(trio).filter(([a, b]) => roundOf(conflicts, a, b) !== FRESH).length : 0)
}

export function twosIn([a, b, c]: Trio): (readonly [number, number])[] {
  return [
    [a, b],
    [a, c],
    [b, c],
  ]
}

/** The objective for rounds as good as this one. Undefined when the levels are too far apart for exact sums. */
export function objectiveFor(problem: SoftProblem, round: SoftRound): Objective | undefined {
  const { conflicts, levels, suitability } = problem
  const isFreshOnly = repeatsOf(problem, round) === 0
  const scale = suitability.most * (Math.floor(conflicts.n / 2) + 3) + 1
  const alone = isFreshOnly ? scale : scale * levels.place
  if (16 * alone > Number.MAX_SAFE_INTEGER) return undefined
  const kept = new Set<number>()
  const isTrioFree = problem.turn.every((value) => value === problem.turn[0])
  if (round.trio && !(isTrioFree && isFreshOnly)) for (const v of round.trio) kept.add(v)
  if (!problem.isLeftOutFree) {
    round.mate.forEach((w, v) => {
      if (w < 0 && !round.trio?.includes(v)) kept.add(v)
    })
  }
  return { ...problem, scale, alone, isFreshOnly, kept }
}

/** What two people cost; infinite when they cannot be a pair. */
export function pairCost(from: Objective, a: number, b: number): number {
  const round = roundOf(from.conflicts, a, b)
  if (round === BARRED || (from.isFreshOnly && round !== FRESH)) return Number.POSITIVE_INFINITY
  return from.scale * costOf(from.levels, round) + penaltyOf(from.suitability, a, b)
}

/** How little the people of a round suit each other, all pairs together; a trio counts its three pairs. */
export function softCost(suitability: Suitability, { mate, trio }: SoftRound): number {
  let cost = 0
  mate.forEach((w, v) => {
    if (w > v) cost += penaltyOf(suitability, v, w)
  })
  for (const [a, b] of trio ? twosIn(trio) : []) cost += penaltyOf(suitability, a, b)
  return cost
}

/** Everybody who may be paired in another way. */
export function placeable({ conflicts, kept }: Objective): number[] {
  return Array.from({ length: conflicts.n }, (_, v) => v).filter((v) => !kept.has(v))
}

/** Those whom `mate` leaves without a partner, for whatever reason. */
export function unpaired(mate: Int32Array): number[] {
  return [...mate.keys()].filter((v) => at(mate, v) < 0)
}
