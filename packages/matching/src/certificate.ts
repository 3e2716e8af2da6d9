import { at } from './at.ts'
import type { Proof } from './draw.ts'
import type { Certificate, Dual } from './plan.ts'
import type { Dual as DualByLabel } from './weighted-matching/dual.ts'

const rising = (a: number, b: number) => a - b

function writtenDual(bound: DualByLabel, person: Int32Array): Dual {
  const y = new Array<number>(bound.y.length).fill(0)
  bound.y.forEach((value, label) => {
    y[at(person, label)] = value
  })
  const sets = bound.sets.map((set) => ({
    z: set.z,
    people: set.people.map((label) => at(person, label)).sort(rising),
  }))
  return { y, sets }
}

/** Writes a proof with the people's own ids (`person[label]`), keeping only the duals that are used. */
export function writtenCertificate(proof: Proof, person: Int32Array): Certificate {
  if (proof.kind === 'none') return { kind: 'zero-repeats' }
  if (proof.kind === 'barrier') {
    const ids = (labels: readonly number[]) => labels.map((label) => at(person, label)).sort(rising)
    return { kind: 'barrier', permitted: ids(proof.permitted), fresh: ids(proof.fresh) }
  }
  const used = [...new Set([0, ...proof.trios.map((trio) => trio[3])])]
  const duals = used.flatMap((dual) => proof.duals[dual] ?? []).map((bound) => writtenDual(bound, person))
  const trios = proof.trios.map(([a, b, c, dual]) => {
    const [first = 0, second = 0, third = 0] = [a, b, c].map((label) => at(person, label)).sort(rising)
    return [first, second, third, used.indexOf(dual)] as const
  })
  return { kind: 'dual', place: proof.levels.place, repeat: proof.levels.repeat, duals, trios }
}
