import type { Dual } from '../plan.ts'
import { uncoveredMet, uncoveredNew } from './coverage.ts'
import type { Meetings } from './meetings.ts'
import { type NestedSets, nestedSets } from './nested-sets.ts'

/** Weights of the levels as the certificate states them, with the rounds from which and to which recency is counted. */
export type Weights = {
  readonly place: number
  readonly repeat: number
  readonly oldest: number
  readonly span: number
  /** More pairs than a plan can bring together. */
  readonly most: number
}

export function meetingCost(weights: Weights, value: number | 'barred' | undefined): number {
  if (value === undefined) return 0
  return value === 'barred' ? Number.POSITIVE_INFINITY : weights.repeat + value - weights.oldest
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0

export function weightsOf(meetings: Meetings, stated: { readonly place: number; readonly repeat: number }): Weights {
  const most = Math.floor(meetings.n / 2) + 2
  const { oldest, newest } = meetings
  return { place: stated.place, repeat: stated.repeat, oldest, span: newest - oldest, most }
}

export function weightsFault({ place, repeat, span, most }: Weights): string | undefined {
  if (!isWhole(place) || !isWhole(repeat)) return 'place and repeat must be whole numbers'
  if (repeat <= most * span) return 'one repeat must outweigh any recency'
  if (place <= most * (repeat + span)) return 'placing one more must outweigh any repeats'
  return 16 * place > Number.MAX_SAFE_INTEGER ? 'the weights are too large to be exact' : undefined
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

/** A dual that was checked: it covers the weight of every permitted pair. */
export type CheckedDual = { readonly y: Float64Array; readonly sets: NestedSets; readonly total: bigint }

/** Checks that a dual covers the weight of every permitted pair; what keeps it from that, or the dual as checked. */
export function checkedDual(meetings: Meetings, weights: Weights, dual: Dual): string | CheckedDual {
  const fault = shapeFault(meetings.n, dual)
  if (fault) return fault
  const sets = nestedSets(meetings.n, dual)
  if (sets === undefined) return 'two sets of a dual cross each other'
  const checked = { y: Float64Array.from(dual.y), sets, total: dualTotal(dual) }
  const pair = uncoveredMet(meetings, weights, checked) ?? uncoveredNew(meetings, weights, checked)
  return pair ? `the dual does not cover the pair [${pair.join(', ')}]` : checked
}

/** The weight no plan of pairs alone can exceed; exact. */
function dualTotal(dual: Dual): bigint {
  let total = 0n
  for (const value of dual.y) total += BigInt(value)
  for (const { z, people } of dual.sets) total += BigInt(z) * BigInt((people.length - 1) / 2)
  return total
}
