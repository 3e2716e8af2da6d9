import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import {
  MentoringMode,
  MentoringNeed,
  MentoringOrganisation,
  MentoringPerson,
  MentoringTurn,
  MentorOfferChooser,
  MentorOfferState,
  MentorRequestState,
} from './mentoring-vocabulary.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Line, Lines, Nullable, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Mentoring: finding a mentor'] as const
export const ofRequest = Strict({ requestId: Uuid })

export const mentorWishes = {
  /** In the partner's own words. */
  wishes: Lines(1000),
  modes: Type.Array(MentoringMode, { maxItems: 3 }),
  needs: Type.Array(MentoringNeed, { maxItems: 8 }),
  /** A language besides English that the mentor has to speak. */
  language: Nullable(Line(40)),
}

/** A mentor who is asked, or was. */
export const MentorOffer = Type.Object({
  id: Uuid,
  requestId: Uuid,
  organisation: MentoringOrganisation,
  mentor: MentoringPerson,
  partner: MentoringPerson,
  state: MentorOfferState,
  chosenBy: MentorOfferChooser,
  reasons: Type.Array(Type.String()),
  askedAt: Instant,
  turn: MentoringTurn,
  /** The last day on which whoever's turn it is can answer. */
  dueOn: Day,
  /** A question of the mentor, and what was replied; for the two, and who runs the programme. */
  question: Nullable(Type.String()),
  reply: Nullable(Type.String()),
  /** What the partner wishes; for the mentor who is asked. */
  wishes: Nullable(Type.Object(mentorWishes)),
  can: Type.Object({ answer: Type.Boolean(), reply: Type.Boolean(), withdraw: Type.Boolean() }),
})
export type MentorOffer = Static<typeof MentorOffer>

export const MentorRequest = Type.Object({
  id: Uuid,
  organisation: MentoringOrganisation,
  partner: MentoringPerson,
  isMine: Type.Boolean(),
  state: MentorRequestState,
  turn: MentoringTurn,
  askedAt: Instant,
  stateSince: Instant,
  ...mentorWishes,
  /** The mentor who is asked now. */
  offer: Nullable(MentorOffer),
  /** How many mentors were asked before without coming to a mentorship. */
  askedBefore: Type.Integer(),
  version: Type.Integer(),
  can: Type.Object({ change: Type.Boolean(), choose: Type.Boolean(), withdraw: Type.Boolean() }),
})
export type MentorRequest = Static<typeof MentorRequest>

export const listMentorRequests = endpoint({
  method: 'GET',
  url: '/mentor-requests',
  schema: {
    summary: 'Partners who would like a mentor, who has waited longest first, with whose turn it is',
    tags,
    querystring: Strict({ ...Paging, state: Type.Optional(MentorRequestState) }),
    response: { 200: Page(MentorRequest) },
  },
})

export const askForMentor = endpoint({
  method: 'POST',
  url: '/mentor-requests',
  rationed: 'entry',
  schema: {
    summary: 'Ask for a mentor: a partner for themselves, or who runs the programme for a partner',
    tags,
    body: Strict({ organisationId: Uuid, partnerPersonId: Uuid, ...mentorWishes }),
    response: { 201: MentorRequest },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['already-asked', 'has-a-mentor', 'not-a-partner'] },
})

export const getMentorRequest = endpoint({
  method: 'GET',
  url: '/mentor-requests/:requestId',
  schema: { summary: 'One request', tags, params: ofRequest, response: { 200: MentorRequest } },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeWishes = endpoint({
  method: 'PATCH',
  url: '/mentor-requests/:requestId',
  schema: {
    summary: 'Change what is wished for',
    tags,
    params: ofRequest,
    body: StrictChanges(mentorWishes),
    response: { 200: MentorRequest },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['settled'] },
})

export const withdrawMentorRequest = endpoint({
  method: 'POST',
  url: '/mentor-requests/:requestId/withdraw',
  schema: {
    summary: 'Not now after all; no reason is asked',
    tags,
    params: ofRequest,
    response: { 200: MentorRequest },
  },
  errors: { 404: ['not-found'], 409: ['settled'] },
})

export const MentorSuggestion = Type.Object({
  mentorId: Uuid,
  person: MentoringPerson,
  areas: Type.Array(Type.String()),
  modes: Type.Array(MentoringMode),
  /** Plain sentences, the weightiest first. */
  reasons: Type.Array(Type.String()),
})
export type MentorSuggestion = Static<typeof MentorSuggestion>

export const suggestMentors = endpoint({
  method: 'GET',
  url: '/mentor-requests/:requestId/suggestions',
  schema: {
    summary: 'Mentors who fit, best first: up to three for the partner, all for who runs the programme',
    description:
      'Who is not suggested is counted by reason for who runs the programme, without names: a wish not to be paired stays with who wished it.',
    tags,
    params: ofRequest,
    response: {
      200: Type.Object({
        items: Type.Array(MentorSuggestion),
        setAside: Type.Array(Type.Object({ reason: Type.String(), count: Type.Integer() })),
      }),
    },
  },
  errors: { 404: ['not-found'] },
})

export const chooseMentor = endpoint({
  method: 'POST',
  url: '/mentor-requests/:requestId/choose',
  schema: {
    summary: 'Ask this mentor',
    tags,
    params: ofRequest,
    body: Strict({ mentorId: Uuid }),
    response: { 200: MentorRequest },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['no-place-left', 'cannot-be-paired', 'only-support', 'already-asking', 'settled'],
  },
})

export const ratherNotMentor = endpoint({
  method: 'POST',
  url: '/mentor-requests/:requestId/rather-not',
  rationed: 'entry',
  schema: {
    summary: 'Do not suggest this mentor to me; nobody else can read it',
    tags,
    params: ofRequest,
    body: Strict({ mentorId: Uuid }),
    response: { 200: Type.Object({ noted: Type.Boolean() }) },
  },
  errors: { 404: ['not-found'] },
})
