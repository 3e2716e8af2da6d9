import { type Dual, dualNow } from './dual.ts'
import { raise, takeOut } from './expose.ts'
import { dualOf, type Forest, newForest } from './forest.ts'
import type { PairList } from './pairs.ts'
import { int, num } from './read.ts'
import { runOut } from './run.ts'
import { takeIn } from './take-in.ts'

export type { Dual } from './dual.ts'
export type { PairList } from './pairs.ts'

/** Asked again and again: answers pairs (with weights) that the dual does not cover, and none when it covers all. */
export type Pricing = (dual: Dual) => PairList

export type MatchingProblem = {
  /** People are 0 … n - 1. */
  readonly n: number
  /** The pairs to begin with. Weights are even whole numbers of 0 or more; a pair listed twice does no harm. */
  readonly pairs: PairList
  /**
   * A matching to begin from (-1: unpaired). Its pairs are kept as far as they are tight in the first dual: each person's
   * is half the highest weight among its pairs. So pairs of the highest weight are all kept.
   */
  readonly start?: Int32Array
}

/** The heaviest matching, and the dual that proves it: the bound of the dual is the weight of the matching. */
export type WeightedMatching = { readonly mate: Int32Array; readonly dual: Dual }

/** A matching that can be carried on from: more pairs taken in, people withdrawn. Copy it to keep what it was. */
export type Solver = Forest

function highestOf({ weight }: PairList): number {
  return weight.reduce((a, b) => Math.max(a, b), 0)
}

/** For each person half the highest weight among its pairs, raised by 1 where it is not of the wanted parity. */
function firstDual(n: number, { a, b, weight }: PairList, parity: number): Float64Array {
  const y = new Float64Array(n)
  for (let k = 0; k < a.length; k += 1) {
    const half = (weight[k] ?? 0) / 2
    const dual = half + ((half + parity) % 2)
    const [v, w] = [a[k] ?? 0, b[k] ?? 0]
    if (num(y, v) < dual) y[v] = dual
    if (num(y, w) < dual) y[w] = dual
  }
  return y
}

export function newSolver({ n, pairs, start }: MatchingProblem): Solver {
  const { a, b, weight } = pairs
  const parity = (highestOf(pairs) / 2) % 2
  const y = firstDual(n, pairs, parity)
  const mate = new Int32Array(n).fill(-1)
  for (let k = 0; start && k < a.length; k += 1) {
    const [v, w] = [a[k] ?? 0, b[k] ?? 0]
    if (int(start, v) !== w || num(y, v) + num(y, w) !== weight[k]) continue
    mate[v] = w
    mate[w] = v
  }
  return newForest(n, { a: a.slice(), b: b.slice(), weight: weight.slice() }, { mate, y, parity })
}

/** Solves, asks `price` for pairs that are not covered, takes them in, and so on until there are none. */
export function solved(solver: Solver, price?: Pricing): WeightedMatching {
  for (;;) {
    runOut(solver)
    const dual = dualNow(solver)
    if (price === undefined || !takeIn(solver, price(dual))) return { mate: solver.mate.slice(), dual }
  }
}

/** The same state to carry on from, apart from the first. */
export function copied(solver: Solver): Solver {
  const { list } = solver
  return {
    ...solver,
    list: { a: list.a.slice(), b: list.b.slice(), weight: list.weight.slice() },
    rows: { ...solver.rows, queued: solver.rows.queued.slice() },
    events: { times: [], events: [], present: [], head: 0 },
    mate: solver.mate.slice(),
    held: solver.held.slice(),
    slotOf: solver.slotOf.slice(),
    nextPerson: solver.nextPerson.slice(),
    slotNode: solver.slotNode.slice(),
    slotSign: solver.slotSign.slice(),
    slotShift: solver.slotShift.slice(),
    unusedSlots: solver.unusedSlots.slice(),
    slot: solver.slot.slice(),
    parent: solver.parent.slice(),
    base: solver.base.slice(),
    first: solver.first.slice(),
    last: solver.last.slice(),
    size: solver.size.slice(),
    zHeld: solver.zHeld.slice(),
    members: solver.members.slice(),
    linkFrom: solver.linkFrom.slice(),
    linkTo: solver.linkTo.slice(),
    unusedIds: solver.unusedIds.slice(),
    entryFrom: solver.entryFrom.slice(),
    entryTo: solver.entryTo.slice(),
    tree: solver.tree.slice(),
    seen: solver.seen.slice(),
    isAbsent: solver.isAbsent.slice(),
    trees: [],
  }
}

/**
 * Withdraws people, who then stay unpaired: their dual is raised to `beyond`, more than any weight, so that none of
 * their pairs is ever tight. The dual still covers all pairs.
 */
export function withdraw(solver: Solver, people: readonly number[], beyond: number): void {
  for (const v of people) {
    takeOut(solver, v)
    raise(solver, v, beyond - dualOf(solver, v))
    solver.isAbsent[v] = 1
  }
}

/**
 * The heaviest matching by the primal-dual method of Edmonds, in whole numbers throughout. All trees grow at once; an event
 * queue tells what happens next, and the duals of whole trees move without being touched, so that a step costs what it
 * changes. Few pairs are enough to begin with when `price` finds those that matter: after each round of pricing the
 * solver carries on from the dual and the matching it has.
 */
export function heaviestMatching(problem: MatchingProblem, price?: Pricing): WeightedMatching {
  return solved(newSolver(problem), price)
}
