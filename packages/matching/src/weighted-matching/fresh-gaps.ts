import type { Conflicts } from '../conflicts.ts'
import type { Dual } from './dual.ts'
import { togetherIn } from './dual.ts'
import { int, num } from './read.ts'

/** People in rising order of their dual, in runs of those with the same dual and the same outermost set. */
type Runs = {
  readonly order: Int32Array
  readonly outermost: Int32Array
  readonly start: readonly number[]
  readonly runOf: Int32Array
}

function outermostSets(dual: Dual): Int32Array {
  const outermost = new Int32Array(dual.sets.length)
  for (let set = 0; set < outermost.length; set += 1) {
    const around = int(dual.around, set)
    outermost[set] = around < 0 ? set : int(outermost, around)
  }
  return Int32Array.from(dual.innermost, (set) => (set < 0 ? -1 : int(outermost, set)))
}

function runsOf(dual: Dual): Runs {
  const { y } = dual
  const outermost = outermostSets(dual)
  const order = Int32Array.from({ length: y.length }, (_, v) => v)
  order.sort((a, b) => num(y, a) - num(y, b) || int(outermost, a) - int(outermost, b) || a - b)
  const start: number[] = []
  const runOf = new Int32Array(y.length)
  for (let i = 0; i < order.length; i += 1) {
    const v = int(order, i)
    const before = i > 0 ? int(order, i - 1) : -1
    const isSame = before >= 0 && num(y, v) === num(y, before) && int(outermost, v) === int(outermost, before)
    if (!isSame) start.push(i)
    runOf[i] = start.length - 1
  }
  start.push(order.length)
  return { order, outermost, start, runOf }
}

type Look = {
  readonly dual: Dual
  readonly weight: number
  readonly runs: Runs
  readonly isBlocked: Int32Array
  readonly found: (a: number, b: number) => boolean
}

/** Looks through the later members of one run; false when enough was found for `u`. */
function lookAt(look: Look, u: number, members: readonly [from: number, to: number]): boolean {
  const { dual, runs } = look
  const own = int(runs.outermost, u)
  for (let i = members[0]; i < members[1]; i += 1) {
    const v = int(runs.order, i)
    if (int(look.isBlocked, v) === u) continue
    const isApart = own < 0 || int(runs.outermost, v) !== own
    const sum = num(dual.y, u) + num(dual.y, v) + (isApart ? 0 : togetherIn(dual, u, v))
    if (sum < look.weight && !look.found(u, v)) return false
  }
  return true
}

function lookFrom(look: Look, place: number): void {
  const { dual, runs, weight } = look
  const u = int(runs.order, place)
  const own = int(runs.outermost, u)
  const z = own < 0 ? 0 : (dual.sets[own]?.z ?? 0)
  for (let run = int(runs.runOf, place); run + 1 < runs.start.length; run += 1) {
    const from = runs.start[run] ?? 0
    const first = int(runs.order, from)
    const sum = num(dual.y, u) + num(dual.y, first)
    if (sum >= weight) return
    if (own >= 0 && int(runs.outermost, first) === own && sum + z >= weight) continue
    if (!lookAt(look, u, [Math.max(from, place + 1), runs.start[run + 1] ?? from])) return
  }
}

/**
 * Finds pairs in no conflict, all of the same `weight`, that a dual does not cover: for each person the least covered
 * first, until `found` answers false. Pairs are never listed: a pair is looked at only when the two `y` fall short, which
 * leaves pairs in conflict, pairs in one set, and those that are found. Linear in people + conflicts but for sets.
 */
export function freshGaps(
  conflicts: Conflicts,
  from: { readonly dual: Dual; readonly weight: number },
  found: (a: number, b: number) => boolean,
): void {
  const isBlocked = new Int32Array(conflicts.n).fill(-1)
  const look: Look = { ...from, runs: runsOf(from.dual), isBlocked, found }
  for (let place = 0; place < conflicts.n; place += 1) {
    const u = int(look.runs.order, place)
    if (2 * num(from.dual.y, u) >= from.weight) return
    const end = int(conflicts.offset, u + 1)
    for (let k = int(conflicts.offset, u); k < end; k += 1) isBlocked[int(conflicts.other, k)] = u
    lookFrom(look, place)
  }
}
