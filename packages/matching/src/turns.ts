import { at } from './at.ts'
import type { Trio } from './dual-bound.ts'

/** Everybody, those whose turn in a trio it is first: `ends` says where in `order` those with one and the same turn end. */
export type Turns = { readonly order: Int32Array; readonly ends: readonly number[] }

/** Of the people due before `person`, those who may be in a trio with it, in the same order. */
export type Company = (person: number, earlier: Int32Array) => Int32Array

const startOf = ({ ends }: Turns, turn: number): number => (turn === 0 ? 0 : at(ends, turn - 1))

/** Those with one turn whose place in the order is below `before`. */
const sharing = (turns: Turns, turn: number, before: number): Int32Array =>
  turns.order.subarray(startOf(turns, turn), Math.min(at(turns.ends, turn), before))

/**
 * Threes in order of turns: of two trios the one comes first in which the turn that is furthest off is nearer, then the second
 * turn, then the nearest. Those with the same turn are equal, whoever stands first. Looks at most `looks` times.
 */
export function* threesByTurn(
  turns: Turns,
  looks: number,
  company: Company = (_, earlier) => earlier,
): Generator<Trio> {
  let seen = 0
  for (const { place, middle, first } of lastPlaces(turns)) {
    const c = at(turns.order, place)
    const seconds = company(c, sharing(turns, middle, place))
    const isAlike = first === middle || seconds.length === 0
    const pairs = isAlike ? pairsWithin(seconds) : pairsAcross(company(c, sharing(turns, first, place)), seconds)
    // A person looked at in vain counts too: there may be more of them than of threes.
    if (++seen > looks) return
    for (const [a, b] of pairs) {
      if (++seen > looks) return
      yield [a, b, c]
    }
  }
}

type LastPlace = { readonly place: number; readonly middle: number; readonly first: number }

/** Places of the one whose turn is furthest off, with the turns of the other two, in the order in which threes come. */
function* lastPlaces(turns: Turns): Generator<LastPlace> {
  for (const [last, middle, first] of turnsOfThree(turns)) {
    for (let place = startOf(turns, last); place < at(turns.ends, last); place += 1) yield { place, middle, first }
  }
}

function* pairsWithin(people: Int32Array): Generator<[number, number]> {
  for (let j = 1; j < people.length; j += 1) {
    for (let i = 0; i < j; i += 1) yield [at(people, i), at(people, j)]
  }
}

function* pairsAcross(firsts: Int32Array, seconds: Int32Array): Generator<[number, number]> {
  for (const b of seconds) for (const a of firsts) yield [a, b]
}

type TurnsOfThree = readonly [last: number, middle: number, first: number]

/** The turns that three people can have, in order. */
function* turnsOfThree(turns: Turns): Generator<TurnsOfThree> {
  for (let last = 0; last < turns.ends.length; last += 1) {
    for (let middle = 0; middle <= last; middle += 1) {
      for (let first = 0; first <= middle; first += 1) {
        if (areEnough(turns, [last, middle, first])) yield [last, middle, first]
      }
    }
  }
}

/** There are as many people with the middle turn as of the three share it. */
function areEnough(turns: Turns, [last, middle, first]: TurnsOfThree): boolean {
  const sharers = 1 + (middle === last ? 1 : 0) + (first === middle ? 1 : 0)
  return at(turns.ends, middle) - startOf(turns, middle) >= sharers
}

/** The three in the order of their turns, as `threesByTurn` gives them. */
export function inTurn({ order }: Turns, trio: Trio): Trio {
  const [a = 0, b = 0, c = 0] = [...trio].sort((v, w) => order.indexOf(v) - order.indexOf(w))
  return [a, b, c]
}
