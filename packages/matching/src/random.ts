import { at } from './at.ts'

/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export type Random = {
  /** A whole number from 0 to `bound - 1`, each equally likely (bias below 2^-20 for bounds up to 4,096). */
  readonly below: (bound: number) => number
}

function hash(text: string, start: number): number {
  let state = start >>> 0
  for (let i = 0; i < text.length; i += 1) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
    state = (state << 13) | (state >>> 19)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  return (state ^ (state >>> 13)) >>> 0
}

/** The generator sfc32 (Chris Doty-Humphrey, PractRand), its state filled from a hash of the seed. */
export function seededRandom(seed: string): Random {
  let a = hash(seed, 0x811c9dc5)
  let b = hash(seed, 0x9e3779b9)
  let c = hash(seed, 0x243f6a88)
  let counter = 1
  const next = () => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + out) | 0
    return out >>> 0
  }
  for (let i = 0; i < 15; i += 1) next()
  return { below: (bound) => Math.floor((next() / 0x100000000) * bound) }
}

/** The numbers 0 … n-1 in a random order (Fisher and Yates). */
export function shuffled(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i -= 1) {
    const j = random.below(i + 1)
    const kept = at(order, i)
    order[i] = at(order, j)
    order[j] = kept
  }
  return order
}
