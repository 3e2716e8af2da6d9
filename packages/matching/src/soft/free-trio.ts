import { at } from '../at.ts'
import { FRESH, roundOf } from '../conflicts.ts'
import type { Trio } from '../dual-bound.ts'
import { savingOf, softBound } from './bound.ts'
import { type Objective, pairCost, type SoftRound, twosIn } from './objective.ts'
import type { SoftDual } from './pricing.ts'
import { classRows } from './suitability.ts'

/** How many threes of people are looked at for the trio that saves most. */
const LOOKS = 1_000_000

/** Gives three more people a dual, as high as all their pairs allow. */
function withDualsOf(from: Objective, trio: Trio, dual: SoftDual): SoftDual {
  const u = dual.u.slice()
  const waiting = new Set<number>(trio)
  for (const v of trio) {
    let most = 2 * from.alone
    for (let w = 0; w < u.length; w += 1) {
      if (w === v || waiting.has(w) || from.kept.has(w)) continue
      most = Math.min(most, 2 * pairCost(from, v, w) - at(u, w))
    }
    waiting.delete(v)
    u[v] = most
  }
  return { u, sets: dual.sets }
}

const byFallingDual = (from: Objective, { u }: SoftDual) =>
  Int32Array.from(u.keys())
    .filter((v) => !from.kept.has(v))
    .sort((a, b) => at(u, b) - at(u, a) || a - b)

/** Of each class the three people whose duals are highest. */
function threeOfEachClass(from: Objective, order: Int32Array): Int32Array {
  const { offset, people } = classRows(from.suitability, order)
  const chosen = new Set<number>()
  for (let p = 0; p + 1 < offset.length; p += 1) {
    for (const v of people.subarray(at(offset, p), Math.min(at(offset, p) + 3, at(offset, p + 1)))) chosen.add(v)
  }
  return order.filter((v) => chosen.has(v))
}

const isFresh = (from: Objective, a: number, b: number) => roundOf(from.conflicts, a, b) === FRESH

/** What trios save at most, and one that does; undefined when that follows from the duals alone. */
type Highest = { readonly saving: number; readonly trio: Trio | undefined }

/** Threes of some people, by falling dual until nothing better can follow. `asks` whether they have met. */
type Search = { readonly from: Objective; readonly dual: SoftDual; readonly people: Int32Array; readonly asks: boolean }

function thirdFor(search: Search, [i, j]: readonly [number, number], best: Highest): { best: Highest; looks: number } {
  const { from, dual, people, asks } = search
  const [a, b] = [at(people, i), at(people, j)]
  let found = best
  const two = at(dual.u, a) + at(dual.u, b)
  let k = j + 1
  for (; k < people.length && two + at(dual.u, at(people, k)) > found.saving; k += 1) {
    const trio: Trio = [a, b, at(people, k)]
    const saving = savingOf(from, dual, trio)
    if (saving <= found.saving) continue
    if (!asks || twosIn(trio).every(([v, w]) => isFresh(from, v, w))) found = { saving, trio }
  }
  return { best: found, looks: k - j }
}

/** The trio of these people that saves most, if it saves more than the known one. Undefined after too many looks. */
function highestAmong(search: Search, known: Highest): Highest | undefined {
  const { people, dual } = search
  const value = (i: number) => at(dual.u, at(people, i))
  let best = known
  let looks = 0
  for (let i = 0; i + 2 < people.length && 3 * value(i) > best.saving; i += 1) {
    for (let j = i + 1; j + 1 < people.length && value(i) + 2 * value(j) > best.saving; j += 1) {
      const third = thirdFor(search, [i, j], best)
      best = third.best
      looks += third.looks
      if (looks > LOOKS) return undefined
    }
  }
  return best
}

/**
 * The trio that saves most: of people who have not met, if that is not too much to look at; else of three people of each
 * class, whether they have met or not, which as a bound is on the safe side; else what any three duals allow.
 */
function highestSaving(from: Objective, dual: SoftDual, known: Trio): Highest {
  const order = byFallingDual(from, dual)
  const first = { saving: savingOf(from, dual, known), trio: known }
  const few = threeOfEachClass(from, order)
  const value = (i: number) => at(dual.u, at(order, i))
  return (
    highestAmong({ from, dual, people: order, asks: true }, first) ??
    highestAmong({ from, dual, people: few, asks: false }, first) ?? {
      saving: value(0) + value(1) + value(2),
      trio: undefined,
    }
  )
}

/** What the dual of a round solved for one trio proves when anybody may be in the trio. */
export function trioBound(from: Objective, round: SoftRound & { readonly trio: Trio }, kept: SoftDual) {
  const dual = withDualsOf(from, round.trio, kept)
  const highest = highestSaving(from, dual, round.trio)
  const bound = softBound(from, round, { dual, saving: highest.saving })
  return { bound, proof: { objective: from, dual }, highest: highest.trio }
}
