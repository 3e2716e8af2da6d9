import { type Static, Type } from 'typebox'
import {
  CheckInAnswer,
  CheckInChannel,
  CheckInOrganisation,
  CheckInPerson,
  CheckInQuestion,
  CheckInReason,
  checkInNamedReaders,
} from './check-in-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Check-ins'] as const

/** Somebody who waits to be got in touch with. */
export const FollowUp = Type.Object({
  id: Uuid,
  organisation: CheckInOrganisation,
  person: CheckInPerson,
  /** Null: the coordinators together. */
  owner: Nullable(Type.String()),
  isMine: Type.Boolean(),
  askedAt: Instant,
  dueOn: Day,
  isLate: Type.Boolean(),
  seen: Nullable(Type.Object({ by: Type.String(), at: Instant })),
  /** Why and how, for those only who are to get in touch; nobody else is told. */
  reasons: Nullable(Type.Array(CheckInReason)),
  channel: Nullable(CheckInChannel),
  /** The check-in that can be read by who is to get in touch; null for a call-back without words. */
  checkInId: Nullable(Uuid),
  can: Type.Object({ acknowledge: Type.Boolean(), finish: Type.Boolean() }),
})
export type FollowUp = Static<typeof FollowUp>

export const listFollowUps = endpoint({
  method: 'GET',
  url: '/check-in-follow-ups',
  schema: {
    summary: 'Who waits to be got in touch with, longest waiting first: mine, and without any reason those of others',
    tags,
    querystring: Strict({ ...Paging, organisationId: Type.Optional(Uuid) }),
    response: { 200: Page(FollowUp) },
  },
})

const step = <const N extends string>(name: N, summary: string) =>
  endpoint({
    method: 'POST',
    url: `/check-in-follow-ups/:followUpId/${name}`,
    schema: { summary, tags, params: Strict({ followUpId: Uuid }), response: { 200: FollowUp } },
    errors: { 404: ['not-found'] },
  })

export const acknowledgeFollowUp = step('acknowledge', 'Say that I have seen it; the partner is told by whom and when')
export const finishFollowUp = step('done', 'Say that we have been in touch')

export const SharedCheckIn = Type.Object({
  checkInId: Uuid,
  person: CheckInPerson,
  organisation: CheckInOrganisation,
  sharedAs: OneOf(checkInNamedReaders),
  opensOn: Day,
  isRead: Type.Boolean(),
})
export type SharedCheckIn = Static<typeof SharedCheckIn>

export const listSharedCheckIns = endpoint({
  method: 'GET',
  url: '/check-ins/shared',
  schema: {
    summary: 'Check-ins that partners have shared with me as their lead or mentor, newest first',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(SharedCheckIn) },
  },
})

export const SharedCheckInAnswers = Type.Object({
  checkInId: Uuid,
  person: CheckInPerson,
  organisation: CheckInOrganisation,
  opensOn: Day,
  questions: Type.Array(CheckInQuestion),
  /** Those shared with me; others there may be are not mentioned. */
  answers: Type.Array(CheckInAnswer),
  followUp: Nullable(FollowUp),
})
export type SharedCheckInAnswers = Static<typeof SharedCheckInAnswers>

export const readSharedCheckIn = endpoint({
  method: 'GET',
  url: '/check-ins/:checkInId/people/:personId',
  schema: {
    summary: 'What a partner has shared with me in a check-in; that I read it is written down and the partner sees it',
    tags,
    params: Strict({ checkInId: Uuid, personId: Uuid }),
    response: { 200: SharedCheckInAnswers },
  },
  errors: { 404: ['not-found'] },
})
