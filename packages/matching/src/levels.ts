import { BARRED, type Conflicts, FRESH } from './conflicts.ts'

/**
 * How the levels of the objective become one integer: placing one more person is worth more than any number of
 * repeats, one repeat costs more than any sum of recency. `firstRound` is the oldest latest meeting of any pair that may
 * meet: recency is counted from there, which changes no comparison between plans with equally many repeats.
 */
export type Levels = {
  readonly place: number
  readonly repeat: number
  readonly firstRound: number
  /** The newest latest meeting less the oldest, and the most pairs that a plan can bring together. */
  readonly span: number
  readonly most: number
}

/** Round numbers too far apart for the number of people to be told apart exactly in integer arithmetic. */
export class LevelsOverflow extends Error {}

/** More than any round: a small whole number, so that the pass over all pairs stays in such numbers. */
const NO_ROUND = 0x7fffffff

/** The oldest and the newest latest meeting of those who may meet; none: the first is above the last. */
function roundsBetween({ round, mayHaveMet }: Conflicts): { readonly first: number; readonly last: number } {
  let first = NO_ROUND
  let last = BARRED
  for (let k = 0; mayHaveMet && k < round.length; k += 1) {
    const one = round[k] as number
    // BARRED is below all rounds, and so never the last.
    if (one > last) last = one
    if (one < first && one !== BARRED) first = one
  }
  return { first, last }
}

export function levelsOf(conflicts: Conflicts): Levels {
  const { first, last } = roundsBetween(conflicts)
  const firstRound = first <= last ? first : 0
  const span = first <= last ? last - first : 0
  const most = Math.floor(conflicts.n / 2) + 2
  const repeat = most * span + 1
  const place = most * (repeat + span) + 1
  if (16 * place > Number.MAX_SAFE_INTEGER) {
    throw new LevelsOverflow(`round numbers ${first} to ${last} lie too far apart for ${conflicts.n} people`)
  }
  return { place, repeat, firstRound, span, most }
}

/** What meeting costs two people whose latest meeting was in `round` (or FRESH: nothing). */
export function costOf(levels: Levels, round: number): number {
  return round === FRESH ? 0 : levels.repeat + round - levels.firstRound
}

/** Weight of a pair, doubled so that the duals stay integers: two people placed, less what meeting costs them. */
export function pairWeight(levels: Levels, round: number): number {
  return 4 * levels.place - 2 * costOf(levels, round)
}

/**
 * The least weight of a plan with a trio that is better than one which places `placed` people at this cost. (Weights may be
 * counted from any number of people placed at no cost, as `dualBound` does; `placed` is counted from there.) Between two
 * such plans in a row no weight is possible: a repeat is whole, and with one repeat less all others may be the newest. If
 * nothing can be saved, a better plan places two more people.
 */
export function betterThan(levels: Levels, placed: number, cost: number): number {
  const { place, repeat, span } = levels
  if (cost === 0) return leastPlacing(levels, placed + 2)
  const repeats = Math.floor(cost / repeat)
  const next = cost > repeats * repeat ? cost - 1 : (repeats - 1) * (repeat + span)
  return 2 * placed * place - 2 * next
}

/** The least weight of a plan that places so many people. */
export function leastPlacing({ place, repeat, span, most }: Levels, placed: number): number {
  return 2 * placed * place - 2 * most * (repeat + span)
}
