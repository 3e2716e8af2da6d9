import { type Static, Type } from 'typebox'
import { ApplicationState } from './application-moves.ts'
import { offered, reserved } from './decisions.ts'
import { endpoint } from './endpoint.ts'
import { CampaignPayment } from './recruitment-vocabulary.ts'
import { Day, Instant, Nullable, Strict, Uuid } from './text.ts'

const tags = ['My applications'] as const
const params = Strict({ applicationId: Uuid })

/** What an applicant reads of the decision about them, and can answer. */
export const MyDecision = Type.Object({
  applicationId: Uuid,
  reference: Type.String(),
  state: ApplicationState,
  campaign: Type.Object({ title: Type.String(), role: Type.String(), organisation: Type.String() }),
  contact: Type.Object({ name: Type.String(), phone: Nullable(Type.String()), email: Nullable(Type.String()) }),
  /** What accepting means, in the words of the campaign. */
  terms: Type.Object({
    timeAsked: Type.String(),
    whereItHappens: Type.String(),
    supportOffered: Type.String(),
    payment: CampaignPayment,
    /** The usual length; null where none is usual. */
    termMonths: Nullable(Type.Integer()),
  }),
  /** The latest. */
  offer: Nullable(Type.Object(offered)),
  reserve: Nullable(Type.Object(reserved)),
  /** Until it is given only the day is there. */
  feedback: Nullable(Type.Object({ dueOn: Day, givenAt: Nullable(Instant), words: Nullable(Type.String()) })),
  can: Type.Object({ answerOffer: Type.Boolean(), answerReserve: Type.Boolean() }),
})
export type MyDecision = Static<typeof MyDecision>

export const getMyDecision = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId/decision',
  schema: {
    summary: 'The offer, the place on the reserve list and the feedback for my application',
    tags,
    params,
    response: { 200: MyDecision },
  },
  errors: { 404: ['not-found'] },
})

export const answerMyOffer = endpoint({
  method: 'POST',
  url: '/me/applications/:applicationId/offer/answer',
  schema: {
    summary: 'Accept or decline my offer; no reason is asked for',
    description: 'The first answer counts. The same answer once more changes nothing.',
    tags,
    params,
    body: Strict({ accepts: Type.Boolean() }),
    response: { 200: MyDecision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-open-offer', 'already-answered', 'offer-lapsed', 'illegal-move'] },
})

export const answerMyReserve = endpoint({
  method: 'POST',
  url: '/me/applications/:applicationId/reserve/answer',
  schema: {
    summary: 'Say whether I agree to be on the reserve list',
    description: 'Yes can be taken back as long as the list lasts.',
    tags,
    params,
    body: Strict({ agrees: Type.Boolean() }),
    response: { 200: MyDecision },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-on-reserve'] },
})
