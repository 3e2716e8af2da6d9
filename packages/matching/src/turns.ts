import { at } from './at.ts'
import type { Trio } from './dual-bound.ts'

/** Twos among the first people of `turns`, the later of the two rising slowest. */
function* twosBefore(turns: Int32Array, end: number): Generator<readonly [number, number]> {
  for (let j = 1; j < end; j += 1) {
    for (let i = 0; i < j; i += 1) yield [at(turns, i), at(turns, j)]
  }
}

/** Threes in order of turns: the one whose last member is due soonest comes first. At most `looks` of them. */
export function* threesByTurn(turns: Int32Array, looks: number): Generator<Trio> {
  let seen = 0
  for (let k = 2; k < turns.length; k += 1) {
    const c = at(turns, k)
    for (const [a, b] of twosBefore(turns, k)) {
      seen += 1
      if (seen > looks) return
      yield [a, b, c]
    }
  }
}

/** A number that is lower the earlier a three comes in `threesByTurn`. */
export function turnOf(turns: Int32Array): (trio: Trio) => number {
  const place = new Int32Array(turns.length)
  turns.forEach((person, i) => {
    place[person] = i
  })
  return (trio) => {
    const [k = 0, j = 0, i = 0] = trio.map((person) => at(place, person)).sort((a, b) => b - a)
    return (k * turns.length + j) * turns.length + i
  }
}
