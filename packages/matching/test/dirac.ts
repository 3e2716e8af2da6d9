import fc from 'fast-check'
import type { RoundInstance } from '../src/plan.ts'
import { type Random, seededRandom, shuffled } from '../src/random.ts'

type Meeting = readonly [number, number, number]

/** Adds pairs in a given order as long as nobody has met more than `most` others. */
function withinDegree(n: number, most: number, pairs: Iterable<readonly [number, number]>): Meeting[] {
  const met = new Map<string, Meeting>()
  const degree = new Int32Array(n)
  for (const [a, b] of pairs) {
    const key = `${Math.min(a, b)}-${Math.max(a, b)}`
    const [first = 0, second = 0] = [degree[a], degree[b]]
    if (a === b || met.has(key) || first >= most || second >= most) continue
    degree[a] = first + 1
    degree[b] = second + 1
    met.set(key, [a, b, met.size % 7])
  }
  return [...met.values()]
}

/** Two groups that met inside, a ring of neighbours, or anybody with anybody: whom the i-th meets at the d-th turn. */
const shapes: readonly ((n: number, i: number, d: number) => number | undefined)[] = [
  (n, i, d) => (i < n >> 1 === (i + d) % n < n >> 1 ? (i + d) % n : undefined),
  (n, i, d) => (i + d) % n,
]

/** Pairs in an order that brings nearly everybody to the highest degree allowed; `n²` of them. */
function* tightPairs(n: number, random: Random): Generator<[number, number]> {
  const shape = shapes[random.below(3)] ?? (() => random.below(n))
  const person = shuffled(n, random)
  for (let k = 0; k < n * n; k += 1) {
    const other = shape(n, k % n, 1 + Math.floor(k / n))
    if (other !== undefined) yield [person[k % n] ?? 0, person[other] ?? 0]
  }
}

/**
 * Rounds in which everybody has met as many as Dirac's theorem allows and hardly fewer: n/2 - 1 of an even number, so
 * that a round without a repeat exists; (n - 5)/2 of an odd number, so that one exists with anybody in the trio.
 */
export function roundWithinDirac(
  parity: 'even' | 'odd',
  { most }: { readonly most: number },
): fc.Arbitrary<RoundInstance> {
  const least = parity === 'even' ? 2 : 5
  return fc.tuple(fc.nat(Math.floor((most - least) / 2)), fc.nat()).map(([steps, seed]) => {
    const participants = least + 2 * steps
    const degree = parity === 'even' ? participants / 2 - 1 : (participants - 5) / 2
    const history = withinDegree(participants, degree, tightPairs(participants, seededRandom(`dirac ${seed}`)))
    return { participants, history, exclusions: [], seed: `${seed}` }
  })
}
