import type { RoundInstance } from '../src/plan.ts'

/** What a plan is worth: people left out, repeats, recency cost. Less is better, in this order. */
export type Worth = readonly [unplaced: number, repeats: number, recency: number]

export function isBetter(a: Worth, b: Worth): boolean {
  for (let i = 0; i < 3; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

type Meet = (a: number, b: number) => number | 'barred' | 'fresh'

/** Looks a pair up by walking the lists, so that it shares nothing with what is tested. */
export function meetingsOf(instance: RoundInstance): Meet {
  const table = new Map<string, number | 'barred'>()
  const key = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)
  for (const [a, b, round] of instance.history) {
    const known = table.get(key(a, b))
    table.set(key(a, b), typeof known === 'number' ? Math.max(known, round) : round)
  }
  for (const [a, b] of instance.exclusions) table.set(key(a, b), 'barred')
  return (a, b) => table.get(key(a, b)) ?? 'fresh'
}

/** Worth of meeting among the given people, or undefined when two of them are barred. */
function meeting(meet: Meet, people: readonly number[]): readonly [number, number] | undefined {
  let repeats = 0
  let recency = 0
  for (const [i, a] of people.entries()) {
    for (const b of people.slice(i + 1)) {
      const value = meet(a, b)
      if (value === 'barred') return undefined
      if (value === 'fresh') continue
      repeats += 1
      recency += value + 1
    }
  }
  return [repeats, recency]
}

export function worthOf(instance: RoundInstance, groups: readonly (readonly number[])[]): Worth {
  const meet = meetingsOf(instance)
  const parts = groups.map((group) => meeting(meet, group) ?? [Number.NaN, Number.NaN])
  return [
    instance.participants - groups.flat().length,
    parts.reduce((sum, part) => sum + part[0], 0),
    parts.reduce((sum, part) => sum + part[1], 0),
  ]
}

/** The best worth over all plans of pairs for the people of `left`, tried one by one. */
function bestPairs(meet: Meet, left: readonly number[], known: Map<string, Worth>): Worth {
  const [a, ...others] = left
  if (a === undefined) return [0, 0, 0]
  const key = left.join()
  const before = known.get(key)
  if (before) return before
  const [unplaced, repeats, recency] = bestPairs(meet, others, known)
  let best: Worth = [unplaced + 1, repeats, recency]
  for (const b of others) {
    const own = meeting(meet, [a, b])
    if (own === undefined) continue
    const rest = bestPairs(
      meet,
      others.filter((other) => other !== b),
      known,
    )
    const worth: Worth = [rest[0], rest[1] + own[0], rest[2] + own[1]]
    if (isBetter(worth, best)) best = worth
  }
  known.set(key, best)
  return best
}

export function threesOf(n: number): number[][] {
  const threes: number[][] = []
  for (let c = 2; c < n; c += 1) for (let b = 1; b < c; b += 1) for (let a = 0; a < b; a += 1) threes.push([a, b, c])
  return threes
}

/** The best worth there is, by trying every plan; for small numbers only. */
export function bestWorth(instance: RoundInstance): Worth {
  const meet = meetingsOf(instance)
  const everybody = Array.from({ length: instance.participants }, (_, i) => i)
  const known = new Map<string, Worth>()
  const pairs = bestPairs(meet, everybody, known)
  if (everybody.length % 2 === 0) return pairs
  let best = pairs
  for (const trio of threesOf(everybody.length)) {
    const own = meeting(meet, trio)
    if (own === undefined) continue
    const rest = bestPairs(
      meet,
      everybody.filter((person) => !trio.includes(person)),
      known,
    )
    const worth: Worth = [rest[0], rest[1] + own[0], rest[2] + own[1]]
    if (worth[0] < pairs[0] && isBetter(worth, best)) best = worth
  }
  return best
}
