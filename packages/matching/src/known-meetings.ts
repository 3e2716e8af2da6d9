import type { CoffeeInput } from './coffee-person.ts'

/** Answers about pairs: the latest round in which they met, and whether they may meet at all. */
export type KnownMeetings = {
  readonly lastMet: (a: number, b: number) => number | undefined
  readonly mayMeet: (a: number, b: number) => boolean
}

export function knownMeetings(input: Pick<CoffeeInput, 'people' | 'history' | 'exclusions'>): KnownMeetings {
  const n = input.people.length
  const keyOf = (a: number, b: number) => Math.min(a, b) * n + Math.max(a, b)
  const latest = new Map<number, number>()
  for (const [a, b, round] of input.history) latest.set(keyOf(a, b), Math.max(round, latest.get(keyOf(a, b)) ?? round))
  const barred = new Set(input.exclusions.map(([a, b]) => keyOf(a, b)))
  return { lastMet: (a, b) => latest.get(keyOf(a, b)), mayMeet: (a, b) => a !== b && !barred.has(keyOf(a, b)) }
}
