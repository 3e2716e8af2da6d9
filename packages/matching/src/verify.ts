import type { Certificate, RoundInstance, RoundPlan } from './plan.ts'
import { barrierFault } from './verification/barrier.ts'
import { dualFault, dualTotal, meetingCost, type Weights, weightsFault } from './verification/dual.ts'
import { type Meetings, pairsOf, readMeetings } from './verification/meetings.ts'
import { ruleFault } from './verification/rules.ts'
import { trioFault } from './verification/trios.ts'

/** The weight of a plan on the scale of the certificate's duals. */
function weightOf(meetings: Meetings, weights: Weights, plan: RoundPlan): bigint {
  let weight = 0n
  for (const group of plan.groups) {
    weight += BigInt(2 * group.length * weights.place)
    for (const [a, b] of pairsOf(group)) weight -= BigInt(2 * meetingCost(weights, meetings.of[a]?.get(b)))
  }
  return weight
}

function dualProofFault(
  meetings: Meetings,
  plan: RoundPlan,
  certificate: Extract<Certificate, { kind: 'dual' }>,
): string | undefined {
  const weights = { place: certificate.place, repeat: certificate.repeat, oldest: meetings.oldest }
  const [first] = certificate.duals
  if (first === undefined) return 'the certificate has no dual'
  const fault =
    weightsFault(meetings, weights) ??
    certificate.duals.map((dual) => dualFault(meetings, weights, dual)).find((found) => found !== undefined)
  if (fault) return fault
  const value = weightOf(meetings, weights, plan)
  const hasTrio = plan.groups.some((group) => group.length === 3)
  const total = dualTotal(first)
  if (total > value) return 'the dual allows a better plan of pairs'
  if (hasTrio && total >= value) return 'the trio does not let one more person be placed'
  return meetings.n % 2 === 1 ? trioFault(meetings, certificate, { weights, value }) : undefined
}

/** A plan with everybody placed and no repeat needs no further proof. */
function flawless(plan: RoundPlan): string | undefined {
  if (plan.repeats > 0) return `${plan.repeats} repeats and no proof that they are needed`
  return plan.unmatched.length > 0 ? `${plan.unmatched.length} unmatched and no proof that they must be` : undefined
}

function proofFault(instance: RoundInstance, plan: RoundPlan): string | undefined {
  const { certificate } = plan
  if (certificate.kind === 'zero-repeats') return flawless(plan)
  const meetings = readMeetings(instance)
  if (certificate.kind === 'barrier') return barrierFault(meetings, plan, certificate)
  return dualProofFault(meetings, plan, certificate)
}

/**
 * Why a plan is not a proved best plan for the instance: a broken rule, a wrong count of repeats, or a certificate that
 * does not prove that no plan places more, repeats less, or repeats longer-ago meetings. Undefined when it is accepted.
 * Soft preferences are not proved. Shares no code with the engine that draws; both must be valid in shape (`input.ts`).
 */
export function planFault(instance: RoundInstance, plan: RoundPlan): string | undefined {
  return ruleFault(instance, plan) ?? proofFault(instance, plan)
}
