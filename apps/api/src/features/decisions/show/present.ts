import { type ApplicationState, movesFrom } from '@elevate/contracts/application-moves'
import type { Decision, Feedback, Offer, PlacesOfCampaign, ReservePlace } from '@elevate/contracts/decisions'
import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { daysLater, monthsLater } from '../../../london.ts'
import { wayTo } from '../../letters/public.ts'
import { endOfDay, usualConditions } from '../rules.ts'
import type { DecidedRow, FeedbackRow, lastReason, OfferRow, ReserveRow } from './queries.ts'

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

export const presentOffered = ({ id, conditions, answerBy, offeredAt, endedAt, endedHow }: OfferRow) => ({
  id,
  conditions,
  answerBy,
  answerBefore: endOfDay(answerBy).toISOString(),
  offeredAt: offeredAt.toISOString(),
  endedAt: iso(endedAt),
  endedHow,
})
const presentOffer = (row: OfferRow): Offer => ({ ...presentOffered(row), recordedBy: row.recordedBy })

export const presentReserved = ({ until, answerBy, agrees, agreedAt, endedAt }: ReserveRow) => ({
  until,
  answerBy,
  agrees,
  agreedAt: iso(agreedAt),
  endedAt: iso(endedAt),
})
const presentReserve = (row: ReserveRow): ReservePlace => ({
  ...presentReserved(row),
  position: row.position,
  recordedBy: row.recordedBy,
})

export const presentFeedback = ({ organisationId: _, ...row }: FeedbackRow, today: string): Feedback => ({
  ...row,
  isOverdue: row.givenAt === null && row.dueOn < today,
  givenAt: iso(row.givenAt),
})

/** What is written into a decision where nothing else is wanted. */
export const usualTerms = (settings: RecruitmentSettings, today: string) => ({
  conditions: usualConditions,
  answerBy: daysLater(today, settings.offerAnswerDays),
  reserveUntil: monthsLater(today, settings.reserveMonths),
})

type Parts = {
  row: DecidedRow
  places: PlacesOfCampaign
  offer: OfferRow | undefined
  reserve: ReserveRow | undefined
  feedback: FeedbackRow | undefined
  why: Awaited<ReturnType<typeof lastReason>>
}

export const presentDecision = (parts: Parts, settings: RecruitmentSettings, today: string): Decision => {
  const { row, places, offer, reserve, feedback, why } = parts
  return {
    applicationId: row.id,
    reference: row.reference,
    name: row.name,
    hasAccount: row.personId !== null,
    by: wayTo(row),
    phone: row.phone,
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    campaign: { id: row.campaignId, title: row.campaign, role: row.role },
    places,
    offer: offer ? presentOffer(offer) : null,
    reserve: reserve ? presentReserve(reserve) : null,
    feedback: feedback ? presentFeedback(feedback, today) : null,
    why: why && (why.reason || why.words) ? why : null,
    usual: { ...usualTerms(settings, today), feedbackBy: daysLater(today, settings.feedbackDays) },
    can: canOf(row.state, { offer, reserve, feedback }, today),
  }
}

type Open = Pick<Parts, 'offer' | 'reserve' | 'feedback'>

const canOf = (state: ApplicationState, { offer, reserve, feedback }: Open, today: string): Decision['can'] => {
  const moves = movesFrom(state, 'programme')
  const isOpen = state === 'offered' && offer !== undefined && offer.endedAt === null
  return {
    offer: moves.includes('offer'),
    extendOffer: isOpen,
    recordAnswer: isOpen && offer.answerBy >= today,
    withdrawOffer: moves.includes('withdraw-offer'),
    keepInReserve: moves.includes('keep-in-reserve'),
    recordAgreement: state === 'reserve' && reserve !== undefined && reserve.endedAt === null,
    turnDown: moves.includes('turn-down'),
    takeBack: moves.includes('take-back-decision'),
    writeFeedback: feedback !== undefined && feedback.givenAt === null,
  }
}
