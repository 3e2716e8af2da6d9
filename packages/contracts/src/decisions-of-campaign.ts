import { type Static, Type } from 'typebox'
import { ApplicationState, TurnDownReason } from './application-moves.ts'
import { Conditions, confirmations, PlacesOfCampaign } from './decisions.ts'
import { endpoint } from './endpoint.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { Day, Lines, Nullable, OneOf, StartDay, Strict, Uuid } from './text.ts'

const tags = ['Decisions'] as const
const params = Strict({ campaignId: Uuid })

export const outcomes = ['offer', 'reserve', 'turn-down'] as const
export const Outcome = OneOf(outcomes)
export type Outcome = Static<typeof Outcome>

/** Somebody to decide about, or to whom an offer or a place on the reserve list has gone. */
export const CandidateToDecide = Type.Object({
  applicationId: Uuid,
  candidateNumber: Nullable(Type.Integer()),
  reference: Type.String(),
  name: Type.String(),
  state: ApplicationState,
  /** From the interview scores, once their scoring is closed; equal ones share a place. */
  place: Nullable(Type.Integer()),
  /** In hundredths of a point. */
  total: Nullable(Type.Integer()),
  /** Of the essential criteria alone: it decides between equal totals. */
  essentialTotal: Nullable(Type.Integer()),
  mostPossible: Nullable(Type.Integer()),
  meetsAllEssential: Nullable(Type.Boolean()),
  reserve: Nullable(Type.Object({ position: Type.Integer(), until: Day, agrees: Nullable(Type.Boolean()) })),
  /** Which decisions can be taken now. */
  can: Type.Array(Outcome),
})
export type CandidateToDecide = Static<typeof CandidateToDecide>

export const DecisionsOfCampaign = Type.Object({
  campaign: Type.Object({ id: Uuid, title: Type.String(), role: Type.String() }),
  places: PlacesOfCampaign,
  isScoringClosed: Type.Boolean(),
  /** The best first; without scores by candidate number. */
  candidates: Type.Array(CandidateToDecide),
  usual: Type.Object({ conditions: Type.String(), answerBy: Day, reserveUntil: Day }),
})
export type DecisionsOfCampaign = Static<typeof DecisionsOfCampaign>

export const listCandidatesToDecide = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/decisions',
  schema: {
    summary: 'Candidates after their interviews, in order, with what can be decided about each',
    tags,
    params,
    response: { 200: DecisionsOfCampaign },
  },
  errors: { 404: ['not-found'] },
})

const CandidateOutcome = Strict({
  applicationId: Uuid,
  outcome: Outcome,
  /** With `turn-down`. */
  reason: Type.Optional(TurnDownReason),
  why: Type.Optional(Lines(2000)),
})

const DecisionsWanted = Strict({
  /** In the order of their places: the reserve list keeps it. */
  candidates: Type.Array(CandidateOutcome, { minItems: 1, maxItems: 200 }),
  /** Both with an offer among them. */
  conditions: Type.Optional(Conditions),
  answerBy: Type.Optional(StartDay),
  /** With a place on the reserve list among them. */
  reserveUntil: Type.Optional(Day),
  ...confirmations,
})
export type DecisionsWanted = Static<typeof DecisionsWanted>

export const LetterPreview = Type.Object({
  applicationId: Uuid,
  name: Type.String(),
  outcome: Outcome,
  subject: Type.String(),
  body: Type.String(),
  by: ContactPreference,
  /** The organisation writes to this person no more: there will be no letter. */
  isLeftInPeace: Type.Boolean(),
})
export type LetterPreview = Static<typeof LetterPreview>

export const DecisionsPreview = Type.Object({
  letters: Type.Array(LetterPreview),
  places: PlacesOfCampaign,
  /** More offers than places left: has to be confirmed. */
  isMoreThanPlaces: Type.Boolean(),
  /** Somebody who comes earlier on the reserve list is passed over: has to be confirmed. */
  isOutOfOrder: Type.Boolean(),
  /** Who cannot be decided about like this: they stand somewhere else by now. */
  refused: Type.Array(Type.Object({ applicationId: Uuid, name: Type.String(), state: ApplicationState })),
})
export type DecisionsPreview = Static<typeof DecisionsPreview>

export const previewDecisions = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/decisions/preview',
  schema: {
    summary: 'What these decisions would do, with every letter as it would go; nothing is kept',
    tags,
    params,
    body: DecisionsWanted,
    response: { 200: DecisionsPreview },
  },
  errors: { 404: ['not-found'] },
})

const refusals = [
  'illegal-move',
  'reason-needed',
  'more-offers-than-places',
  'not-next-on-reserve',
  'answer-day-passed',
  'reserve-day-passed',
] as const

export const decideOnCandidates = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/decisions',
  schema: {
    summary: 'Take these decisions and send their letters: all or none',
    tags,
    params,
    body: DecisionsWanted,
    response: { 200: DecisionsOfCampaign },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: refusals },
})

export const makeOffers = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/offers',
  schema: {
    summary: 'Offer places to several candidates on the same conditions: all or none',
    tags,
    params,
    body: Strict({
      applicationIds: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }),
      conditions: Conditions,
      answerBy: StartDay,
      ...confirmations,
    }),
    response: { 201: DecisionsOfCampaign },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: refusals },
})
