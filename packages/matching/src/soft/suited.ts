import { withoutTrio } from '../trio.ts'
import { savingOf, softBound } from './bound.ts'
import { exchanged } from './exchange.ts'
import { trioBound } from './free-trio.ts'
import { nextTrio } from './next-trio.ts'
import { type Objective, objectiveFor, type SoftProblem, type SoftRound, softCost, unpaired } from './objective.ts'
import { softOptimum } from './optimum.ts'
import type { SoftDual } from './pricing.ts'

/**
 * What is known of the preferences of a round: what it costs by them, and that no round as good in all levels above costs
 * less than `bound`. Without a proof the bound is 0.
 */
export type Soft = {
  readonly cost: number
  readonly bound: number
  readonly proof: { readonly objective: Objective; readonly dual: SoftDual } | undefined
}

export type Suited = SoftRound & { readonly soft: Soft }

/** How many trios are solved for when anybody may be in it. */
const TRIOS = 12

const unproved = (problem: SoftProblem, round: SoftRound): Suited => ({
  ...round,
  soft: { cost: softCost(problem.suitability, round), bound: 0, proof: undefined },
})

/** The best round with this trio (or none), and its proof. Its cost is infinite if it leaves out more people than `first`. */
function withTrioKept(from: Objective, round: SoftRound, first: SoftRound): Suited | undefined {
  const kept = round.trio ? new Set([...from.kept, ...round.trio]) : from.kept
  const objective = { ...from, kept }
  const optimum = softOptimum(objective, round.mate)
  if (optimum === undefined) return undefined
  const best = { mate: optimum.mate, trio: round.trio }
  const isFull = unpaired(best.mate).length <= unpaired(first.mate).length
  const saving = round.trio ? savingOf(objective, optimum.dual, round.trio) : 0
  const bound = softBound(objective, best, { dual: optimum.dual, saving })
  const cost = isFull ? softCost(from.suitability, best) : Number.POSITIVE_INFINITY
  return { ...best, soft: { cost, bound, proof: { objective, dual: optimum.dual } } }
}

/** The better round of the two, with the higher bound of the two and its proof. */
function better(first: Suited | undefined, second: Suited): Suited {
  if (first === undefined) return second
  const round = second.soft.cost < first.soft.cost ? second : first
  const { bound, proof } = second.soft.bound > first.soft.bound ? second.soft : first.soft
  return { ...round, soft: { cost: round.soft.cost, bound, proof } }
}

/** The best round with a trio that anybody may be in: solved for one trio after the other, as the duals suggest. */
function withFreeTrio(from: Objective, first: SoftRound): Suited | undefined {
  const duals: SoftDual[] = []
  let best: Suited | undefined
  let round = first
  for (let tries = 0; tries < TRIOS; tries += 1) {
    const solved = withTrioKept(from, round, first)
    if (solved?.trio === undefined || solved.soft.proof === undefined) return best
    const { bound, proof, highest } = trioBound(from, { mate: first.mate, trio: solved.trio }, solved.soft.proof.dual)
    duals.push(proof.dual)
    best = better(best, { ...solved, soft: { cost: solved.soft.cost, bound, proof } })
    const { cost } = best.soft
    const trio = best.soft.bound < cost ? nextTrio(from, first, { duals, cost, highest }) : undefined
    if (trio === undefined) return best
    round = { mate: withoutTrio(solved.mate, trio), trio }
  }
  return best
}

function optimal(problem: SoftProblem, round: SoftRound): Suited | undefined {
  const objective = objectiveFor(problem, round)
  if (objective === undefined) return undefined
  const isFree = round.trio !== undefined && !round.trio.every((v) => objective.kept.has(v))
  return isFree ? withFreeTrio(objective, round) : withTrioKept(objective, round, round)
}

/**
 * The round that suits people best among those as good as this one in all levels above the preferences: improved by
 * exchanges, then solved exactly and proved, unless that is too much work.
 */
export function suited(problem: SoftProblem, round: SoftRound): Suited {
  const improved = unproved(problem, exchanged(problem, round))
  return improved.soft.cost === 0 ? improved : (optimal(problem, improved) ?? improved)
}

/** What can be proved of the preferences of a round that stays as it is. */
export function softOf(problem: SoftProblem, round: SoftRound): Soft {
  const stated = unproved(problem, round).soft
  if (stated.cost === 0) return stated
  const found = optimal(problem, round)
  return found ? { ...found.soft, cost: stated.cost } : stated
}
