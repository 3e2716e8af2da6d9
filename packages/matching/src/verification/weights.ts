import type { Meetings } from './meetings.ts'
import type { NestedSets } from './nested-sets.ts'

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

export const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0

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

/** A dual that was checked: it covers the weight of every permitted pair. */
export type CheckedDual = { readonly y: Float64Array; readonly sets: NestedSets; readonly total: bigint }
