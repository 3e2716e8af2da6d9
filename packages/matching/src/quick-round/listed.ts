import type { Names } from '../groups.ts'
import type { RoundInstance } from '../plan.ts'

type Pair = readonly [number, number, ...number[]]

/** The lists of an instance, and the labels of the people in them. */
export type Lists = { readonly instance: RoundInstance; readonly names: Names }

const NOBODY = -1

const listsOf = ({ instance }: Lists): readonly (readonly Pair[])[] => [instance.history, instance.exclusions]

/** The matching in ids, so that the pass over the lists needs one look for each entry. */
function partnersOf({ person, label }: Names, mate: Int32Array): Int32Array {
  const partner = new Int32Array(person.length)
  for (let id = 0; id < partner.length; id += 1) {
    const w = mate[label[id] as number] as number
    partner[id] = w < 0 ? NOBODY : (person[w] as number)
  }
  return partner
}

/** The pairs of a matching that are listed, by their lower labels, each once, in rising order. */
export function pairsListed(lists: Lists, mate: Int32Array): Int32Array {
  const { label } = lists.names
  const partner = partnersOf(lists.names, mate)
  const found = new Set<number>()
  for (const list of listsOf(lists)) {
    for (let k = 0; k < list.length; k += 1) {
      const pair = list[k] as Pair
      if (partner[pair[0]] === pair[1]) found.add(Math.min(label[pair[0]] as number, label[pair[1]] as number))
    }
  }
  return Int32Array.from(found).sort()
}

/** For each of these people, everybody they are listed with. */
export function rowsOf(lists: Lists, people: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const { person, label } = lists.names
  const rows = people.map((): number[] => [])
  const row = new Int32Array(person.length).fill(NOBODY)
  for (const [i, v] of people.entries()) row[person[v] as number] = i
  for (const list of listsOf(lists)) {
    for (let k = 0; k < list.length; k += 1) {
      const pair = list[k] as Pair
      const first = row[pair[0]] as number
      const second = row[pair[1]] as number
      if (first >= 0) rows[first]?.push(label[pair[1]] as number)
      if (second >= 0) rows[second]?.push(label[pair[0]] as number)
    }
  }
  return new Map(people.map((v, i) => [v, rows[i] ?? []]))
}
