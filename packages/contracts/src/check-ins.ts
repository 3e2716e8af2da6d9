import { type Static, Type } from 'typebox'
import {
  CheckInAnswer,
  CheckInChannel,
  CheckInContact,
  CheckInOrganisation,
  CheckInQuestion,
  CheckInReader,
  MyFollowUp,
} from './check-in-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Check-ins'] as const
const params = Strict({ checkInId: Uuid })

/** `over`: its time has passed, which is quite all right and counts for nothing. */
export const checkInStates = ['open', 'sent', 'over'] as const

const summary = {
  id: Uuid,
  organisation: CheckInOrganisation,
  opensOn: Day,
  closesOn: Day,
  state: OneOf(checkInStates),
}
export const CheckInSummary = Type.Object({ ...summary, followUp: Nullable(MyFollowUp) })
export type CheckInSummary = Static<typeof CheckInSummary>

export const listMyCheckIns = endpoint({
  method: 'GET',
  url: '/check-ins',
  schema: {
    summary: 'Check-ins that I was asked to answer, newest first',
    description: 'Only the partner sees this list. Not answering is never a sign of anything.',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(CheckInSummary) },
  },
})

/** Known before the first question: who reads, by name, and by when they get in touch. */
export const CheckInPromise = Type.Object({
  lead: Nullable(Type.String()),
  deputy: Nullable(Type.String()),
  /** The lead is out of the office until this day: the deputy reads and answers. */
  leadAwayUntil: Nullable(Day),
  mentor: Nullable(Type.String()),
  answerBy: Day,
  lowAnswerBy: Day,
})
export type CheckInPromise = Static<typeof CheckInPromise>

const written = { answers: Type.Array(CheckInAnswer, { maxItems: 12 }), contact: Nullable(CheckInContact) }
/** `version` is 0 until something was saved. */
export const CheckInDraft = Type.Object({ ...written, version: Type.Integer() })
export type CheckInDraft = Static<typeof CheckInDraft>

export const CheckIn = Type.Object({
  ...summary,
  questions: Type.Array(CheckInQuestion),
  promise: CheckInPromise,
  draft: CheckInDraft,
  /** What I sent under my name or kept to myself. What was sent anonymously is not kept with me, so it is not here. */
  sent: Nullable(Type.Object({ ...written, isPartlyAnonymous: Type.Boolean() })),
  followUp: Nullable(MyFollowUp),
  /** Who has opened my answers, and when for the first time. */
  reads: Type.Array(Type.Object({ by: Type.String(), at: Instant })),
})
export type CheckIn = Static<typeof CheckIn>

export const getMyCheckIn = endpoint({
  method: 'GET',
  url: '/check-ins/:checkInId',
  schema: {
    summary: 'A check-in of mine: its questions, who will read the answers and by when, and what I have written',
    tags,
    params,
    response: { 200: CheckIn },
  },
  errors: { 404: ['not-found'] },
})

export const saveCheckInDraft = endpoint({
  method: 'PUT',
  url: '/check-ins/:checkInId/draft',
  schema: {
    summary: 'Keep what I have written so far; nobody else can read it',
    description: 'Starts with `If-Match: "0"`.',
    tags,
    params,
    body: Strict(written),
    response: { 200: CheckInDraft },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['already-sent', 'check-in-over'] },
})

export const sendCheckIn = endpoint({
  method: 'POST',
  url: '/check-ins',
  schema: {
    summary: 'Send my answers to those whom I chose for each',
    description:
      'Answers marked `anonymous` are kept apart, without person and time. They cannot be combined with `contact`: nobody can ring a person whom nobody knows.',
    tags,
    body: Strict({ checkInId: Uuid, ...written }),
    response: { 201: CheckIn },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['already-sent', 'check-in-over', 'anonymous-and-contact', 'no-mentor', 'no-lead', 'not-an-answer'],
  },
})

export const CheckInTrend = Type.Object({
  points: Type.Array(Type.Object({ checkInId: Uuid, opensOn: Day, score: Type.Integer(), reader: CheckInReader })),
})
export type CheckInTrend = Static<typeof CheckInTrend>

export const getMyCheckInTrend = endpoint({
  method: 'GET',
  url: '/check-ins/trend',
  schema: {
    summary: 'How I have been, by my own answers, oldest first (the last 24)',
    tags,
    response: { 200: CheckInTrend },
  },
})

/** One of these for each organisation in which I am a partner. */
export const CheckInCompany = Type.Object({
  organisation: CheckInOrganisation,
  promise: CheckInPromise,
  /** A call-back that I have asked for and that has not happened yet. */
  talk: Nullable(MyFollowUp),
})
export type CheckInCompany = Static<typeof CheckInCompany>

export const listCheckInCompany = endpoint({
  method: 'GET',
  url: '/check-ins/company',
  schema: {
    summary: 'Who reads my check-ins and who rings me, in each organisation',
    tags,
    response: { 200: Type.Object({ items: Type.Array(CheckInCompany) }) },
  },
})

export const askToTalk = endpoint({
  method: 'POST',
  url: '/check-ins/talk',
  rationed: 'entry',
  schema: {
    summary: 'Ask for a call-back without any text: "I want to talk, don’t write it down"',
    description: 'Asking again while one is open changes nothing.',
    tags,
    body: Strict({ organisationId: Uuid, channel: CheckInChannel }),
    response: { 201: MyFollowUp },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['no-lead'] },
})
