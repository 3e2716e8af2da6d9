import { type Conflicts, roundOf } from './conflicts.ts'
import type { Trio } from './dual-bound.ts'

/** A matching of labels with at most one trio beside it. */
export type Matched = { readonly mate: Int32Array; readonly trio: Trio | undefined }

/** Who is who: `person[label]` is the id, `label[id]` the label. */
export type Names = { readonly person: Int32Array; readonly label: Int32Array }

/** Groups of two and three in the people's own ids, in rising order, a trio last. */
export type Groups = { readonly groups: readonly (readonly number[])[]; readonly unmatched: readonly number[] }

/** Writes a matching of labels as groups, person by person, so that nothing needs sorting. */
export function writtenGroups(matched: Matched, { person, label }: Names): Groups {
  const groups: number[][] = []
  const unmatched: number[] = []
  for (let id = 0; id < person.length; id += 1) {
    const v = label[id] as number
    const w = matched.mate[v] as number
    if (w >= 0) {
      const other = person[w] as number
      if (other > id) groups.push([id, other])
    } else if (!matched.trio?.includes(v)) unmatched.push(id)
  }
  if (matched.trio) groups.push(matched.trio.map((v) => person[v] as number).sort((a, b) => a - b))
  return { groups, unmatched }
}

/** How many of the pairs brought together have met before; a trio counts its three pairs. */
export function repeatsIn({ mate, trio }: Matched, conflicts: Conflicts): number {
  const hasMet = (a: number, b: number) => roundOf(conflicts, a, b) >= 0
  let repeats = 0
  for (let v = 0; v < mate.length; v += 1) if ((mate[v] as number) > v && hasMet(v, mate[v] as number)) repeats += 1
  if (trio === undefined) return repeats
  const [a, b, c] = trio
  return repeats + [hasMet(a, b), hasMet(a, c), hasMet(b, c)].filter(Boolean).length
}
