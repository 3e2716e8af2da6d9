import type { Dual } from '../plan.ts'
import type { Meetings } from './meetings.ts'

/** Weights of the levels as the certificate states them, with the round from which recency is counted. */
export type Weights = { readonly place: number; readonly repeat: number; readonly oldest: number }

export function meetingCost(weights: Weights, value: number | 'barred' | undefined): number {
  if (value === undefined) return 0
  return value === 'barred' ? Number.POSITIVE_INFINITY : weights.repeat + value - weights.oldest
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0

export function weightsFault(meetings: Meetings, weights: Weights): string | undefined {
  if (!isWhole(weights.place) || !isWhole(weights.repeat)) return 'place and repeat must be whole numbers'
  const most = Math.floor(meetings.n / 2) + 2
  const span = meetings.newest - meetings.oldest
  if (weights.repeat <= most * span) return 'one repeat must outweigh any recency'
  if (weights.place <= most * (weights.repeat + span)) return 'placing one more must outweigh any repeats'
  return 16 * weights.place > Number.MAX_SAFE_INTEGER ? 'the weights are too large to be exact' : undefined
}

function shapeFault(n: number, dual: Dual): string | undefined {
  if (dual.y.length !== n) return `a dual has ${dual.y.length} values for ${n} people`
  if (!dual.y.every(isWhole)) return 'a dual value is not a whole number of 0 or more'
  for (const { z, people } of dual.sets) {
    if (!isWhole(z)) return 'the dual of a set is not a whole number of 0 or more'
    const isProper = people.every((v) => isWhole(v) && v < n) && new Set(people).size === people.length
    if (!isProper || people.length % 2 === 0) return 'a set of a dual is not an odd set of people'
  }
  return undefined
}

/** For each person, the numbers of the sets that hold it. */
export function setsHolding(dual: Dual): ReadonlySet<number>[] {
  const holding = dual.y.map(() => new Set<number>())
  dual.sets.forEach((set, id) => {
    for (const v of set.people) holding[v]?.add(id)
  })
  return holding
}

function togetherIn(dual: Dual, first: ReadonlySet<number>, second: ReadonlySet<number>): number {
  let sum = 0
  for (const id of first) if (second.has(id)) sum += dual.sets[id]?.z ?? 0
  return sum
}

/** What keeps a dual from covering the weight of every permitted pair. */
export function dualFault(meetings: Meetings, weights: Weights, dual: Dual): string | undefined {
  const fault = shapeFault(meetings.n, dual)
  if (fault) return fault
  const holding = setsHolding(dual)
  const isUncovered = (a: number, b: number) => {
    const short =
      4 * weights.place - 2 * meetingCost(weights, meetings.of[a]?.get(b)) - (dual.y[a] ?? 0) - (dual.y[b] ?? 0)
    if (short <= 0) return false
    const [first, second] = [holding[a], holding[b]]
    return !first || !second || short > togetherIn(dual, first, second)
  }
  for (let a = 0; a < meetings.n; a += 1) {
    for (let b = a + 1; b < meetings.n; b += 1) {
      if (isUncovered(a, b)) return `the dual does not cover the pair [${a}, ${b}]`
    }
  }
  return undefined
}

/** The weight no plan of pairs alone can exceed; exact. */
export function dualTotal(dual: Dual): bigint {
  let total = 0n
  for (const value of dual.y) total += BigInt(value)
  for (const { z, people } of dual.sets) total += BigInt(z) * BigInt((people.length - 1) / 2)
  return total
}

/** What the dual loses when three people leave: their own values, and one `z` for each set that held two or three. */
export function lossOfTrio(dual: Dual, holding: readonly ReadonlySet<number>[], trio: readonly number[]): number {
  const count = new Map<number, number>()
  let loss = 0
  for (const v of trio) {
    loss += dual.y[v] ?? 0
    for (const id of holding[v] ?? []) count.set(id, (count.get(id) ?? 0) + 1)
  }
  for (const [id, members] of count) if (members >= 2) loss += dual.sets[id]?.z ?? 0
  return loss
}
