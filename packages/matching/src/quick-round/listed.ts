import type { RoundInstance } from '../plan.ts'

type Pair = readonly [number, number, ...number[]]

/** The lists of an instance, and the label of each person in them. */
export type Lists = { readonly instance: RoundInstance; readonly label: Int32Array }

const listsOf = ({ instance }: Lists): readonly (readonly Pair[])[] => [instance.history, instance.exclusions]

/** The pairs of a matching that are listed, by their lower labels, each once, in rising order. */
export function pairsListed(lists: Lists, mate: Int32Array): Int32Array {
  const { label } = lists
  const found = new Set<number>()
  for (const list of listsOf(lists)) {
    for (let k = 0; k < list.length; k += 1) {
      const pair = list[k] as Pair
      const v = label[pair[0]] as number
      const w = label[pair[1]] as number
      if (mate[v] === w) found.add(Math.min(v, w))
    }
  }
  return Int32Array.from(found).sort()
}

/** For each of these people, everybody they are listed with. */
export function rowsOf(lists: Lists, people: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const { label } = lists
  const rows = people.map((): number[] => [])
  const row = new Int32Array(label.length).fill(-1)
  for (const [i, v] of people.entries()) row[v] = i
  for (const list of listsOf(lists)) {
    for (let k = 0; k < list.length; k += 1) {
      const pair = list[k] as Pair
      const v = label[pair[0]] as number
      const w = label[pair[1]] as number
      if ((row[v] as number) >= 0) rows[row[v] as number]?.push(w)
      if ((row[w] as number) >= 0) rows[row[w] as number]?.push(v)
    }
  }
  return new Map(people.map((v, i) => [v, rows[i] ?? []]))
}
