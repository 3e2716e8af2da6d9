import { at } from './at.ts'
import { writtenCertificate } from './certificate.ts'
import { readConflicts } from './conflicts.ts'
import { draw } from './draw.ts'
import { COUNTED_UP_TO } from './even-chance.ts'
import { type Names, repeatsIn, writtenGroups } from './groups.ts'
import { picked } from './pick.ts'
import type { RoundInstance, RoundPlan } from './plan.ts'
import { quickRound } from './quick-round/quick-round.ts'
import { type Random, seededRandom, shuffled } from './random.ts'

/** What decides among rounds that are equally good by the hard levels. */
export type Preferences = {
  /** How little two people suit each other; whole, 0 is best. */
  readonly penalty?: (a: number, b: number) => number
  /** For each person: the lower, the sooner it is their turn in a trio. Without it every trio is as good. */
  readonly turn?: readonly number[]
  /** For each person: the higher (whole), the worse it is to leave them without a group again. */
  readonly leftOut?: readonly number[]
}

/** Labels in random order for the people 0 … n-1, the canonical form in which everything is worked out. */
function shuffledNames(n: number, random: Random): Names {
  const person = shuffled(n, random)
  const label = new Int32Array(n)
  for (let v = 0; v < n; v += 1) label[person[v] as number] = v
  return { person, label }
}

/** Everybody's label, those whose turn it is first, in random order among equals; matters for an odd number only. */
function orderOfTurns(person: Int32Array, turn: Preferences['turn'], random: Random): Int32Array {
  if (person.length % 2 === 0) return new Int32Array(0)
  const order = shuffled(person.length, random)
  if (turn === undefined) return order
  const turnOf = (v: number) => turn[at(person, v)] ?? 0
  return order.sort((a, b) => turnOf(a) - turnOf(b))
}

/**
 * Draws one round by the levels of `RoundInstance`, then by the preferences: whose turn it is, who was left out, how
 * people suit each other. People left out and the trio are chosen exactly while no repeat is needed.
 */
export function drawRoundWith(instance: RoundInstance, preferences: Preferences): RoundPlan {
  const { penalty, turn, leftOut } = preferences
  const random = seededRandom(instance.seed ?? '')
  const names = shuffledNames(instance.participants, random)
  const { person, label } = names
  const turns = orderOfTurns(person, turn, random)
  const quick = penalty || person.length <= COUNTED_UP_TO ? undefined : quickRound({ instance, label, turns, random })
  if (quick) return { ...writtenGroups(quick, names), repeats: 0, certificate: { kind: 'zero-repeats' } }
  const conflicts = readConflicts(instance, label)
  const leftOutOf = Int32Array.from(person, (id) => leftOut?.[id] ?? 0)
  const picking = {
    conflicts,
    random,
    penalty: penalty && ((a: number, b: number) => penalty(at(person, a), at(person, b))),
    leftOut: (v: number) => at(leftOutOf, v) * 1_000_000,
    isTrioFree: turn === undefined,
  }
  const round = picked(picking, draw({ conflicts, random, turns, leftOut: leftOutOf }))
  return {
    ...writtenGroups(round, names),
    repeats: repeatsIn(round, conflicts),
    certificate: writtenCertificate(round.proof, person),
  }
}

/**
 * Draws one round. Nobody meets a person they are barred from; as many as possible are placed; repeats are as few as
 * can be, and as long ago as can be; then people of different organisations are preferred. The same instance and seed
 * give the same plan, in whatever order its lists come. The instance must be valid (`input.ts` checks one from outside).
 */
export function drawRound(instance: RoundInstance): RoundPlan {
  const { org } = instance
  return drawRoundWith(instance, org ? { penalty: (a, b) => (org[a] === org[b] ? 1 : 0) } : {})
}
