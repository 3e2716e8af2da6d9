import { BARRED, type Conflicts, FRESH } from './conflicts.ts'

/**
 * How the levels of the objective become one integer: placing one more person is worth more than any number of
 * repeats, one repeat costs more than any sum of recency. `firstRound` is the oldest latest meeting of any pair that may
 * meet: recency is counted from there, which changes no comparison between plans with equally many repeats.
 */
export type Levels = { readonly place: number; readonly repeat: number; readonly firstRound: number }

/** Round numbers too far apart for the number of people to be told apart exactly in integer arithmetic. */
export class LevelsOverflow extends Error {}

export function levelsOf(conflicts: Conflicts): Levels {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const round of conflicts.round) {
    if (round === BARRED) continue
    first = Math.min(first, round)
    last = Math.max(last, round)
  }
  const firstRound = first <= last ? first : 0
  const span = first <= last ? last - first : 0
  const most = Math.floor(conflicts.n / 2) + 2
  const repeat = most * span + 1
  const place = most * (repeat + span) + 1
  if (16 * place > Number.MAX_SAFE_INTEGER) {
    throw new LevelsOverflow(`round numbers ${first} to ${last} lie too far apart for ${conflicts.n} people`)
  }
  return { place, repeat, firstRound }
}

/** What meeting costs two people whose latest meeting was in `round` (or FRESH: nothing). */
export function costOf(levels: Levels, round: number): number {
  return round === FRESH ? 0 : levels.repeat + round - levels.firstRound
}

/** Weight of a pair, doubled so that the duals stay integers: two people placed, less what meeting costs them. */
export function pairWeight(levels: Levels, round: number): number {
  return 4 * levels.place - 2 * costOf(levels, round)
}
