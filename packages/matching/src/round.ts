import { at } from './at.ts'
import { writtenCertificate } from './certificate.ts'
import { readConflicts } from './conflicts.ts'
import { draw } from './draw.ts'
import { writtenGroups } from './groups.ts'
import { picked } from './pick.ts'
import type { RoundInstance, RoundPlan } from './plan.ts'
import { seededRandom, shuffled } from './random.ts'

/**
 * Draws one round. Nobody meets a person they are barred from; as many as possible are placed; repeats are as few as
 * can be, and as long ago as can be. The same instance and seed give the same plan, in whatever order its lists come.
 * The instance must be valid (`input.ts` checks one that comes from outside).
 */
export function drawRound(instance: RoundInstance): RoundPlan {
  const random = seededRandom(instance.seed ?? '')
  const person = shuffled(instance.participants, random)
  const label = new Int32Array(person.length)
  person.forEach((id, i) => {
    label[id] = i
  })
  const conflicts = readConflicts(instance, label)
  const drawn = draw({ conflicts, random, turns: shuffled(person.length, random) })
  const { org } = instance
  const penalty = org && ((a: number, b: number) => (org[at(person, a)] === org[at(person, b)] ? 1 : 0))
  const round = picked({ conflicts, random, penalty, isTrioFree: true }, drawn)
  return { ...writtenGroups(round, person, conflicts), certificate: writtenCertificate(round.proof, person) }
}
