import { at } from './at.ts'
import { maximumMatching } from './complement-matching/maximum.ts'
import { roundOf } from './conflicts.ts'
import { boundWithTrio, type DualBound, dualBound, type Trio } from './dual-bound.ts'
import { type Levels, pairWeight } from './levels.ts'
import { type TrioProblem, withoutTrio } from './trio.ts'
import { type BoundedTrio, triosWorth } from './trio-list.ts'
import { cheapestMatching } from './weighted-matching/pricing.ts'

export type TrioPlan = { readonly trio: Trio; readonly mate: Int32Array; readonly weight: number }

/** The best plan with a trio, if a trio lets one more person be placed, and the duals that prove it. */
export type TrioSearch = {
  readonly best: TrioPlan | undefined
  readonly duals: readonly DualBound[]
  /** Trios that the first dual does not rule out, each with the number of a dual that does. */
  readonly exceptions: readonly (readonly [number, number, number, number])[]
}

type Scan = TrioProblem & { readonly levels: Levels; readonly duals: DualBound[]; best: TrioPlan | undefined }

function matchingWeight(scan: Scan, mate: Int32Array): number {
  let weight = 0
  mate.forEach((w, v) => {
    if (w > v) weight += pairWeight(scan.levels, roundOf(scan.conflicts, v, w))
  })
  return weight
}

/** Solves the round with this trio exactly. */
function solveWith(scan: Scan, candidate: BoundedTrio): TrioPlan {
  const { conflicts, levels, random } = scan
  const absent = new Set(candidate.trio)
  const fresh = maximumMatching(conflicts, random, { start: withoutTrio(scan.fresh.mate, candidate.trio), absent })
  const found = cheapestMatching({ conflicts, levels, start: fresh.mate, absent, random })
  scan.duals.push(dualBound(found))
  return { trio: candidate.trio, mate: found.mate, weight: candidate.weight + matchingWeight(scan, found.mate) }
}

function sharpened(scan: Scan, candidate: BoundedTrio, least: number): { bound: number; dual: number } {
  let best = { bound: candidate.bound, dual: 0 }
  for (let dual = scan.duals.length - 1; dual > 0 && best.bound > least; dual -= 1) {
    const known = scan.duals[dual]
    const bound = known ? boundWithTrio(known, candidate.trio, candidate.weight) : best.bound
    if (bound < best.bound) best = { bound, dual }
  }
  return best
}

/** Compares two trios by whose turn it is: the later of their members first. */
function fairnessOf(turns: Int32Array): (trio: Trio) => number {
  const place = new Int32Array(turns.length)
  turns.forEach((person, i) => {
    place[person] = i
  })
  return (trio) => {
    const [k = 0, j = 0, i = 0] = trio.map((person) => at(place, person)).sort((a, b) => b - a)
    return (k * turns.length + j) * turns.length + i
  }
}

/** Solves a trio unless the duals known so far show that it cannot beat the best one; keeps it if it does. */
function tryTrio(scan: Scan, candidate: BoundedTrio, from: { needed: number; fairness: (trio: Trio) => number }): void {
  const { needed, fairness } = from
  const { bound } = sharpened(scan, candidate, needed - 1)
  const isFairer = scan.best === undefined || fairness(candidate.trio) < fairness(scan.best.trio)
  if (bound < needed || (bound === needed && !isFairer)) return
  const plan = solveWith(scan, candidate)
  if (plan.weight > needed || (plan.weight === needed && isFairer)) scan.best = plan
}

function scanTrios(scan: Scan, candidates: readonly BoundedTrio[], least: number): void {
  const fairness = fairnessOf(scan.turns)
  const ordered = [...candidates].sort((s, t) => t.bound - s.bound || fairness(s.trio) - fairness(t.trio))
  for (const candidate of ordered) {
    const needed = scan.best?.weight ?? least
    if (candidate.bound < needed) return
    tryTrio(scan, candidate, { needed, fairness })
  }
}

/**
 * Searches all trios in the order of what the dual of pairs alone allows them, solves the promising ones exactly, and
 * lets each solution's dual rule out further ones. `pairsAlone` is the optimum of pairs without a trio.
 */
export function bestTrio(problem: TrioProblem & { readonly levels: Levels }, pairsAlone: DualBound): TrioSearch {
  const scan: Scan = { ...problem, duals: [pairsAlone], best: undefined }
  const least = pairsAlone.total + 1
  const candidates = triosWorth(problem, pairsAlone, least)
  scanTrios(scan, candidates, least)
  const final = scan.best?.weight ?? pairsAlone.total
  const exceptions = candidates
    .filter((candidate) => candidate.bound > final)
    .map(({ trio, weight, bound }) => [...trio, sharpened(scan, { trio, weight, bound }, final).dual] as const)
  return { best: scan.best, duals: scan.duals, exceptions }
}
