import { at } from './at.ts'
import type { MaximumMatching } from './complement-matching/maximum.ts'
import { maximumMatching } from './complement-matching/maximum.ts'
import { type Conflicts, FRESH, roundOf } from './conflicts.ts'
import type { Trio } from './dual-bound.ts'
import type { Random } from './random.ts'
import { type Company, type Turns, threesByTurn } from './turns.ts'

/** How many trios are tried, how much is read for it, and how many threes are looked at before the search by bounds. */
const TRIES = 60
const READ = 10_000_000
const LOOKS = 2_000_000

export type TrioProblem = {
  readonly conflicts: Conflicts
  readonly random: Random
  /** A maximum matching of the pairs that have not met. */
  readonly fresh: MaximumMatching
  /** Everybody, those whose turn in a trio it is first. */
  readonly turns: Turns
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

/** People who have not met a person and may. */
function freshCompany(conflicts: Conflicts): Company {
  const isBlocked = new Int32Array(conflicts.n).fill(-1)
  let marked = -1
  return (person, earlier) => {
    const from = at(conflicts.offset, person)
    const to = person === marked ? from : at(conflicts.offset, person + 1)
    for (let k = from; k < to; k += 1) isBlocked[at(conflicts.other, k)] = person
    marked = person
    return earlier.filter((v) => at(isBlocked, v) !== person)
  }
}

/**
 * A plan without repeats in which one trio lets everyone be placed whom `pairs` pairs and one more place: the fairest
 * there is. Undefined when none was found within the limits, which does not prove that there is none.
 */
export function trioWithoutRepeats(
  problem: TrioProblem,
  pairs: number,
): { readonly trio: Trio; readonly mate: Int32Array } | undefined {
  const { conflicts, random } = problem
  let tries = Math.min(TRIES, 4 + READ / (conflicts.n + conflicts.other.length))
  for (const trio of threesByTurn(problem.turns, LOOKS, freshCompany(conflicts))) {
    if (roundOf(conflicts, trio[0], trio[1]) !== FRESH) continue
    tries -= 1
    if (tries < 0) return undefined
    const start = withoutTrio(problem.fresh.mate, trio)
    const rest = maximumMatching(conflicts, random, { start, absent: new Set(trio) })
    if (rest.pairs === pairs - 1) return { trio, mate: rest.mate }
  }
  return undefined
}
