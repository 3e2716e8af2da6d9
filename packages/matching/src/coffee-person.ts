/** What a draw may know of somebody who takes part in a coffee round. Everything but the counts is optional. */
export type CoffeePerson = {
  readonly organisation?: string
  readonly region?: string
  /** Weekly times at which they are free, in the words of the programme ("Monday morning"). */
  readonly slots?: readonly string[]
  readonly mode?: 'online' | 'in-person' | 'either'
  /** How often they were in a group of three before, and the last round in which they were. */
  readonly timesInTrio: number
  readonly lastTrioRound?: number
  /** How often they opted in and stayed without a group. */
  readonly timesSetAside: number
}

/** Everything a coffee draw depends on; people are numbered 0 … people.length - 1. */
export type CoffeeInput = {
  readonly people: readonly CoffeePerson[]
  /** The number of this round; all meetings in the history have a lower one. */
  readonly round: number
  readonly history: readonly (readonly [number, number, number])[]
  /** Pairs that must never meet. Confidential: nothing in the result says which pairs they are. */
  readonly exclusions: readonly (readonly [number, number])[]
  readonly seed: string
}

const SAME_ORGANISATION = 8
const SAME_REGION = 4
const NO_SHARED_TIME = 2
const OTHER_MODE = 1

export function sharedSlots(a: CoffeePerson, b: CoffeePerson): string[] {
  return (a.slots ?? []).filter((slot) => b.slots?.includes(slot))
}

const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b

/** How little two people suit each other: a new organisation first, then a new region, a shared time, the same mode. */
export function unsuitability(a: CoffeePerson, b: CoffeePerson): number {
  const haveTimes = a.slots !== undefined && b.slots !== undefined
  const modes = new Set([a.mode ?? 'either', b.mode ?? 'either'])
  return (
    (isSame(a.organisation, b.organisation) ? SAME_ORGANISATION : 0) +
    (isSame(a.region, b.region) ? SAME_REGION : 0) +
    (haveTimes && sharedSlots(a, b).length === 0 ? NO_SHARED_TIME : 0) +
    (modes.has('online') && modes.has('in-person') ? OTHER_MODE : 0)
  )
}
