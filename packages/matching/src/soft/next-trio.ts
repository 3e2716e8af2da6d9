import { at } from '../at.ts'
import { FRESH, roundOf } from '../conflicts.ts'
import type { Trio } from '../dual-bound.ts'
import { doubleBound, savingOf } from './bound.ts'
import { type Objective, type SoftRound, twosIn } from './objective.ts'
import type { SoftDual } from './pricing.ts'

/** Up to this many people all trios are weighed by all duals known so far. */
const ALL_TRIOS_UP_TO = 64
const TRIES = 60

const isNew = (from: Objective, trio: Trio) =>
  twosIn(trio).every(([v, w]) => v !== w && roundOf(from.conflicts, v, w) === FRESH)

/** Three people who are as `trio` in class and dual and have not met. */
function alike(from: Objective, { u }: SoftDual, trio: Trio): Trio | undefined {
  const { classOf } = from.suitability
  const choices = trio.map((v) =>
    [...u.keys()].filter((w) => at(classOf, w) === at(classOf, v) && u[w] === u[v] && !from.kept.has(w)),
  )
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [a = 0, b = 0, c = 0] = choices.map((people) => at(people, from.random.below(people.length)))
    if (isNew(from, [a, b, c])) return [a, b, c]
  }
  return undefined
}

function* newTrios(from: Objective): Generator<Trio> {
  const { n } = from.conflicts
  for (let c = 2; c < n; c += 1) {
    for (let b = 1; b < c; b += 1) {
      for (let a = 0; a < b; a += 1) if (isNew(from, [a, b, c])) yield [a, b, c]
    }
  }
}

/** The trio that, by the best of all duals for each, may make the cheapest round, if one may be cheaper than `round`. */
function mostPromising(from: Objective, round: SoftRound, by: { duals: SoftDual[]; cost: number }): Trio | undefined {
  const totals = by.duals.map((dual) => doubleBound(from, round, dual))
  let best: { least: number; trio: Trio | undefined } = { least: 2 * by.cost - 1, trio: undefined }
  for (const trio of newTrios(from)) {
    if (trio.some((v) => from.kept.has(v))) continue
    let least = Number.NEGATIVE_INFINITY
    by.duals.forEach((dual, i) => {
      least = Math.max(least, at(totals, i) - savingOf(from, dual, trio))
    })
    if (least < best.least) best = { least, trio }
  }
  return best.trio
}

/** The next trio worth solving for, `highest` being what the latest dual suggests. */
export function nextTrio(
  from: Objective,
  round: SoftRound,
  known: { readonly duals: SoftDual[]; readonly cost: number; readonly highest: Trio | undefined },
): Trio | undefined {
  const { duals, highest } = known
  const latest = duals.at(-1)
  if (from.conflicts.n <= ALL_TRIOS_UP_TO) return mostPromising(from, round, known)
  if (highest === undefined || latest === undefined) return undefined
  return isNew(from, highest) ? highest : alike(from, latest, highest)
}
