import type { RoundInstance, RoundPlan } from './plan.ts'
import { barrierFault } from './verification/barrier.ts'
import { dualProofFault } from './verification/dual-proof.ts'
import { readMeetings } from './verification/meetings.ts'
import { ruleFault } from './verification/rules.ts'

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
