import { describe, expect, it } from 'vitest'
import { densestMatching } from '../../test/dense-oracle.ts'
import { type Random, seededRandom } from '../random.ts'
import { boundOf, type Dual, togetherIn } from './dual.ts'
import { copied, heaviestMatching, newSolver, type PairList, solved, withdraw } from './solve.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)

type Weighted = { readonly n: number; readonly weight: (a: number, b: number) => number; readonly all: PairList }

function randomWeights(random: Random, most: number): Weighted {
  const n = 2 + random.below(most)
  const share = 10 + random.below(91)
  const [step, steps] = [random.below(2) * 20, 1 + random.below(9)]
  const table = new Map<number, number>()
  const all: PairList = { a: [], b: [], weight: [] }
  for (const a of numbered(n)) {
    for (const b of numbered(a)) {
      if (random.below(100) >= share) continue
      const weight = 2 * (step + random.below(steps) + 1)
      table.set(b * n + a, weight)
      all.a.push(a)
      all.b.push(b)
      all.weight.push(weight)
    }
  }
  return { n, weight: (a, b) => table.get(Math.min(a, b) * n + Math.max(a, b)) ?? 0, all }
}

function part(pairs: PairList, isKept: (k: number) => boolean): PairList {
  const kept = numbered(pairs.a.length).filter(isKept)
  const [a, b, weight] = [pairs.a, pairs.b, pairs.weight].map((list) => kept.map((k) => list[k] ?? 0))
  return { a: a ?? [], b: b ?? [], weight: weight ?? [] }
}

const uncovered = (all: PairList, dual: Dual) =>
  part(all, (k) => {
    const [a, b] = [all.a[k] ?? 0, all.b[k] ?? 0]
    return (dual.y[a] ?? 0) + (dual.y[b] ?? 0) + togetherIn(dual, a, b) < (all.weight[k] ?? 0)
  })

function total(mate: ArrayLike<number>, weight: Weighted['weight']): number {
  return Array.from(mate).reduce((sum, b, a) => (b > a ? sum + weight(a, b) : sum), 0)
}

describe('the heaviest matching', () => {
  it('weighs what a dense matching of other making weighs, and its dual proves it', () => {
    for (const seed of numbered(400)) {
      const { n, weight, all } = randomWeights(seededRandom(`heaviest ${seed}`), seed % 20 === 0 ? 40 : 14)

      const found = heaviestMatching({ n, pairs: all })

      expect(total(found.mate, weight), `seed ${seed}`).toBe(total(densestMatching(n, weight), weight))
      expect(boundOf(found.dual), `seed ${seed}`).toBe(BigInt(total(found.mate, weight)))
      expect(uncovered(all, found.dual).a, `seed ${seed}`).toEqual([])
      expect(found.dual.y.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
    }
  })

  it('is the same in weight when it begins with few pairs and is told of others as it goes', () => {
    for (const seed of numbered(300)) {
      const random = seededRandom(`priced ${seed}`)
      const { n, weight, all } = randomWeights(random, 16)
      const few = part(all, () => random.below(4) === 0)

      const found = heaviestMatching({ n, pairs: few }, (dual) => part(uncovered(all, dual), (k) => k <= seed % 4))

      expect(total(found.mate, weight), `seed ${seed}`).toBe(total(densestMatching(n, weight), weight))
      expect(boundOf(found.dual), `seed ${seed}`).toBe(BigInt(total(found.mate, weight)))
    }
  })

  it('is carried on when people are withdrawn, and what was copied before stays as it was', () => {
    for (const seed of numbered(200)) {
      const random = seededRandom(`withdrawn ${seed}`)
      const { n, weight, all } = randomWeights(random, 14)
      const gone = [random.below(n), random.below(n), random.below(n)]
      const present = (a: number, b: number) => (gone.includes(a) || gone.includes(b) ? 0 : weight(a, b))
      const before = newSolver({ n, pairs: all })
      const whole = solved(before)
      const after = copied(before)
      withdraw(after, [...new Set(gone)], 100)

      const found = solved(after, (dual) => uncovered(all, dual))

      expect(total(found.mate, present), `seed ${seed}`).toBe(total(densestMatching(n, present), present))
      expect(gone.every((person) => found.mate[person] === -1)).toBe(true)
      expect(solved(before)).toEqual(whole)
    }
  })
})
