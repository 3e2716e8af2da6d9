import type { Trio } from '../dual-bound.ts'
import type { Matched } from '../groups.ts'
import type { Random } from '../random.ts'
import { type Turns, threesByTurn } from '../turns.ts'
import { type Lists, pairsListed, rowsOf } from './listed.ts'

/** Guesses pay off while people have met, on average, at most this share of the others. */
const MET_SHARE = 1 / 4
/** Partners tried for one pair that has to be changed, before the thorough search takes over. */
const TRIES = 64
/** The trio is looked for among so many of those whose turn it is. */
const TRIO_AMONG = 32

export type QuickProblem = Lists & {
  /** Everybody's label, those whose turn in a trio it is first; for an odd number only. */
  readonly turns: Turns
  readonly random: Random
}

/** The first three by turn who are new to each other. */
function firstFreshTrio(problem: QuickProblem): Trio | undefined {
  const { order, ends } = problem.turns
  const due = order.slice(0, TRIO_AMONG)
  const among = { order: due, ends: [...new Set(ends.map((end) => Math.min(end, due.length)))] }
  const rows = rowsOf(problem, [...due])
  const isFresh = (a: number, b: number) => !rows.get(a)?.includes(b)
  for (const [a, b, c] of threesByTurn(among, due.length ** 3)) {
    if (isFresh(a, b) && isFresh(a, c) && isFresh(b, c)) return [a, b, c]
  }
  return undefined
}

/** Pairs neighbours in the order of the labels, the trio left out. */
function neighbours(n: number, trio: Trio | undefined): Int32Array {
  const mate = new Int32Array(n).fill(-1)
  let waiting = -1
  for (let v = 0; v < n; v += 1) {
    if (trio?.includes(v)) continue
    if (waiting >= 0) {
      mate[v] = waiting
      mate[waiting] = v
    }
    waiting = waiting < 0 ? v : -1
  }
  return mate
}

const WITH_FIRST = 1
const WITH_SECOND = 2

type Mending = { readonly mate: Int32Array; readonly blocked: Uint8Array; readonly random: Random }

/** Marks (or unmarks) everybody these are listed with. */
function mark(blocked: Uint8Array, row: readonly number[], change: number): void {
  for (const v of new Set(row)) blocked[v] = (blocked[v] as number) + change
}

/** Lets the pair of `v` exchange partners with a random other pair, so that both new pairs are new to each other. */
function exchange({ mate, blocked, random }: Mending, v: number): boolean {
  const w = mate[v] as number
  for (let tries = 0; tries < TRIES; tries += 1) {
    const x = random.below(mate.length)
    const y = mate[x] as number
    if (y < 0 || x === v || x === w) continue
    if ((blocked[x] as number) & WITH_FIRST || (blocked[y] as number) & WITH_SECOND) continue
    mate[v] = x
    mate[x] = v
    mate[w] = y
    mate[y] = w
    return true
  }
  return false
}

/** Exchanges the partners of the pairs that are listed; false when one of them found nobody in time. */
function mend(problem: QuickProblem, mate: Int32Array): boolean {
  const listed = [...pairsListed(problem, mate)].map((v) => [v, mate[v] as number] as const)
  if (listed.length === 0) return true
  const rows = rowsOf(problem, listed.flat())
  const mending = { mate, blocked: new Uint8Array(mate.length), random: problem.random }
  for (const [v, w] of listed) {
    if (mate[v] !== w) continue
    mark(mending.blocked, rows.get(v) ?? [], WITH_FIRST)
    mark(mending.blocked, rows.get(w) ?? [], WITH_SECOND)
    if (!exchange(mending, v)) return false
    mark(mending.blocked, rows.get(v) ?? [], -WITH_FIRST)
    mark(mending.blocked, rows.get(w) ?? [], -WITH_SECOND)
  }
  return true
}

/**
 * The quick way to a round without repeats, for a pool in which most people have not met: everybody is paired with a
 * neighbour in the random order of the labels, and the few pairs that are listed exchange partners with random others.
 * A handful of plain passes over the lists, whatever their order. Undefined when the pool is not like that or chance was
 * against it; then nothing is known.
 */
export function quickRound(problem: QuickProblem): Matched | undefined {
  const { history, exclusions } = problem.instance
  const n = problem.names.label.length
  if (2 * (history.length + exclusions.length) > MET_SHARE * n * n) return undefined
  const trio = n % 2 === 1 ? firstFreshTrio(problem) : undefined
  if (n % 2 === 1 && trio === undefined) return undefined
  const mate = neighbours(n, trio)
  return mend(problem, mate) ? { mate, trio } : undefined
}
