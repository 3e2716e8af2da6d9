import type { Certificate, RoundPlan } from '../plan.ts'
import { checkedDual } from './dual.ts'
import { type Meetings, pairsOf } from './meetings.ts'
import { trioFault } from './trios.ts'
import { type CheckedDual, meetingCost, type Weights, weightsFault, weightsOf } from './weights.ts'

type Worth = { readonly placed: number; readonly cost: number; readonly hasTrio: boolean }

function worthOf(meetings: Meetings, weights: Weights, { groups }: RoundPlan): Worth {
  const cost = groups.flatMap(pairsOf).reduce((sum, [a, b]) => sum + meetingCost(weights, meetings.of[a]?.get(b)), 0)
  return { placed: groups.flat().length, cost, hasTrio: groups.some((group) => group.length === 3) }
}

/** The weight of a plan on the scale of the duals. */
function weightOf(weights: Weights, { placed, cost }: Pick<Worth, 'placed' | 'cost'>): bigint {
  return BigInt(2 * placed) * BigInt(weights.place) - BigInt(2 * cost)
}

/**
 * The least weight of a better plan with a trio. With a trio the number placed is odd, without it even. Costs come in
 * bands, by the number of repeats: below the cheapest plan with as many repeats comes the dearest with one less.
 */
function leastBetter(weights: Weights, { placed, cost, hasTrio }: Worth): bigint {
  const { repeat, span, most } = weights
  const dearest = most * (repeat + span)
  if (!hasTrio) return weightOf(weights, { placed: placed + 1, cost: dearest })
  if (cost === 0) return weightOf(weights, { placed: placed + 2, cost: dearest })
  const repeats = Math.floor(cost / repeat)
  return weightOf(weights, { placed, cost: cost > repeats * repeat ? cost - 1 : (repeats - 1) * (repeat + span) })
}

/** What keeps the duals from proving that no plan is better. */
export function dualProofFault(
  meetings: Meetings,
  plan: RoundPlan,
  certificate: Extract<Certificate, { kind: 'dual' }>,
): string | undefined {
  const weights = weightsOf(meetings, certificate)
  const fault = weightsFault(weights)
  if (fault) return fault
  const duals: CheckedDual[] = []
  for (const dual of certificate.duals) {
    const checked = checkedDual(meetings, weights, dual)
    if (typeof checked === 'string') return checked
    duals.push(checked)
  }
  const [first] = duals
  if (first === undefined) return 'the certificate has no dual'
  const worth = worthOf(meetings, weights, plan)
  const value = weightOf(weights, worth)
  if (first.total > value) return 'the dual allows a better plan of pairs'
  if (worth.hasTrio && first.total >= value) return 'the trio does not let one more person be placed'
  if (meetings.n % 2 === 0) return undefined
  return trioFault(meetings, certificate, { weights, duals, better: leastBetter(weights, worth) })
}
