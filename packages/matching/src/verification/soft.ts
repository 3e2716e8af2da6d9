import type { RoundInstance, RoundPlan, SoftProof } from '../plan.ts'
import { type Meetings, pairsOf, readMeetings } from './meetings.ts'
import { savedByTrio } from './soft-trio.ts'
import type { Tastes } from './tastes.ts'

type Checked = Tastes & { readonly meetings: Meetings; readonly plan: RoundPlan }

type Check = Checked & { readonly proof: SoftProof; readonly holding: readonly ReadonlySet<number>[] }

const isPerson = (n: number, v: number) => Number.isInteger(v) && v >= 0 && v < n

function shapeFault({ meetings: { n }, plan }: Checked, proof: SoftProof): string | undefined {
  if (proof.u.length !== n) return `the soft dual has ${proof.u.length} values for ${n} people`
  for (const { z, people } of proof.sets) {
    const isProper = people.every((v) => isPerson(n, v)) && new Set(people).size === people.length
    if (z < 0 || !isProper || people.length % 2 === 0) return 'a set of the soft dual is not an odd set of people'
  }
  const kept = new Set(proof.kept)
  const trio = plan.groups.find((group) => group.length === 3) ?? []
  const isSettled = (v: number) => plan.unmatched.includes(v) || trio.includes(v)
  if (!proof.kept.every(isSettled)) return 'somebody is kept who is neither left out nor in the trio'
  const inTrio = trio.filter((v) => kept.has(v)).length
  return inTrio === 0 || inTrio === 3 ? undefined : 'a trio is kept in part'
}

/** What a pair costs above the preferences: nothing, a repeat, or more than anything when it cannot be. */
function hardCost({ meetings, plan, proof }: Check, a: number, b: number): number {
  const value = meetings.of[a]?.get(b)
  if (value === undefined) return 0
  if (value === 'barred' || plan.repeats === 0) return Number.POSITIVE_INFINITY
  return proof.repeat + proof.recency * (value - meetings.oldest)
}

function togetherIn({ holding, proof }: Check, a: number, b: number): number {
  let sum = 0
  for (const id of holding[a] ?? []) if (holding[b]?.has(id)) sum += proof.sets[id]?.z ?? 0
  return sum
}

function isCovered(check: Check, a: number, b: number): boolean {
  const over = (check.proof.u[a] ?? 0) + (check.proof.u[b] ?? 0) - 2 * check.penalty(a, b)
  if (over <= 0) return true
  return over <= 2 * hardCost(check, a, b) || over - 2 * hardCost(check, a, b) <= togetherIn(check, a, b)
}

/** Everybody whose place is not kept, by falling dual. */
function byDual({ meetings, proof }: Check): number[] {
  const kept = new Set(proof.kept)
  const dual = (v: number) => proof.u[v] ?? 0
  return Array.from({ length: meetings.n }, (_, v) => v)
    .filter((v) => !kept.has(v))
    .sort((a, b) => dual(b) - dual(a) || a - b)
}

/** The first of those who follow `people[i]`, by falling dual, whose pair with it is not covered. */
function uncoveredWith(check: Check, people: readonly number[], i: number): number | undefined {
  const { u } = check.proof
  const a = people[i] ?? 0
  for (let j = i + 1; j < people.length; j += 1) {
    const b = people[j] ?? a
    if ((u[a] ?? 0) + (u[b] ?? 0) <= 0) return undefined
    if (!isCovered(check, a, b)) return b
  }
  return undefined
}

/** A pair that the dual does not cover; only pairs whose duals exceed 0 together need be looked at. */
function coverFault(check: Check): string | undefined {
  const { u, alone, kept } = check.proof
  const people = byDual(check)
  const mayBeAlone = check.plan.unmatched.some((v) => !kept.includes(v))
  if (mayBeAlone && (u[people[0] ?? 0] ?? 0) > 2 * alone) return 'a soft dual is too high'
  for (const [i, a] of people.entries()) {
    const b = uncoveredWith(check, people, i)
    if (b !== undefined) return `the soft dual does not cover the pair [${a}, ${b}]`
  }
  return undefined
}

/** Twice what all plans as good as this one cost at least, the preferences of a kept trio not counted; exact. */
function dualTotal(check: Check): bigint {
  let total = 0n
  for (const v of byDual(check)) total += BigInt(check.proof.u[v] ?? 0)
  for (const { z, people } of check.proof.sets) total -= BigInt(z) * BigInt((people.length - 1) / 2)
  return total
}

/** What the plan costs above the preferences, kept people apart. */
function planHardCost(check: Check): bigint {
  const kept = new Set(check.proof.kept)
  let cost = 0n
  for (const group of check.plan.groups) {
    if (kept.has(group[0] ?? -1)) continue
    for (const [a, b] of pairsOf(group)) cost += BigInt(hardCost(check, a, b))
  }
  return cost + BigInt(check.proof.alone) * BigInt(check.plan.unmatched.filter((v) => !kept.has(v)).length)
}

const penaltyIn = (penalty: Tastes['penalty'], group: readonly number[]) =>
  pairsOf(group).reduce((sum, [a, b]) => sum + penalty(a, b), 0)

function savedBy(check: Check): number {
  const mayBe = (a: number, b: number) => hardCost(check, a, b) === 0
  return savedByTrio(check, check.proof, { people: byDual(check), mayBe })
}

/** Whether twice the preferences must come to more than `2 * bound - 2`, that is, to `bound` at least. */
function boundFault(check: Check, bound: number): string | undefined {
  const trio = check.plan.groups.find((group) => group.length === 3)
  const isKept = trio?.some((v) => check.proof.kept.includes(v))
  if (trio && !isKept && check.plan.repeats > 0) return 'a trio that is not kept cannot be judged beside repeats'
  const fixed = trio && isKept ? BigInt(2 * penaltyIn(check.penalty, trio)) : 0n
  const saved = trio && !isKept ? BigInt(savedBy(check)) : 0n
  const least = dualTotal(check) - 2n * planHardCost(check) + fixed - saved
  return least > BigInt(2 * bound - 2) ? undefined : `the soft dual does not show a cost of ${bound} or more`
}

function holdingOf(n: number, proof: SoftProof): ReadonlySet<number>[] {
  const holding = Array.from({ length: n }, () => new Set<number>())
  proof.sets.forEach(({ people }, id) => {
    for (const v of people) holding[v]?.add(id)
  })
  return holding
}

/**
 * What is not so in what a plan says of the soft preferences: the cost is added up anew, and the dual must cover every
 * pair and amount to the bound. Takes time in proportion to the pairs whose duals together exceed 0, which at worst are
 * all, and to threes of people for a trio that anybody may be in, as far as the duals do not rule them out.
 */
export function softFault(instance: RoundInstance, plan: RoundPlan, tastes: Tastes): string | undefined {
  const { soft } = plan
  if (soft === undefined) return undefined
  const cost = plan.groups.reduce((sum, group) => sum + penaltyIn(tastes.penalty, group), 0)
  if (cost !== soft.cost) return `the soft cost is ${cost}, not ${soft.cost}`
  if (soft.bound === 0) return undefined
  if (soft.proof === undefined) return `no proof that the soft cost must be ${soft.bound}`
  const checked = { ...tastes, meetings: readMeetings(instance), plan }
  const fault = shapeFault(checked, soft.proof)
  if (fault) return fault
  const check = { ...checked, proof: soft.proof, holding: holdingOf(instance.participants, soft.proof) }
  return coverFault(check) ?? boundFault(check, soft.bound)
}
