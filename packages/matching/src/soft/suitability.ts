import { at } from '../at.ts'
import { int } from '../weighted-matching/read.ts'

/**
 * The soft preferences of a round, by classes: people of one class are alike, so that what is worked out for one of them
 * holds for all, and whoever is worth looking at is found by class and not one by one.
 */
export type Suitability = {
  /** The class of each person, from 0 to `classes - 1`. */
  readonly classOf: Int32Array
  readonly classes: number
  /** How little people of two classes suit each other: whole, 0 is best, the same in both directions. */
  readonly penalty: (first: number, second: number) => number
  /** No penalty is higher. */
  readonly most: number
}

/** Classes numbered in the order in which their keys first occur. */
export function classesBy<Key>(keys: readonly Key[]): { classOf: Int32Array; firsts: number[] } {
  const known = new Map<Key, number>()
  const firsts: number[] = []
  const classOf = new Int32Array(keys.length)
  keys.forEach((key, person) => {
    let found = known.get(key)
    if (found === undefined) {
      found = firsts.length
      known.set(key, found)
      firsts.push(person)
    }
    classOf[person] = found
  })
  return { classOf, firsts }
}

/** The simplest preference: rather somebody of another organisation. */
export function byOrganisation(org: readonly (string | number)[]): Suitability {
  const { classOf, firsts } = classesBy(org)
  return { classOf, classes: firsts.length, penalty: (p, q) => (p === q ? 1 : 0), most: 1 }
}

/** The same preferences for people under other numbers: `person[label]` is the number they had. */
export function relabelled(suitability: Suitability, person: Int32Array): Suitability {
  return { ...suitability, classOf: Int32Array.from(person, (id) => at(suitability.classOf, id)) }
}

/** How little two people suit each other. */
export function penaltyOf({ classOf, penalty }: Suitability, a: number, b: number): number {
  return penalty(int(classOf, a), int(classOf, b))
}

/** The people of each class, as compressed rows: class `c` holds `people[offset[c]] … people[offset[c + 1] - 1]`. */
export type ClassRows = { readonly offset: Int32Array; readonly people: Int32Array }

/** Those of `people` by class, within a class in the order given. */
export function classRows({ classOf, classes }: Suitability, people: ArrayLike<number>): ClassRows {
  const offset = new Int32Array(classes + 1)
  for (let i = 0; i < people.length; i += 1) {
    const next = at(classOf, at(people, i)) + 1
    offset[next] = at(offset, next) + 1
  }
  for (let c = 0; c < classes; c += 1) offset[c + 1] = at(offset, c + 1) + at(offset, c)
  const place = offset.slice()
  const rows = new Int32Array(people.length)
  for (let i = 0; i < people.length; i += 1) {
    const c = at(classOf, at(people, i))
    rows[at(place, c)] = at(people, i)
    place[c] = at(place, c) + 1
  }
  return { offset, people: rows }
}
