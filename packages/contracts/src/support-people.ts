import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { SupportOfPartner } from './support.ts'
import { ContactWay } from './support-vocabulary.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Support'] as const
const params = Strict({ personId: Uuid })

/** One line of time over all ways of support: that something was, never what was said. */
export const supportEventKinds = [
  'appointment-started',
  'contact',
  'coffee-matched',
  'coffee-met',
  'mentor-started',
  'mentor-ended',
  'session-held',
  'session-cancelled',
  'session-missed',
  'session-planned',
  'buddies-started',
  'buddies-ended',
  'buddies-in-touch',
  'check-in-answered',
  'drop-in-booked',
  'drop-in-attended',
  'interview',
] as const
export const SupportEventKind = OneOf(supportEventKinds)
export type SupportEventKind = Static<typeof SupportEventKind>

export const SupportEvent = Type.Object({
  id: Uuid,
  kind: SupportEventKind,
  on: Day,
  /** It is still to come. */
  isAhead: Type.Boolean(),
  /** With whom, or by whom. */
  who: Nullable(Type.String()),
  /** What it is called, for example the title of a coffee round; for a contact, how (`contactWays`). */
  detail: Nullable(Type.String()),
  can: Type.Object({ takeBack: Type.Boolean() }),
})
export type SupportEvent = Static<typeof SupportEvent>

export const SupportOfPerson = Type.Object({
  person: Type.Object({
    id: Uuid,
    name: Type.String(),
    phone: Nullable(Type.String()),
    email: Nullable(Type.String()),
  }),
  isMe: Type.Boolean(),
  /** One for each programme that I run, or that is mine. */
  programmes: Type.Array(SupportOfPartner),
  /** What waits for an answer. */
  open: Type.Array(Type.Object({ id: Uuid, title: Type.String(), href: Nullable(Type.String()), dueOn: Day })),
  can: Type.Object({ logContact: Type.Boolean(), seePerson: Type.Boolean() }),
})
export type SupportOfPerson = Static<typeof SupportOfPerson>

export const getSupportOfPerson = endpoint({
  method: 'GET',
  url: '/support/people/:personId',
  schema: {
    summary: 'The support of one partner: for the coordinator of the programme, and for the partner',
    tags,
    params,
    response: { 200: SupportOfPerson },
  },
  errors: { 404: ['not-found'] },
})

export const listSupportEvents = endpoint({
  method: 'GET',
  url: '/support/people/:personId/events',
  schema: {
    summary: 'One line of time across mentor, buddy, coffee, drop-ins, check-ins and contacts; latest first',
    description: 'That something was, and never what was said: no notes, no answers, no goals.',
    tags,
    params,
    querystring: Strict(Paging),
    response: { 200: Page(SupportEvent) },
  },
  errors: { 404: ['not-found'] },
})

export const SupportContact = Type.Object({
  id: Uuid,
  personId: Uuid,
  organisationId: Uuid,
  on: Day,
  how: ContactWay,
  loggedAt: Instant,
})
export type SupportContact = Static<typeof SupportContact>

export const logSupportContact = endpoint({
  method: 'POST',
  url: '/support/people/:personId/contacts',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Say that I was in touch with a partner: when and how, never about what',
    description: 'Finishes the task that somebody is to be in touch.',
    tags,
    params,
    body: Strict({ organisationId: Uuid, how: ContactWay, on: Day }),
    response: { 201: SupportContact },
  },
  errors: { 404: ['not-found'], 409: ['not-yet', 'too-long-ago'] },
})

export const takeBackSupportContact = endpoint({
  method: 'DELETE',
  url: '/support/contacts/:contactId',
  schema: {
    summary: 'Take that back',
    tags,
    params: Strict({ contactId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['on-legal-hold'] },
})

export const planSupportCall = endpoint({
  method: 'POST',
  url: '/support/people/:personId/call',
  schema: {
    summary: 'Put "ring them" on my list, due on the next working day; again changes nothing',
    tags,
    params,
    body: Strict({ organisationId: Uuid }),
    response: { 200: Type.Object({ dueOn: Day }) },
  },
  errors: { 404: ['not-found'] },
})
