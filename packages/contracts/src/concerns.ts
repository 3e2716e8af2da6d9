import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Concerns'] as const
const ofConcern = Strict({ concernId: Uuid })

/** `raised`: nobody has said yet that they have read it. */
export const concernStates = ['raised', 'acknowledged', 'in-hand', 'closed'] as const
export type ConcernState = (typeof concernStates)[number]
/** What a contact does with it; `note` changes nothing but says something. */
export const concernMoves = ['acknowledge', 'take-in-hand', 'note', 'close', 'reopen', 'share'] as const
export type ConcernMove = (typeof concernMoves)[number]

export const SafeguardingContact = Type.Object({ personId: Uuid, name: Type.String(), phone: Nullable(Type.String()) })
export type SafeguardingContact = Static<typeof SafeguardingContact>

/** What stands above the first field of the form: who will read it, and what to do when it cannot wait. */
export const WhereConcernsGo = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  contacts: Type.Array(SafeguardingContact),
  /** Whom to ring when none of them can be reached. */
  outOfHours: Type.String(),
})
export type WhereConcernsGo = Static<typeof WhereConcernsGo>

export const listWhereConcernsGo = endpoint({
  method: 'GET',
  url: '/concerns/contacts',
  schema: {
    summary: 'Who reads a concern that I raise, in each organisation that I belong to',
    tags,
    response: { 200: Type.Object({ items: Type.Array(WhereConcernsGo) }) },
  },
})

export const ConcernInList = Type.Object({
  id: Uuid,
  state: OneOf(concernStates),
  raisedAt: Instant,
  organisation: Type.String(),
  /** Whether I raised it, or am one of those whom it was sent to. */
  isMine: Type.Boolean(),
  acknowledged: Nullable(Type.Object({ by: Type.String(), at: Instant })),
})
export type ConcernInList = Static<typeof ConcernInList>

export const listConcerns = endpoint({
  method: 'GET',
  url: '/concerns',
  schema: {
    summary: 'Concerns that I raised or that were sent to me, the newest first; without what they say',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(ConcernInList) },
  },
})

export const ConcernStep = Type.Object({
  move: OneOf(concernMoves),
  at: Instant,
  by: Nullable(Type.String()),
  /** What the contact wrote to it; the author does not see it. */
  note: Nullable(Type.String()),
})

export const Concern = Type.Object({
  ...ConcernInList.properties,
  author: Nullable(Type.Object({ personId: Uuid, name: Type.String() })),
  whatHappened: Type.String(),
  who: Type.String(),
  contactBy: Type.String(),
  /** Who can read it: these people, the author, and nobody else. */
  readers: Type.Array(Type.Object({ personId: Uuid, name: Type.String() })),
  steps: Type.Array(ConcernStep),
  version: Type.Integer(),
  can: Type.Object({
    moves: Type.Array(OneOf(concernMoves)),
    /** Contacts with whom it can still be shared. */
    shareWith: Type.Array(Type.Object({ personId: Uuid, name: Type.String() })),
  }),
})
export type Concern = Static<typeof Concern>

export const raiseConcern = endpoint({
  method: 'POST',
  url: '/concerns',
  rationed: 'entry',
  schema: {
    summary: 'Raise a concern: for the contacts who are named here, and nobody else',
    description: 'Not an emergency line. Coordinators, mentors and administrators cannot read it.',
    tags,
    body: Strict({
      organisationId: Uuid,
      whatHappened: Lines(10_000, 1),
      /** Whom it is about or who may be at risk. */
      who: Lines(1000),
      contactBy: Line(200, 0),
      readerIds: Type.Array(Uuid, { minItems: 1, maxItems: 20, uniqueItems: true }),
    }),
    // Without what was written: a reply to something that can be repeated is kept for a day.
    response: { 201: ConcernInList },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['contacts-changed'] },
})

export const getConcern = endpoint({
  method: 'GET',
  url: '/concerns/:concernId',
  schema: {
    summary: 'A concern, for its author and for whom it was sent to; that it was read is written down',
    tags,
    params: ofConcern,
    response: { 200: Concern },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const takeConcernStep = endpoint({
  method: 'POST',
  url: '/concerns/:concernId/steps',
  rationed: 'entry',
  schema: {
    summary: 'Say that it was read, what is done about it, or that it is closed',
    tags,
    params: ofConcern,
    body: Strict({
      move: OneOf(concernMoves),
      note: Lines(5000),
      /** With whom to share it. */
      personId: Nullable(Uuid),
    }),
    response: { 200: ConcernInList },
  },
  repeatable: true,
  errors: { 403: ['forbidden'], 404: ['not-found'], 409: ['not-now', 'not-a-contact'] },
})

export const SafeguardingSettings = Type.Object({
  contacts: Type.Array(Type.Object({ personId: Uuid, name: Type.String() })),
  outOfHours: Type.String(),
  /** People of the organisation who could be named. */
  version: Type.Integer(),
})
export type SafeguardingSettings = Static<typeof SafeguardingSettings>

const ofOrganisation = Strict({ organisationId: Uuid })

export const getSafeguardingSettings = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/safeguarding',
  schema: {
    summary: 'Who reads concerns in an organisation',
    tags,
    params: ofOrganisation,
    response: { 200: SafeguardingSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeSafeguardingSettings = endpoint({
  method: 'PUT',
  url: '/organisations/:organisationId/safeguarding',
  schema: {
    summary: 'Name who reads concerns from now on; earlier ones stay with those whom they were sent to',
    tags,
    params: ofOrganisation,
    body: Strict({
      contactEmails: Type.Array(Line(254), { maxItems: 10, uniqueItems: true }),
      outOfHours: Lines(500),
    }),
    response: { 200: SafeguardingSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['unknown-contact'] },
})
