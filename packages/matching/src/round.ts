import { at } from './at.ts'
import { writtenCertificate } from './certificate.ts'
import { readConflicts } from './conflicts.ts'
import { draw } from './draw.ts'
import { writtenGroups } from './groups.ts'
import { picked } from './pick.ts'
import type { RoundInstance, RoundPlan } from './plan.ts'
import { seededRandom, shuffled } from './random.ts'

/** What decides among rounds that are equally good by the hard levels. */
export type Preferences = {
  /** How little two people suit each other; whole, 0 is best. */
  readonly penalty?: (a: number, b: number) => number
  /** For each person: the lower, the sooner it is their turn in a trio. Without it every trio is as good. */
  readonly turn?: readonly number[]
  /** For each person: the higher (whole), the worse it is to leave them without a group again. */
  readonly leftOut?: readonly number[]
}

/**
 * Draws one round by the levels of `RoundInstance`, then by the preferences: whose turn it is, who was left out, how
 * people suit each other. People left out and the trio are chosen exactly while no repeat is needed.
 */
export function drawRoundWith(instance: RoundInstance, preferences: Preferences): RoundPlan {
  const random = seededRandom(instance.seed ?? '')
  const person = shuffled(instance.participants, random)
  const label = new Int32Array(person.length)
  person.forEach((id, i) => {
    label[id] = i
  })
  const conflicts = readConflicts(instance, label)
  const { penalty, turn, leftOut } = preferences
  const turnOf = (v: number) => turn?.[at(person, v)] ?? 0
  const turns = shuffled(person.length, random).sort((a, b) => turnOf(a) - turnOf(b))
  const leftOutOf = Int32Array.from(person, (id) => leftOut?.[id] ?? 0)
  const drawn = draw({ conflicts, random, turns, leftOut: leftOutOf })
  const picking = {
    conflicts,
    random,
    penalty: penalty && ((a: number, b: number) => penalty(at(person, a), at(person, b))),
    leftOut: (v: number) => at(leftOutOf, v) * 1_000_000,
    isTrioFree: turn === undefined,
  }
  const round = picked(picking, drawn)
  return { ...writtenGroups(round, person, conflicts), certificate: writtenCertificate(round.proof, person) }
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
