import { at } from './at.ts'
import type { MaximumMatching } from './complement-matching/maximum.ts'
import { maximumMatching } from './complement-matching/maximum.ts'
import { type Conflicts, FRESH, roundOf } from './conflicts.ts'
import type { Trio } from './dual-bound.ts'
import type { Random } from './random.ts'
import { threesByTurn } from './turns.ts'

/** How many trios are tried, and how many threes looked at, before the search by bounds takes over. */
const TRIES = 60
const LOOKS = 2_000_000

export type TrioProblem = {
  readonly conflicts: Conflicts
  readonly random: Random
  /** A maximum matching of the pairs that have not met. */
  readonly fresh: MaximumMatching
  /** Everybody, those whose turn in a trio it is first. */
  readonly turns: Int32Array
}

/** The matching without the three, and without the pairs they were in. */
export function withoutTrio(mate: Int32Array, trio: Trio): Int32Array {
  const rest = mate.slice()
  for (const person of trio) {
    const other = at(rest, person)
    if (other >= 0) rest[other] = -1
    rest[person] = -1
  }
  return rest
}

/**
 * A plan without repeats in which one trio lets everyone be placed whom `pairs` pairs and one more place: the fairest
 * there is. Undefined when none was found within the limits, which does not prove that there is none.
 */
export function trioWithoutRepeats(
  problem: TrioProblem,
  pairs: number,
): { readonly trio: Trio; readonly mate: Int32Array } | undefined {
  const isFresh = (a: number, b: number) => roundOf(problem.conflicts, a, b) === FRESH
  let tries = 0
  for (const trio of threesByTurn(problem.turns, LOOKS)) {
    const [a, b, c] = trio
    if (!isFresh(a, b) || !isFresh(a, c) || !isFresh(b, c)) continue
    tries += 1
    if (tries > TRIES) return undefined
    const start = withoutTrio(problem.fresh.mate, trio)
    const rest = maximumMatching(problem.conflicts, problem.random, { start, absent: new Set(trio) })
    if (rest.pairs === pairs - 1) return { trio, mate: rest.mate }
  }
  return undefined
}
