import type { RoundInstance } from '../src/plan.ts'
import { isBetter, threesOf, type Worth, worthOf } from './brute-force.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)
const triosOf = (plan: readonly (readonly number[])[]) => plan.filter((group) => group.length === 3)

/** All ways to put these people in pairs, some of them in none. */
function* plansOf(people: readonly number[]): Generator<number[][]> {
  const [first, ...others] = people
  if (first === undefined) yield []
  else {
    for (const rest of plansOf(others)) yield rest
    for (const b of others) {
      for (const rest of plansOf(others.filter((other) => other !== b))) yield [[first, b], ...rest]
    }
  }
}

/** All plans as good as the best one, tried one by one: for seven people or so. */
export function bestPlans(instance: RoundInstance): number[][][] {
  const everybody = numbered(instance.participants)
  const trios = instance.participants % 2 === 1 ? threesOf(instance.participants) : []
  const pairs = [...plansOf(everybody)]
  const withTrio = trios.flatMap((trio) =>
    [...plansOf(everybody.filter((person) => !trio.includes(person)))].map((plan) => [...plan, trio]),
  )
  const valued = [...pairs, ...withTrio].map((plan) => ({ plan, worth: worthOf(instance, plan) }))
  const permitted = valued.filter(({ worth }) => !Number.isNaN(worth[1]))
  const best = permitted.reduce<Worth>((found, { worth }) => (isBetter(worth, found) ? worth : found), [99, 0, 0])
  const alike = permitted.filter(({ worth }) => !isBetter(best, worth))
  const least = Math.min(...alike.map(({ plan }) => triosOf(plan).length))
  return alike.filter(({ plan }) => triosOf(plan).length === least).map(({ plan }) => plan)
}
