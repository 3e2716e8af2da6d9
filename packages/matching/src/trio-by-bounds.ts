import { BARRED, FRESH, roundOf } from './conflicts.ts'
import { boundWithTrio, type DualBound, dualBound, type Trio, trioWeight } from './dual-bound.ts'
import { costOf, type Levels, pairWeight } from './levels.ts'
import type { TrioProblem } from './trio.ts'
import { type BoundedTrio, triosWorth } from './trio-list.ts'
import { threesByTurn, turnOf } from './turns.ts'
import { pricingOf } from './weighted-matching/pricing.ts'
import { copied, type Solver, solved, withdraw } from './weighted-matching/solve.ts'

/** How many trios are listed before the best of them are solved. */
const FIRST_LISTED = 300
/** How far the search for the fairest of equally good trios goes: threes looked at, and threes solved. */
const LOOKS = 2_000_000
const FAIR_TRIES = 8
const FAIR_EFFORT = 8_000

export type TrioPlan = { readonly trio: Trio; readonly mate: Int32Array; readonly weight: number }

/** The best plan with a trio, if a trio lets one more person be placed, and the duals that prove it. */
export type TrioSearch = {
  readonly best: TrioPlan | undefined
  readonly duals: readonly DualBound[]
  /** Trios that the first dual does not rule out, each with the number of a dual that does. */
  readonly exceptions: readonly (readonly [number, number, number, number])[]
}

type Scan = TrioProblem & {
  readonly levels: Levels
  /** The solved round of pairs alone, to carry on from. */
  readonly solver: Solver
  readonly pairsAlone: DualBound
  readonly duals: DualBound[]
  best: TrioPlan | undefined
}

function matchingWeight(scan: Scan, mate: Int32Array): number {
  let weight = 0
  mate.forEach((w, v) => {
    if (w > v) weight += pairWeight(scan.levels, roundOf(scan.conflicts, v, w))
  })
  return weight
}

/** Solves the round with this trio exactly. */
function solveWith(scan: Scan, candidate: BoundedTrio): TrioPlan {
  const { conflicts, levels } = scan
  const solver = copied(scan.solver)
  withdraw(solver, candidate.trio, pairWeight(levels, FRESH) + 2)
  const found = solved(solver, pricingOf({ conflicts, levels }))
  scan.duals.push(dualBound(found.dual))
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

/** Solves a trio unless the duals known so far show that it cannot reach `least`. */
function tryTrio(scan: Scan, candidate: BoundedTrio, least: number): void {
  if (sharpened(scan, candidate, least - 1).bound < least) return
  const plan = solveWith(scan, candidate)
  if (plan.weight >= least) scan.best = plan
}

/** The listed trios in falling order of bound, until none can beat the best plan known. */
function scanTrios(scan: Scan, candidates: readonly BoundedTrio[], least: number): void {
  for (const candidate of [...candidates].sort((s, t) => t.bound - s.bound)) {
    const needed = scan.best ? scan.best.weight + 1 : least
    if (candidate.bound < needed) return
    tryTrio(scan, candidate, needed)
  }
}

/** Among the trios as good as the best one, takes the one whose turn it is; exact unless the limits are reached. */
function preferTurn(scan: Scan, best: TrioPlan): void {
  const turn = turnOf(scan.turns)
  const limit = turn(best.trio)
  const last = scan.duals.length + FAIR_TRIES + FAIR_EFFORT / scan.turns.length
  for (const trio of threesByTurn(scan.turns, LOOKS)) {
    if (scan.best !== best || scan.duals.length > last || turn(trio) >= limit) return
    const weight = weightOfTrio(scan, trio)
    const bound = boundWithTrio(scan.pairsAlone, trio, weight)
    if (bound >= best.weight) tryTrio(scan, { trio, weight, bound }, best.weight)
  }
}

function weightOfTrio(scan: Scan, [a, b, c]: Trio): number {
  const rounds = [roundOf(scan.conflicts, a, b), roundOf(scan.conflicts, a, c), roundOf(scan.conflicts, b, c)]
  if (rounds.includes(BARRED)) return Number.NEGATIVE_INFINITY
  return trioWeight(
    scan.levels,
    rounds.reduce((sum, round) => sum + costOf(scan.levels, round), 0),
  )
}

/**
 * Searches all trios in the order of what the dual of pairs alone allows them, solves the promising ones exactly, and
 * lets each solution's dual rule out further ones. `pairsAlone` is the optimum of pairs without a trio.
 */
export function bestTrio(
  problem: TrioProblem & { readonly levels: Levels; readonly solver: Solver },
  pairsAlone: DualBound,
): TrioSearch {
  const scan: Scan = { ...problem, duals: [pairsAlone], pairsAlone, best: undefined }
  const least = pairsAlone.total + 1
  const first = triosWorth(problem, pairsAlone, { least, limit: FIRST_LISTED })
  scanTrios(scan, first.trios, least)
  const needed = scan.best ? scan.best.weight + 1 : least
  const all =
    first.complete < needed
      ? first.trios
      : triosWorth(problem, pairsAlone, { least: needed, limit: Number.POSITIVE_INFINITY }).trios
  scanTrios(scan, all, needed)
  const final = scan.best?.weight ?? pairsAlone.total
  const exceptions = all
    .filter((candidate) => candidate.bound > final)
    .map((candidate) => [...candidate.trio, sharpened(scan, candidate, final).dual] as const)
  if (scan.best) preferTurn(scan, scan.best)
  return { best: scan.best, duals: scan.duals, exceptions }
}
