import { at } from './at.ts'
import { type Conflicts, roundOf } from './conflicts.ts'
import type { Trio } from './dual-bound.ts'

/** Groups of two and three in the people's own ids, in rising order, a trio last. */
export type Groups = {
  readonly groups: readonly (readonly number[])[]
  readonly unmatched: readonly number[]
  readonly repeats: number
}

const rising = (a: number, b: number) => a - b

/** Writes a matching of labels (`person[label]` is the id) as groups, and counts the pairs that met before. */
export function writtenGroups(
  drawn: { readonly mate: Int32Array; readonly trio: Trio | undefined },
  person: Int32Array,
  conflicts: Conflicts,
): Groups {
  const pairs: [number, number][] = []
  const alone = new Set<number>()
  drawn.mate.forEach((w, v) => {
    if (w > v) pairs.push([v, w])
    if (w < 0) alone.add(v)
  })
  const met = drawn.trio ? [...pairs, ...twosOf(drawn.trio)] : pairs
  const groups = pairs.map((pair) => pair.map((label) => at(person, label)).sort(rising))
  groups.sort((a, b) => at(a, 0) - at(b, 0))
  for (const label of drawn.trio ?? []) alone.delete(label)
  if (drawn.trio) groups.push(drawn.trio.map((label) => at(person, label)).sort(rising))
  return {
    groups,
    unmatched: [...alone].map((label) => at(person, label)).sort(rising),
    repeats: met.filter(([a, b]) => roundOf(conflicts, a, b) >= 0).length,
  }
}

function twosOf([a, b, c]: Trio): [number, number][] {
  return [
    [a, b],
    [a, c],
    [b, c],
  ]
}
