import { at } from '../at.ts'
import type { SoftProof, Soft as Written } from '../plan.ts'
import type { Objective } from './objective.ts'
import type { SoftDual } from './pricing.ts'
import type { Soft } from './suited.ts'

const rising = (a: number, b: number) => a - b

function writtenProof(from: Objective, dual: SoftDual, person: Int32Array): SoftProof {
  const ids = (labels: Iterable<number>) => Array.from(labels, (label) => at(person, label)).sort(rising)
  const u = new Array<number>(person.length).fill(0)
  dual.u.forEach((value, label) => {
    u[at(person, label)] = value + 0
  })
  const unit = from.isFreshOnly ? 0 : from.scale
  return {
    alone: from.alone,
    repeat: unit * from.levels.repeat,
    recency: unit,
    kept: ids(from.kept),
    u,
    sets: dual.sets.map((set) => ({ z: set.z, people: ids(set.people) })),
  }
}

/** Writes what the preferences say with the people's own ids (`person[label]`). */
export function writtenSoft({ cost, bound, proof }: Soft, person: Int32Array): Written {
  if (proof === undefined || bound === 0) return { cost, bound }
  return { cost, bound, proof: writtenProof(proof.objective, proof.dual, person) }
}
