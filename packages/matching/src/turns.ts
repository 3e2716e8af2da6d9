import { at } from './at.ts'
import type { Trio } from './dual-bound.ts'

/** Of the people due before `person`, those who may be in a trio with it, in the same order. */
export type Company = (person: number, earlier: Int32Array) => ArrayLike<number>

/**
 * Threes in order of turns: the one whose last member is due soonest comes first, then the one whose second member is. At
 * most `looks` of them.
 */
export function* threesByTurn(
  turns: Int32Array,
  looks: number,
  company: Company = (_, earlier) => earlier,
): Generator<Trio> {
  let seen = 0
  for (let k = 2; k < turns.length; k += 1) {
    const c = at(turns, k)
    const others = company(c, turns.subarray(0, k))
    for (let j = 1; j < others.length; j += 1) {
      for (let i = 0; i < j; i += 1) {
        seen += 1
        if (seen > looks) return
        yield [at(others, i), at(others, j), c]
      }
    }
  }
}

/** The three in the order of their turns, as `threesByTurn` gives them. */
export function inTurn(turns: Int32Array, trio: Trio): Trio {
  const [a = 0, b = 0, c = 0] = [...trio].sort((v, w) => turns.indexOf(v) - turns.indexOf(w))
  return [a, b, c]
}
