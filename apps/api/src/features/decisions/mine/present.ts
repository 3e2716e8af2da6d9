import type { MyDecision } from '@elevate/contracts/decisions-mine'
import { presentOffered, presentReserved } from '../show/present.ts'
import type { FeedbackRow, OfferRow, ReserveRow } from '../show/queries.ts'
import type { MineRow } from './queries.ts'

type Parts = {
  row: MineRow
  offer: OfferRow | undefined
  reserve: ReserveRow | undefined
  feedback: FeedbackRow | undefined
}

/** Feedback that is still being written is nobody's to read. */
const presentMyFeedback = ({ dueOn, givenAt, words }: FeedbackRow): MyDecision['feedback'] => ({
  dueOn,
  givenAt: givenAt?.toISOString() ?? null,
  words: givenAt ? words : null,
})

export const presentMyDecision = ({ row, offer, reserve, feedback }: Parts, today: string): MyDecision => ({
  applicationId: row.id,
  reference: row.reference,
  state: row.state,
  campaign: { title: row.campaign, role: row.role, organisation: row.organisation },
  contact: { name: row.contactName, phone: row.contactPhone, email: row.contactEmail },
  terms: {
    timeAsked: row.timeAsked,
    whereItHappens: row.whereItHappens,
    supportOffered: row.supportOffered,
    payment: row.payment,
    termMonths: row.settings.termMonths,
  },
  offer: offer ? presentOffered(offer) : null,
  reserve: reserve ? presentReserved(reserve) : null,
  feedback: feedback ? presentMyFeedback(feedback) : null,
  can: {
    answerOffer: row.state === 'offered' && offer !== undefined && !offer.endedAt && offer.answerBy >= today,
    answerReserve: row.state === 'reserve' && reserve !== undefined && !reserve.endedAt,
  },
})
