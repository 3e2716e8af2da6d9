import { FRESH } from './conflicts.ts'
import { boundWithTrio, type DualBound, dualBound } from './dual-bound.ts'
import { joinedPair, matchingWeight, type TrioPlan, weighedTrio } from './joined-pair.ts'
import { betterThan, type Levels, leastPlacing, pairWeight } from './levels.ts'
import type { TrioProblem } from './trio.ts'
import { companyWorth, triosWorth } from './trio-list.ts'
import type { BoundedTrio } from './trio-room.ts'
import { inTurn, threesByTurn } from './turns.ts'
import { pricingOf } from './weighted-matching/pricing.ts'
import { copied, type Solver, solved, type WeightedMatching, withdraw } from './weighted-matching/solve.ts'

/** How many trios are listed at a time before the best of them are solved. */
const LISTED = 60
/** How far the search for the fairest of equally good trios goes: threes looked at, and threes solved. */
const LOOKS = 400_000
const FAIR_TRIES = 8
const FAIR_EFFORT = 20_000

/** The best plan with a trio, if a trio lets one more person be placed, and the duals that prove it. */
export type TrioSearch = {
  readonly best: TrioPlan | undefined
  readonly duals: readonly DualBound[]
  /** Trios that the first dual does not rule out, each with the number of a dual that does. */
  readonly exceptions: readonly (readonly [number, number, number, number])[]
}

export type WeighedTrioProblem = TrioProblem & {
  readonly levels: Levels
  /** The solved round of pairs alone, to carry on from. */
  readonly solver: Solver
  readonly pairs: WeightedMatching
}

type Scan = WeighedTrioProblem & {
  /** The first is the dual of pairs alone. */
  readonly duals: DualBound[]
  /** People placed by pairs alone; a plan with a trio places another number, even where that is odd. */
  readonly placed: number
  best: TrioPlan | undefined
}

/** The least weight that would be an improvement: one more is placed than by pairs alone. */
function needed({ levels, best }: Scan): number {
  if (best === undefined) return leastPlacing(levels, 1)
  return betterThan(levels, 1, (2 * levels.place - best.weight) / 2)
}

/** Solves the round with this trio exactly. */
function solveWith(scan: Scan, candidate: BoundedTrio): TrioPlan {
  const { conflicts, levels } = scan
  const solver = copied(scan.solver)
  withdraw(solver, candidate.trio, pairWeight(levels, FRESH) + 2)
  const found = solved(solver, pricingOf({ conflicts, levels }))
  scan.duals.push(dualBound(found.dual, scan))
  return { trio: candidate.trio, mate: found.mate, weight: candidate.weight + matchingWeight(scan, found.mate) }
}

function sharpened(scan: Scan, candidate: BoundedTrio, least: number): { bound: number; dual: number } {
  let best = { bound: candidate.bound, dual: 0 }
  for (let dual = scan.duals.length - 1; dual > 0 && best.bound >= least; dual -= 1) {
    const known = scan.duals[dual]
    const bound = known ? boundWithTrio(known, candidate.trio, candidate.weight) : best.bound
    if (bound < best.bound) best = { bound, dual }
  }
  return best
}

/** Solves a trio unless the duals known so far show that it cannot reach `least`. */
function tryTrio(scan: Scan, candidate: BoundedTrio, least: number): void {
  if (sharpened(scan, candidate, least).bound < least) return
  const plan = solveWith(scan, candidate)
  if (plan.weight >= least) scan.best = plan
}

/** The listed trios, which come in falling order of bound, until none can beat the best plan known. */
function scanTrios(scan: Scan, candidates: readonly BoundedTrio[]): void {
  for (const candidate of candidates) {
    if (candidate.bound < needed(scan)) return
    tryTrio(scan, candidate, needed(scan))
  }
}

/** Among the trios as good as the best one, takes the one whose turn it is; exact unless the limits are reached. */
function preferTurn(scan: Scan, best: TrioPlan): void {
  const { turns } = scan
  const [first] = scan.duals
  const [x, y, z] = inTurn(turns, best.trio)
  const last = scan.duals.length + FAIR_TRIES + FAIR_EFFORT / turns.order.length
  const company = first && companyWorth(scan, first, best.weight)
  for (const trio of threesByTurn(turns, LOOKS, company)) {
    const isOwn = trio[0] === x && trio[1] === y && trio[2] === z
    if (isOwn || scan.best !== best || scan.duals.length > last) return
    const weighed = weighedTrio(scan, trio)
    const bound = weighed && first ? boundWithTrio(first, trio, weighed.weight) : 0
    if (weighed && bound >= best.weight) tryTrio(scan, { ...weighed, bound }, best.weight)
  }
}

/**
 * Searches all trios in the order of what the dual of pairs alone allows them, solves the promising ones exactly, carrying
 * on from pairs alone, and lets each solution's dual rule out further ones.
 */
export function bestTrio(problem: WeighedTrioProblem): TrioSearch {
  const placed = problem.pairs.mate.reduce((count, w) => count + (w >= 0 ? 1 : 0), 0)
  const pairsAlone = dualBound(problem.pairs.dual, { ...problem, placed })
  const scan: Scan = { ...problem, duals: [pairsAlone], placed, best: undefined }
  scan.best = joinedPair(scan, problem.pairs.mate)
  for (let limit = LISTED; ; limit *= 32) {
    const { trios, complete } = triosWorth(problem, pairsAlone, { least: needed(scan), limit })
    scanTrios(scan, trios)
    if (complete > needed(scan)) continue
    const final = needed(scan)
    const exceptions = trios
      .filter((candidate) => candidate.bound >= final)
      .map((candidate) => [...candidate.trio, sharpened(scan, candidate, final).dual] as const)
    if (scan.best) preferTurn(scan, scan.best)
    return { best: scan.best, duals: scan.duals, exceptions }
  }
}
