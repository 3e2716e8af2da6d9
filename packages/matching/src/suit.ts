import { at } from './at.ts'
import { BARRED, type Conflicts, roundOf } from './conflicts.ts'
import { costOf, type Levels } from './levels.ts'
import type { Random } from './random.ts'

type Suiting = {
  readonly conflicts: Conflicts
  readonly levels: Levels
  readonly penalty: (a: number, b: number) => number
  readonly random: Random
}

/** Up to this many pairs every two of them are compared; above, each with a random sample of this size. */
const COMPARED = 1_000
const PASSES = 6

function costBetween(suiting: Suiting, a: number, b: number): number {
  const round = roundOf(suiting.conflicts, a, b)
  return round === BARRED ? Number.POSITIVE_INFINITY : costOf(suiting.levels, round)
}

function swap(mate: Int32Array, first: readonly [number, number], second: readonly [number, number]): void {
  for (const [a, b] of [first, second]) {
    mate[a] = b
    mate[b] = a
  }
}

/** Exchanges partners between the pairs of `a` and `c` if that suits them better at no cost in repeats or recency. */
function trySwap(suiting: Suiting, mate: Int32Array, people: readonly [number, number]): boolean {
  const { penalty } = suiting
  const [a, c] = people
  const b = at(mate, a)
  const d = at(mate, c)
  if (a === c || a === d) return false
  const now = penalty(a, b) + penalty(c, d)
  if (now === 0) return false
  const cost = costBetween(suiting, a, b) + costBetween(suiting, c, d)
  const ways = [[a, c, b, d] as const, [a, d, b, c] as const]
  for (const [p, q, r, s] of ways) {
    if (penalty(p, q) + penalty(r, s) >= now) continue
    if (costBetween(suiting, p, q) + costBetween(suiting, r, s) > cost) continue
    swap(mate, [p, q], [r, s])
    return true
  }
  return false
}

/** One pass over all pairs. True when something was exchanged. */
function improve(suiting: Suiting, mate: Int32Array, firsts: readonly number[]): boolean {
  const isSample = firsts.length > COMPARED
  let changed = false
  for (const a of firsts) {
    for (let k = 0; k < Math.min(firsts.length, COMPARED) && suiting.penalty(a, at(mate, a)) > 0; k += 1) {
      const c = at(firsts, isSample ? suiting.random.below(firsts.length) : k)
      if (trySwap(suiting, mate, [a, c])) changed = true
    }
  }
  return changed
}

/**
 * Betters a matching by the soft preferences, exchanging partners between two pairs as long as that helps, and never at
 * the cost of a higher level. A local optimum, not a proved one.
 */
export function suited(suiting: Suiting, matching: Int32Array): Int32Array {
  const mate = matching.slice()
  for (let pass = 0; pass < PASSES; pass += 1) {
    const firsts = [...mate.keys()].filter((v) => at(mate, v) > v)
    if (!improve(suiting, mate, firsts)) return mate
  }
  return mate
}
