import fc from 'fast-check'
import type { RoundInstance } from '../src/plan.ts'
import { seededRandom, shuffled } from '../src/random.ts'

/** A round of up to `most` people with a random share of pairs that met (some twice) and that must not meet. */
export function randomRound(seed: string, size: { readonly least?: number; readonly most: number }): RoundInstance {
  const random = seededRandom(seed)
  const least = size.least ?? 0
  const participants = least + random.below(size.most - least + 1)
  const metShare = random.below(101)
  const excludedShare = random.below(2) * random.below(80)
  const rounds = 1 + random.below(6)
  const happens = (share: number) => random.below(100) < share
  const pairs = Array.from({ length: participants }, (_, a) =>
    Array.from({ length: a }, (_, b) => [a, b] as const),
  ).flat()
  const meeting = ([a, b]: readonly [number, number]) => [a, b, random.below(rounds)] as const
  const history = [
    ...pairs.filter(() => happens(metShare)).map(meeting),
    ...pairs.filter(() => happens(metShare / 2)).map(([a, b]) => meeting([b, a])),
  ]
  const exclusions = pairs.filter(() => happens(excludedShare))
  return { participants, history, exclusions, seed }
}

/** Rounds for properties: shrinks by seed only. */
export const anyRound: fc.Arbitrary<RoundInstance> = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 2, max: 24 }))
  .map(([seed, most]) => randomRound(`property ${seed}`, { most }))

/** Everybody meets a partner in each of `rounds` rounds (the circle method), people in a random order. */
export function playedRounds(n: number, rounds: number, seed: string): [number, number, number][] {
  const random = seededRandom(seed)
  const [fixed = 0, ...circle] = shuffled(n, random)
  return Array.from({ length: rounds }, (_, round) => {
    const turned = [fixed, ...circle.slice(round % (n - 1)), ...circle.slice(0, round % (n - 1))]
    return Array.from({ length: n / 2 }, (_, i): [number, number, number] => [
      turned[i] ?? 0,
      turned[n - 1 - i] ?? 0,
      round,
    ])
  }).flat()
}
