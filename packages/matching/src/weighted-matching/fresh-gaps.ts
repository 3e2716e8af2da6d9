import type { Conflicts } from '../conflicts.ts'
import type { Dual } from './dual.ts'
import { togetherIn } from './dual.ts'
import { int, num } from './read.ts'

/** People in rising order of their dual, in runs of those with the same dual and the same innermost set. */
type Runs = {
  readonly order: Int32Array
  readonly start: readonly number[]
  readonly runOf: Int32Array
}

function runsOf({ y, innermost }: Dual): Runs {
  const order = Int32Array.from({ length: y.length }, (_, v) => v)
  order.sort((a, b) => num(y, a) - num(y, b) || int(innermost, a) - int(innermost, b) || a - b)
  const start: number[] = []
  const runOf = new Int32Array(y.length)
  for (let i = 0; i < order.length; i += 1) {
    const v = int(order, i)
    const before = i > 0 ? int(order, i - 1) : -1
    const isSame = before >= 0 && num(y, v) === num(y, before) && int(innermost, v) === int(innermost, before)
    if (!isSame) start.push(i)
    runOf[i] = start.length - 1
  }
  start.push(order.length)
  return { order, start, runOf }
}

type Look = {
  readonly dual: Dual
  readonly weight: number
  readonly runs: Runs
  readonly isBlocked: Int32Array
  readonly found: (a: number, b: number) => boolean
}

/** Finds the pairs of `u` with the later members of a run that is not covered; false when enough was found for `u`. */
function findIn(look: Look, u: number, members: readonly [from: number, to: number]): boolean {
  for (let i = members[0]; i < members[1]; i += 1) {
    const v = int(look.runs.order, i)
    if (look.isBlocked[v] !== u && !look.found(u, v)) return false
  }
  return true
}

function lookFrom(look: Look, place: number): void {
  const { dual, runs, weight } = look
  const u = int(runs.order, place)
  for (let run = int(runs.runOf, place); run + 1 < runs.start.length; run += 1) {
    const from = runs.start[run] ?? 0
    const first = int(runs.order, from)
    const sum = num(dual.y, u) + num(dual.y, first)
    if (sum >= weight) return
    if (sum + togetherIn(dual, u, first) >= weight) continue
    if (!findIn(look, u, [Math.max(from, place + 1), runs.start[run + 1] ?? from])) return
  }
}

/**
 * Finds pairs in no conflict, all of the same `weight`, that a dual does not cover: for each person the least covered
 * first, until `found` answers false. Pairs are never listed: a pair is looked at only when its run is not covered, which
 * leaves pairs in conflict and those that are found. Linear in people + conflicts, but for the number of runs.
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
    for (let k = int(conflicts.offset, u); k < end; k += 1) isBlocked[conflicts.other[k] as number] = u
    lookFrom(look, place)
  }
}
