import type { RoundInstance } from '../src/plan.ts'
import { isBetter, meetingsOf, threesOf, type Worth, worthOf } from './brute-force.ts'
import { densestMatching } from './dense-oracle.ts'

/** More than any sum of recency in the rounds tested, and more than any number of repeats. */
const REPEAT = 1e6
const PLACE = 1e10

/** The best pairs among the people given, by a dense weighted matching: placed, then repeats, then recency. */
function densePairs(instance: RoundInstance, people: readonly number[]): number[][] {
  const meet = meetingsOf(instance)
  const mate = densestMatching(people.length, (a, b) => {
    const value = meet(people[a] ?? 0, people[b] ?? 0)
    if (value === 'barred') return 0
    return value === 'fresh' ? PLACE : PLACE - REPEAT - value - 1
  })
  return mate.flatMap((b, a) => (b > a ? [[people[a] ?? 0, people[b] ?? 0]] : []))
}

/** What the best plan is worth. With an odd number a dense matching for every trio: for some 15 people at most. */
export function denseWorth(instance: RoundInstance): Worth {
  const everybody = Array.from({ length: instance.participants }, (_, i) => i)
  const pairs = worthOf(instance, densePairs(instance, everybody))
  if (everybody.length % 2 === 0) return pairs
  let best = pairs
  for (const trio of threesOf(everybody.length)) {
    const others = everybody.filter((person) => !trio.includes(person))
    const worth = worthOf(instance, [trio, ...densePairs(instance, others)])
    const isPermitted = !Number.isNaN(worth[1])
    if (isPermitted && worth[0] < pairs[0] && isBetter(worth, best)) best = worth
  }
  return best
}
