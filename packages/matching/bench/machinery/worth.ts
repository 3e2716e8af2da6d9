import type { RoundInstance } from '../../src/plan.ts'

export type Worth = { readonly placed: number; readonly repeats: number; readonly recency: number }
export type Groups = readonly (readonly number[])[]

const keyOf = (n: number, a: number, b: number) => Math.min(a, b) * n + Math.max(a, b)

/** The instance with only those of its pairs that are in a group together: what decides the worth of the groups. */
export function within(instance: RoundInstance, groups: Groups): RoundInstance {
  const group = new Int32Array(instance.participants).fill(-1)
  for (const [i, members] of groups.entries()) for (const id of members) group[id] = i
  const isTogether = (a: number, b: number) => group[a] === group[b] && group[a] !== -1
  return {
    ...instance,
    history: instance.history.filter(([a, b]) => isTogether(a, b)),
    exclusions: instance.exclusions.filter(([a, b]) => isTogether(a, b)),
  }
}

/** Looks up what two people are to each other: the latest round, 'excluded', or undefined when they are new. */
export function bonds(instance: RoundInstance): (a: number, b: number) => number | 'excluded' | undefined {
  const n = instance.participants
  const known = new Map<number, number | 'excluded'>()
  for (const [a, b, round] of instance.history) {
    const before = known.get(keyOf(n, a, b))
    known.set(keyOf(n, a, b), typeof before === 'number' ? Math.max(before, round) : round)
  }
  for (const [a, b] of instance.exclusions) known.set(keyOf(n, a, b), 'excluded')
  return (a, b) => known.get(keyOf(n, a, b))
}

/** What groups are worth by the levels of a round; a group with an excluded pair is taken for not made. */
export function worthOf(bond: ReturnType<typeof bonds>, groups: Groups): Worth {
  let [placed, repeats, recency] = [0, 0, 0]
  for (const group of groups) {
    const met = group.flatMap((a, i) => group.slice(i + 1).map((b) => bond(a, b)))
    if (met.includes('excluded')) continue
    placed += group.length
    for (const round of met) {
      if (typeof round !== 'number') continue
      repeats += 1
      recency += round + 1
    }
  }
  return { placed, repeats, recency }
}

export function isBetter(a: Worth, b: Worth): boolean {
  if (a.placed !== b.placed) return a.placed > b.placed
  if (a.repeats !== b.repeats) return a.repeats < b.repeats
  return a.recency < b.recency
}
