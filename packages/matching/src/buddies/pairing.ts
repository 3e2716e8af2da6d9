import { togetherIn } from '../weighted-matching/dual.ts'
import { keepFew, offer } from '../weighted-matching/few.ts'
import { item, num } from '../weighted-matching/read.ts'
import { type Dual, heaviestMatching, type PairList } from '../weighted-matching/solve.ts'
import type { BuddyInput, BuddyPerson } from './input.ts'

/** One of the pairs somebody can be in: the `nth` more, from 0. */
export type BuddyPlace = { readonly person: number; readonly nth: number; readonly isNew: boolean }

/** Partners of each place that are given to the solver first, and that are added at a time. */
const FIRST_PARTNERS = 12
const ADDED_PARTNERS = 6

/** New people who wait have one place; everybody of experience as many as they have room for. */
export function placesOf(people: readonly BuddyPerson[]): BuddyPlace[] {
  return people.flatMap(({ isNew, isWaiting, room }, person) => {
    const most = isNew ? Number(isWaiting && room > 0) : room
    return Array.from({ length: Math.max(0, most) }, (_, nth) => ({ person, nth, isNew }))
  })
}

/**
 * What the levels weigh: each more than all below it can come to in a whole plan. A place in which somebody only helps is
 * a load of one, and of one more for each pair that they are in before.
 */
type Weights = { readonly covered: (place: number) => number; readonly load: (place: number) => number }

function weightsFor({ people, suits }: BuddyInput, places: readonly BuddyPlace[]): Weights {
  const most = places.length + 1
  let best = 0
  for (let a = 0; a < people.length; a += 1) for (let b = 0; b < a; b += 1) best = Math.max(best, suits(a, b))
  const isServed = ({ person, nth, isNew }: BuddyPlace) => isNew || (nth === 0 && people[person]?.isWaiting === true)
  const loads = places.map((place) => (isServed(place) ? 0 : (people[place.person]?.pairs ?? 0) + place.nth + 1))
  const unit = most * best + 1
  const other = most * unit * (loads.reduce((x, y) => Math.max(x, y), 0) + 1)
  const newcomer = most * other
  if (8 * newcomer * 2 > Number.MAX_SAFE_INTEGER) throw new RangeError('scores too large for exact sums')
  const value = places.map((place) => {
    if (place.isNew) return newcomer
    return isServed(place) ? other : 0
  })
  return { covered: (place) => item(value, place), load: (place) => unit * item(loads, place) }
}

type Choosing = { readonly input: BuddyInput; readonly places: readonly BuddyPlace[]; readonly weights: Weights }

/** Twice what the pair of two places is worth, so that the duals are whole; 0 when it cannot be or would cover nobody. */
function worth({ input, places, weights }: Choosing, a: number, b: number): number {
  const [one, other] = [places[a], places[b]]
  if (!one || !other || one.person === other.person || (one.isNew && other.isNew)) return 0
  const covered = weights.covered(a) + weights.covered(b)
  if (covered === 0 || input.apart(one.person, other.person)) return 0
  return 2 * (covered - weights.load(a) - weights.load(b) + input.suits(one.person, other.person))
}

/** For each place that somebody waits in, the few partners with the lowest `key` below `limit`. */
function fewBest(
  choosing: Choosing,
  from: {
    readonly most: number
    readonly limit: number
    readonly key: (a: number, b: number, worth: number) => number
  },
): PairList {
  const pairs: PairList = { a: [], b: [], weight: [] }
  choosing.places.forEach((_, a) => {
    if (choosing.weights.covered(a) === 0) return
    const best = keepFew(from.most)
    for (let b = 0; b < choosing.places.length; b += 1) {
      const value = worth(choosing, a, b)
      const key = value > 0 ? from.key(a, b, value) : from.limit
      if (key < from.limit) offer(best, key, b)
    }
    for (const b of best.ids.subarray(0, best.count)) {
      pairs.a.push(a)
      pairs.b.push(b)
      pairs.weight.push(worth(choosing, a, b))
    }
  })
  return pairs
}

/** The best pairs of places: solved exactly on a few partners of each, all others priced by the dual. */
export function pairedPlaces(input: BuddyInput, places: readonly BuddyPlace[]): (readonly [number, number])[] {
  const choosing: Choosing = { input, places, weights: weightsFor(input, places) }
  const pairs = fewBest(choosing, { most: FIRST_PARTNERS, limit: 0, key: (_a, _b, value) => -value })
  const price = (dual: Dual) =>
    fewBest(choosing, {
      most: ADDED_PARTNERS,
      limit: 0,
      key: (a, b, value) => {
        const slack = num(dual.y, a) + num(dual.y, b) - value
        return slack < 0 ? slack + togetherIn(dual, a, b) : slack
      },
    })
  const { mate } = heaviestMatching({ n: places.length, pairs }, price)
  const order = (a: number, b: number): readonly [number, number] => (places[b]?.isNew ? [b, a] : [a, b])
  return [...mate].flatMap((b, a) => (b > a ? [order(a, b)] : []))
}
