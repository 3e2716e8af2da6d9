import { type Static, Type } from 'typebox'
import { ApplicationState, TurnDownReason } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { Day, Instant, Lines, Nullable, OneOf, StartDay, Strict, Uuid } from './text.ts'

const tags = ['Decisions'] as const
const params = Strict({ applicationId: Uuid })

export const offerEnds = ['accepted', 'declined', 'lapsed', 'withdrawn'] as const
export type OfferEnd = (typeof offerEnds)[number]

/** What both sides see of an offer. */
export const offered = {
  id: Uuid,
  conditions: Type.String(),
  answerBy: Day,
  /** The end of that day in London: from this moment no answer counts. */
  answerBefore: Instant,
  offeredAt: Instant,
  endedAt: Nullable(Instant),
  endedHow: Nullable(OneOf(offerEnds)),
}
export const Offer = Type.Object({
  ...offered,
  /** The member of staff who recorded the answer; null where the applicant gave it, or nobody has. */
  recordedBy: Nullable(Type.String()),
})
export type Offer = Static<typeof Offer>

export const reserved = {
  until: Day,
  /** The last day to agree to be kept; null where no answer is awaited. */
  answerBy: Nullable(Day),
  agrees: Nullable(Type.Boolean()),
  agreedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
}
export const ReservePlace = Type.Object({
  ...reserved,
  /** The order in which places that come free are offered. */
  position: Type.Integer(),
  recordedBy: Nullable(Type.String()),
})
export type ReservePlace = Static<typeof ReservePlace>

export const Feedback = Type.Object({
  dueOn: Day,
  isOverdue: Type.Boolean(),
  words: Type.String(),
  givenAt: Nullable(Instant),
  givenHow: Nullable(ContactPreference),
  givenBy: Nullable(Type.String()),
  version: Type.Integer(),
})
export type Feedback = Static<typeof Feedback>

export const PlacesOfCampaign = Type.Object({
  places: Type.Integer(),
  /** Accepted or appointed. */
  taken: Type.Integer(),
  /** Offers that wait for an answer. */
  offered: Type.Integer(),
})
export type PlacesOfCampaign = Static<typeof PlacesOfCampaign>

/** How a decision about one application stands, with what is usual for the next. */
export const Decision = Type.Object({
  applicationId: Uuid,
  reference: Type.String(),
  name: Type.String(),
  hasAccount: Type.Boolean(),
  /** How letters reach the applicant. */
  by: ContactPreference,
  phone: Nullable(Type.String()),
  state: ApplicationState,
  stateSince: Instant,
  campaign: Type.Object({ id: Uuid, title: Type.String(), role: Type.String() }),
  places: PlacesOfCampaign,
  /** The latest. */
  offer: Nullable(Offer),
  reserve: Nullable(ReservePlace),
  feedback: Nullable(Feedback),
  /** Why it went as it did, for the programme. */
  why: Nullable(Type.Object({ reason: Nullable(TurnDownReason), words: Type.String() })),
  usual: Type.Object({ conditions: Type.String(), answerBy: Day, reserveUntil: Day, feedbackBy: Day }),
  can: Type.Object({
    offer: Type.Boolean(),
    extendOffer: Type.Boolean(),
    recordAnswer: Type.Boolean(),
    withdrawOffer: Type.Boolean(),
    keepInReserve: Type.Boolean(),
    recordAgreement: Type.Boolean(),
    turnDown: Type.Boolean(),
    takeBack: Type.Boolean(),
    writeFeedback: Type.Boolean(),
  }),
})
export type Decision = Static<typeof Decision>

/** Words that an offer can hold. */
export const Conditions = Lines(2000, 1)
export const Why = Lines(2000, 1)
/** Say so to offer more places than there are, or to somebody out of turn; both are written into the audit trail. */
export const confirmations = {
  evenIfMoreThanPlaces: Type.Optional(Type.Boolean()),
  evenIfOutOfOrder: Type.Optional(Type.Boolean()),
}

export const getDecision = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/decision',
  schema: { summary: 'How the decision about an application stands', tags, params, response: { 200: Decision } },
  errors: { 404: ['not-found'] },
})

const offering = ['illegal-move', 'more-offers-than-places', 'not-next-on-reserve', 'answer-day-passed'] as const

export const makeOffer = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/offer',
  schema: {
    summary: 'Offer a place, on conditions, with a last day to answer; the letter goes with it',
    tags,
    params,
    body: Strict({ conditions: Conditions, answerBy: StartDay, ...confirmations }),
    response: { 201: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: offering },
})

export const extendOffer = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/offer/extension',
  schema: {
    summary: 'Give the applicant longer to answer',
    tags,
    params,
    body: Strict({ answerBy: StartDay }),
    response: { 200: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-open-offer', 'not-later'] },
})

export const recordAnswer = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/offer/answer',
  schema: {
    summary: 'Write down what the applicant answered on the phone, by post or in person',
    tags,
    params,
    body: Strict({ accepts: Type.Boolean() }),
    response: { 200: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-open-offer', 'already-answered', 'offer-lapsed', 'illegal-move'] },
})

export const withdrawOffer = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/offer/withdrawal',
  schema: {
    summary: 'Take an offer back, answered or not, with a reason',
    tags,
    params,
    body: Strict({ reason: TurnDownReason, why: Why }),
    response: { 200: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['illegal-move'] },
})

export const keepInReserve = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/reserve',
  schema: {
    summary: 'Keep somebody on the reserve list until a day; they are asked whether they agree',
    tags,
    params,
    body: Strict({ until: Day }),
    response: { 201: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['illegal-move', 'reserve-day-passed'] },
})

export const recordAgreement = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/reserve/answer',
  schema: {
    summary: 'Write down whether the applicant agrees to be on the reserve list',
    tags,
    params,
    body: Strict({ agrees: Type.Boolean() }),
    response: { 200: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-on-reserve'] },
})

export const turnDown = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/turn-down',
  schema: {
    summary: 'Not this time, with a reason; the letter goes with it and feedback is due',
    tags,
    params,
    body: Strict({ reason: TurnDownReason, why: Lines(2000) }),
    response: { 200: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['illegal-move'] },
})

export const takeBackDecision = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/take-back-decision',
  schema: {
    summary: 'Decide anew about somebody who was turned down or put on the reserve list',
    description:
      'A letter that has not gone is not sent. Where it has gone this is refused (409 letter-has-gone) unless it is asked for all the same: then the applicant is told that the letter does not hold any more.',
    tags,
    params,
    body: Strict({ why: Why, evenIfLetterHasGone: Type.Optional(Type.Boolean()) }),
    response: { 200: Decision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['illegal-move', 'letter-has-gone'] },
})
