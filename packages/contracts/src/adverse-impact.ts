import { type Static, Type } from 'typebox'
import { type MonitoringQuestion, monitoringQuestions } from './monitoring.ts'
import { Nullable, OneOf } from './text.ts'

/** How far somebody came who applied, as equality figures count it. */
export const impactSteps = ['applied', 'shortlisted', 'interviewed', 'offered', 'appointed'] as const
export const ImpactStep = OneOf(impactSteps)
export type ImpactStep = Static<typeof ImpactStep>

/** Beside the groups of a question: who was asked and would rather not say, who did not answer, both together. */
export const ungrouped = ['prefer-not-to-say', 'not-answered', 'did-not-say', 'everybody-else'] as const

/**
 * One group at one step, of those who came to the step before that is shown. `ratio`: its rate as a share of the
 * highest rate, in hundredths. `chance`: Fisher's exact test, two-sided, against the group with the highest rate.
 */
export const SelectionRate = Type.Object({
  group: Type.String(),
  step: ImpactStep,
  of: Type.Integer({ minimum: 5 }),
  selected: Type.Integer({ minimum: 5 }),
  /** Hundredths of those before. */
  rate: Type.Integer(),
  isHighest: Type.Boolean(),
  ratio: Type.Integer(),
  /** Less than four fifths of the highest rate. */
  isUnderFourFifths: Type.Boolean(),
  /** Null for the group with the highest rate. */
  chance: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
})
export type SelectionRate = Static<typeof SelectionRate>

export const QuestionImpact = Type.Object({
  question: OneOf(monitoringQuestions as [MonitoringQuestion, ...MonitoringQuestion[]]),
  /** Steps that can be shown for it; none where too few people answered in too few ways. */
  steps: Type.Array(ImpactStep),
  groups: Type.Array(
    Type.Object({
      /** The codes of contracts/monitoring joined by `+`, or one of `ungrouped`. */
      group: Type.String(),
      counts: Type.Array(Type.Object({ step: ImpactStep, people: Type.Integer({ minimum: 5 }) })),
    }),
  ),
  rates: Type.Array(SelectionRate),
})
export type QuestionImpact = Static<typeof QuestionImpact>

/** `not-yet`: applications are still being decided. `too-few`: no group could be shown. `shown`: as counted, for good. */
export const impactStates = ['not-yet', 'too-few', 'shown'] as const

export const AdverseImpact = Type.Object({
  state: OneOf(impactStates),
  questions: Type.Array(QuestionImpact),
})
export type AdverseImpact = Static<typeof AdverseImpact>
