import type { RoundInstance } from '../plan.ts'

/** What the verifier knows of each pair, in a form of its own: nothing here is shared with the engine. */
export type Meetings = {
  readonly n: number
  /** For each person, the others it met or may not meet: the latest round, or 'barred'. */
  readonly of: readonly ReadonlyMap<number, number | 'barred'>[]
  /** The oldest and newest among the latest meetings of the pairs that may meet. */
  readonly oldest: number
  readonly newest: number
}

export function readMeetings(instance: RoundInstance): Meetings {
  const of = Array.from({ length: instance.participants }, () => new Map<number, number | 'barred'>())
  const set = (a: number, b: number, value: number | 'barred') => {
    of[a]?.set(b, value)
    of[b]?.set(a, value)
  }
  for (const [a, b, round] of instance.history) {
    const known = of[a]?.get(b)
    set(a, b, typeof known === 'number' ? Math.max(known, round) : round)
  }
  for (const [a, b] of instance.exclusions) set(a, b, 'barred')
  let oldest = Number.POSITIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  for (const others of of) {
    for (const value of others.values()) {
      if (value === 'barred') continue
      oldest = Math.min(oldest, value)
      newest = Math.max(newest, value)
    }
  }
  return oldest > newest ? { n: of.length, of, oldest: 0, newest: 0 } : { n: of.length, of, oldest, newest }
}

/** The pairs a group brings together: one for a pair, three for a trio. */
export function pairsOf(group: readonly number[]): [number, number][] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b): [number, number] => [a, b]))
}

/** The rounds of all repeated pairs of a plan. */
export function repeatedRounds(meetings: Meetings, groups: readonly (readonly number[])[]): number[] {
  return groups
    .flatMap(pairsOf)
    .map(([a, b]) => meetings.of[a]?.get(b))
    .filter((value) => typeof value === 'number')
}
