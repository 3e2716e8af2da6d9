import type { DecisionsWanted, Outcome } from '@elevate/contracts/decisions-of-campaign'
import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { daysLater } from '../../../london.ts'
import { dayInWords, type WantedLetter } from '../../letters/public.ts'
import type { DecisionRefusal } from '../refusals.ts'
import { usualTerms } from '../show/present.ts'

type Confirmed = { evenIfMoreThanPlaces: boolean; evenIfOutOfOrder: boolean }

/** What is decided about whom, and on what terms; every term filled in. */
export type Plan = Confirmed & {
  candidates: DecisionsWanted['candidates']
  conditions: string
  answerBy: string
  reserveUntil: string
  /** The last day to agree to the reserve list. */
  reserveAnswerBy: string
}

export const planOf = (wanted: DecisionsWanted, settings: RecruitmentSettings, today: string): Plan => {
  const usual = usualTerms(settings, today)
  const reserveUntil = wanted.reserveUntil ?? usual.reserveUntil
  return {
    candidates: wanted.candidates,
    conditions: wanted.conditions ?? usual.conditions,
    answerBy: wanted.answerBy ?? usual.answerBy,
    reserveUntil,
    reserveAnswerBy: [reserveUntil, usual.answerBy].toSorted()[0] ?? reserveUntil,
    evenIfMoreThanPlaces: wanted.evenIfMoreThanPlaces ?? false,
    evenIfOutOfOrder: wanted.evenIfOutOfOrder ?? false,
  }
}

export const idsWith = ({ candidates }: Plan, outcome: Outcome): string[] =>
  candidates.flatMap((one) => (one.outcome === outcome ? [one.applicationId] : []))

/** Days that are over cannot be promised. */
export const dayRefusal = (plan: Plan, today: string): DecisionRefusal | undefined => {
  if (idsWith(plan, 'offer').length > 0 && plan.answerBy < today) return 'answer-day-passed'
  return idsWith(plan, 'reserve').length > 0 && plan.reserveUntil <= today ? 'reserve-day-passed' : undefined
}

const kindOf = { offer: 'offer', reserve: 'reserve', 'turn-down': 'not-appointed' } as const satisfies Record<
  Outcome,
  LetterKind
>

/** One letter for each; `feedbackBy` is the day on which feedback is due to somebody. */
export const lettersOf = (plan: Plan, feedbackBy: (applicationId: string) => string | undefined): WantedLetter[] =>
  plan.candidates.map(({ applicationId, outcome }) => ({
    applicationId,
    kind: kindOf[outcome],
    values: valuesOf(plan, outcome, feedbackBy(applicationId)),
  }))

const valuesOf = (
  plan: Plan,
  outcome: Outcome,
  feedbackBy: string | undefined,
): NonNullable<WantedLetter['values']> => {
  if (outcome === 'offer') return { conditions: plan.conditions, 'answer by': dayInWords(plan.answerBy) }
  if (outcome === 'reserve') {
    return { 'reserve until': dayInWords(plan.reserveUntil), 'answer by': dayInWords(plan.reserveAnswerBy) }
  }
  return feedbackBy ? { 'feedback by': dayInWords(feedbackBy) } : {}
}

export const usualFeedbackDay = (settings: RecruitmentSettings, today: string): string =>
  daysLater(today, settings.feedbackDays)
