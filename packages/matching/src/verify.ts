import type { RoundInstance, RoundPlan } from './plan.ts'
import { barrierFault } from './verification/barrier.ts'
import { dualProofFault } from './verification/dual-proof.ts'
import { readMeetings } from './verification/meetings.ts'
import { ruleFault } from './verification/rules.ts'
import { softFault } from './verification/soft.ts'
import type { Tastes } from './verification/tastes.ts'

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

/** The preference that an instance itself holds: rather somebody of another organisation. */
function tastesOf({ org }: RoundInstance): Tastes {
  return { penalty: (a, b) => (org !== undefined && org[a] === org[b] ? 1 : 0), kind: (v) => org?.[v] }
}

/**
 * Why a plan is not a proved best plan for the instance: a broken rule, a wrong count of repeats, or a certificate that
 * does not prove that no plan places more, repeats less, or repeats longer-ago meetings; or what it says of the soft
 * preferences is not so. Undefined when it is accepted. `tastes` are preferences other than those in the instance.
 * Shares no code with the engine that draws; both must be valid in shape (`input.ts`).
 */
export function planFault(instance: RoundInstance, plan: RoundPlan, tastes?: Tastes): string | undefined {
  return (
    ruleFault(instance, plan) ?? proofFault(instance, plan) ?? softFault(instance, plan, tastes ?? tastesOf(instance))
  )
}
