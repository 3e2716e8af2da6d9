import { at } from './at.ts'
import type { Conflicts } from './conflicts.ts'
import { coloured, type Pairs } from './horizon/colouring.ts'
import type { Random } from './random.ts'

/** Looking ahead starts when everybody has the same number of fresh partners left, at most this many. */
const DEGREE_UP_TO = 8
/** How many equally good rounds are looked at. */
const TRIES = 60

/** How many fresh partners everybody has, if all have equally many. */
function commonDegree({ n, offset }: Conflicts): number | undefined {
  const met = at(offset, 1)
  for (let v = 1; v < n; v += 1) if (at(offset, v + 1) - at(offset, v) !== met) return undefined
  return n - 1 - met
}

/** All pairs that are in no row. */
function freshPairs({ n, offset, other }: Conflicts): Pairs {
  const a: number[] = []
  const b: number[] = []
  const blockedBy = new Int32Array(n).fill(-1)
  for (let v = 0; v < n; v += 1) {
    for (let k = at(offset, v); k < at(offset, v + 1); k += 1) blockedBy[at(other, k)] = v
    for (let w = v + 1; w < n; w += 1) {
      if (blockedBy[w] === v) continue
      a.push(v)
      b.push(w)
    }
  }
  return { n, a: Int32Array.from(a), b: Int32Array.from(b) }
}

function without({ n, a, b }: Pairs, mate: Int32Array): Pairs {
  const isLeft = (_: number, e: number) => at(mate, at(a, e)) !== at(b, e)
  return { n, a: a.filter(isLeft), b: b.filter(isLeft) }
}

/** The matching of the pairs of one colour. */
function ofColour({ n, a, b }: Pairs, colours: Int32Array, colour: number): Int32Array {
  const mate = new Int32Array(n).fill(-1)
  colours.forEach((c, e) => {
    if (c !== colour) return
    mate[at(a, e)] = at(b, e)
    mate[at(b, e)] = at(a, e)
  })
  return mate
}

/**
 * Looks ahead near the end of a fixed pool: among equally good rounds without repeats takes one after which all fresh
 * pairs left can still be split into full rounds. `another` gives a further equally good round; without it any round of
 * fresh pairs is as good. Keeps `mate` when the pool is not at its end or no such round is found.
 */
export function withHorizon(
  conflicts: Conflicts,
  mate: Int32Array,
  from: { readonly random: Random; readonly another: (() => Int32Array | undefined) | undefined },
): Int32Array {
  const degree = conflicts.n % 2 === 0 && conflicts.n > 2 ? commonDegree(conflicts) : undefined
  if (degree === undefined || degree < 2 || degree > DEGREE_UP_TO) return mate
  const pairs = freshPairs(conflicts)
  if (from.another === undefined) {
    const rounds = coloured(pairs, degree, from.random)
    return rounds ? ofColour(pairs, rounds, from.random.below(degree)) : mate
  }
  let tried: Int32Array | undefined = mate
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tried && coloured(without(pairs, tried), degree - 1, from.random)) return tried
    tried = from.another()
  }
  return mate
}
