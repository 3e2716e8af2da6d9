import { describe, expect, it } from 'vitest'
import { meetingsOf } from '../test/brute-force.ts'
import { densestMatching } from '../test/dense-oracle.ts'
import { playedRounds, randomRound } from '../test/instances.ts'
import { type CoffeePerson, coffeeSuitability } from './coffee-person.ts'
import type { RoundInstance, RoundPlan, Soft, SoftProof } from './plan.ts'
import { type Random, seededRandom } from './random.ts'
import { drawRound, drawRoundWith } from './round.ts'
import { coffeeTastes } from './verification/coffee-tastes.ts'
import type { Tastes } from './verification/tastes.ts'
import { planFault } from './verify.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i)
const oneOf = <T>(random: Random, values: readonly T[]) => values[random.below(values.length)] as T

/** People of a few organisations and regions, some of whom have told little about themselves. */
function coffeePeople(count: number, seed: string): CoffeePerson[] {
  const random = seededRandom(seed)
  const times = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
  return numbered(count).map(() => ({
    ...(random.below(10) > 0 ? { organisation: `organisation ${random.below(4) * random.below(4)}` } : {}),
    ...(random.below(10) > 0 ? { region: oneOf(random, ['north', 'south', 'south', 'east']) } : {}),
    ...(random.below(10) > 0 ? { slots: times.filter(() => random.below(3) === 0) } : {}),
    mode: oneOf(random, ['online', 'in-person', 'either'] as const),
    timesInTrio: 0,
    timesSetAside: 0,
  }))
}

const byOrg = ({ org }: RoundInstance): Tastes => ({
  penalty: (a, b) => (org?.[a] === org?.[b] ? 1 : 0),
  kind: (v) => org?.[v],
})

/** What people cost by all levels in one number: 10^12 for somebody left out, 10^8 a repeat, 10^4 a round, tastes. */
function costOf(instance: RoundInstance, tastes: Tastes) {
  const meet = meetingsOf(instance)
  const together = (a: number, b: number) => {
    const value = meet(a, b)
    if (value === 'barred') return Number.POSITIVE_INFINITY
    return (value === 'fresh' ? 0 : 1e8 + 1e4 * (value + 1)) + tastes.penalty(a, b)
  }
  const pairsIn = (group: readonly number[]) =>
    group.flatMap((a, i) => group.slice(i + 1).map((b) => together(a, b))).reduce((sum, cost) => sum + cost, 0)
  const ofPairs = (people: readonly number[]) => {
    const mate = densestMatching(people.length, (i, j) => {
      const cost = together(people[i] ?? 0, people[j] ?? 0)
      return cost === Number.POSITIVE_INFINITY ? 0 : 2e12 - cost
    })
    return mate.reduce((sum, j, i) => {
      if (j < 0) return sum + 1e12
      return j > i ? sum + together(people[i] ?? 0, people[j] ?? 0) : sum
    }, 0)
  }
  const ofPlan = (plan: RoundPlan) =>
    plan.groups.reduce((sum, group) => sum + pairsIn(group), 1e12 * plan.unmatched.length)
  return { ofPairs, ofPlan, pairsIn }
}

/** The lowest cost of all plans, every trio tried. */
function lowestCost(instance: RoundInstance, tastes: Tastes): number {
  const { ofPairs, pairsIn } = costOf(instance, tastes)
  const everybody = numbered(instance.participants)
  const alone = ofPairs(everybody)
  if (everybody.length % 2 === 0) return alone
  const trios = everybody.flatMap((a) =>
    everybody.slice(a + 1).flatMap((b) => everybody.slice(b + 1).map((c) => [a, b, c])),
  )
  const costs = trios.map((trio) => {
    const inside = pairsIn(trio)
    return inside === Number.POSITIVE_INFINITY ? inside : inside + ofPairs(everybody.filter((v) => !trio.includes(v)))
  })
  const best = Math.min(...costs)
  return Math.floor(best / 1e12) < Math.floor(alone / 1e12) ? best : alone
}

const withOrgs = (instance: RoundInstance, orgs: number): RoundInstance => {
  const random = seededRandom(`orgs ${instance.seed}`)
  return { ...instance, org: numbered(instance.participants).map(() => random.below(orgs) * random.below(2)) }
}

const evenRound = (seed: string, size: { least: number; most: number }): RoundInstance => {
  const drawn = randomRound(seed, size)
  return { ...drawn, participants: drawn.participants + (drawn.participants % 2) }
}

const isOptimal = (plan: RoundPlan) => plan.soft !== undefined && plan.soft.bound === plan.soft.cost

describe('a round whose people suit each other', () => {
  it('is the best of all plans by every level, organisations last, and proves it', () => {
    for (const seed of numbered(40)) {
      const instance = withOrgs(evenRound(`soft ${seed}`, { least: 2, most: 40 }), 2 + (seed % 4))

      const plan = drawRound(instance)

      expect(planFault(instance, plan), `seed ${seed}`).toBeUndefined()
      expect(costOf(instance, byOrg(instance)).ofPlan(plan), `seed ${seed}`).toBe(lowestCost(instance, byOrg(instance)))
      expect(isOptimal(plan), `seed ${seed}`).toBe(true)
    }
  })

  it('is the best with an odd number too, when it is nobody’s turn in a trio and nobody has to repeat', () => {
    for (const seed of numbered(25)) {
      const drawn = randomRound(`odd ${seed}`, { least: 3, most: 15 })
      const instance = withOrgs({ ...drawn, participants: drawn.participants | 1 }, 2 + (seed % 4))

      const plan = drawRound(instance)

      expect(planFault(instance, plan), `seed ${seed}`).toBeUndefined()
      if (plan.repeats > 0) continue
      expect(costOf(instance, byOrg(instance)).ofPlan(plan), `seed ${seed}`).toBe(lowestCost(instance, byOrg(instance)))
    }
  })

  it('is the best for coffee as well: organisation, region, shared times and mode', () => {
    for (const seed of numbered(30)) {
      const instance = evenRound(`coffee ${seed}`, { least: 10, most: 60 })
      const people = coffeePeople(instance.participants, `coffee ${seed}`)
      const tastes = coffeeTastes(people)

      const plan = drawRoundWith(instance, { suitability: coffeeSuitability(people) })

      expect(planFault(instance, plan, tastes), `seed ${seed}`).toBeUndefined()
      expect(costOf(instance, tastes).ofPlan(plan), `seed ${seed}`).toBe(lowestCost(instance, tastes))
      expect(isOptimal(plan), `seed ${seed}`).toBe(true)
    }
  })

  it('keeps the trio whose turn it is, and is the best beside it', () => {
    const people = coffeePeople(61, 'turns')
    const instance = { participants: 61, history: playedRounds(60, 12, 'turns'), exclusions: [], seed: 'turns' }
    const turn = numbered(61).map((v) => (v < 3 ? 0 : 1))
    const played = new Set(instance.history.map(([a, b]) => `${a} ${b}`))
    const areNew = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].every(([a, b]) => !played.has(`${a} ${b}`) && !played.has(`${b} ${a}`))

    const plan = drawRoundWith(instance, { suitability: coffeeSuitability(people), turn })

    expect(areNew).toBe(true)
    expect(plan.groups.at(-1)).toEqual([0, 1, 2])
    expect(planFault(instance, plan, coffeeTastes(people))).toBeUndefined()
    expect(isOptimal(plan)).toBe(true)
  })

  it.each([
    [1_000, 0],
    [1_001, 60],
    [2_000, 60],
  ])('of %i people, %i in a hundred of them in one organisation, is proved to be the best', (participants, share) => {
    const random = seededRandom('sizes')
    const org = numbered(participants).map(() => (random.below(100) < share ? 'large' : random.below(30)))
    const instance = { participants, history: playedRounds(participants & ~1, 26, 'sizes'), exclusions: [], org }
    const largest = org.filter((name) => name === 'large').length

    const plan = drawRound(instance)

    expect(plan.soft?.cost).toBe(Math.max(0, Math.ceil((2 * largest - participants) / 2)))
    expect(isOptimal(plan)).toBe(true)
    expect(planFault(instance, plan)).toBeUndefined()
  })

  it('is the same to the byte for the same seed', () => {
    const people = coffeePeople(200, 'twice')
    const instance = { participants: 200, history: playedRounds(200, 20, 'twice'), exclusions: [], seed: 'twice' }
    const preferences = { suitability: coffeeSuitability(people) }
    const turned = { ...instance, history: instance.history.map(([a, b, round]) => [b, a, round] as const).reverse() }

    expect(JSON.stringify(drawRoundWith(turned, preferences))).toBe(
      JSON.stringify(drawRoundWith(instance, preferences)),
    )
  })
})

describe('what a plan says of the preferences is refused when', () => {
  const random = seededRandom('tampered')
  const participants = 60
  const org = numbered(participants).map(() => (random.below(100) < 70 ? 'large' : random.below(5)))
  const instance = { participants, history: playedRounds(participants, 9, 'tampered'), exclusions: [], org }
  const plan = drawRound(instance)
  const soft = plan.soft as Soft
  const proof = soft.proof as SoftProof
  const changed = (change: Partial<Soft>) => planFault(instance, { ...plan, soft: { ...soft, ...change } })
  const raised = (by: number) => ({ ...proof, u: proof.u.map((value, v) => (v === 7 ? value + by : value)) })

  it('nothing was changed: it is accepted', () => {
    expect(soft.cost).toBeGreaterThan(0)
    expect(changed({})).toBeUndefined()
  })

  it.each([
    ['the cost is another', { cost: soft.cost - 1 }, /the soft cost is/],
    ['the bound is higher than what is proved', { bound: soft.bound + 1 }, /does not show a cost/],
    ['the proof is missing', { proof: undefined }, /no proof/],
    ['a dual covers too little', { proof: raised(2) }, /does not cover the pair/],
    ['a dual adds up to less', { proof: raised(-2) }, /does not show a cost/],
    ['somebody is kept who is in a pair', { proof: { ...proof, kept: [0] } }, /somebody is kept/],
    ['a value is missing', { proof: { ...proof, u: proof.u.slice(1) } }, /values for 60 people/],
    ['a set is even', { proof: { ...proof, sets: [{ z: 2, people: [0, 1] }] } }, /not an odd set/],
    ['a set weighs less than nothing', { proof: { ...proof, sets: [{ z: -2, people: [0, 1, 2] }] } }, /not an odd set/],
  ] as [string, Partial<Soft>, RegExp][])('%s', (_, change, reason) => {
    expect(changed(change)).toMatch(reason)
  })
})
