import { type Static, Type } from 'typebox'
import { BuddyPairState, BuddyPerson } from './buddies-vocabulary.ts'
import { CoffeeContact, ExportFormat } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Buddies'] as const
const params = Strict({ pairId: Uuid })
const PersonIds = Type.Array(Uuid, { minItems: 2, maxItems: 3, uniqueItems: true })

export const BuddyMember = Type.Object({
  ...BuddyPerson.properties,
  /** Was a new partner when the pair began. */
  isNew: Type.Boolean(),
  sharedContact: CoffeeContact,
  /** Whether this person is still in it; who has left is there so that nobody is paired with them again. */
  hasLeft: Type.Boolean(),
  /** By week that was asked about; null: not answered. Nothing else is kept of it. */
  contacts: Type.Array(Type.Object({ week: Type.Integer(), made: Nullable(Type.Boolean()) })),
})
export type BuddyMember = Static<typeof BuddyMember>

export const BuddyPair = Type.Object({
  id: Uuid,
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  state: BuddyPairState,
  members: Type.Array(BuddyMember),
  startsOn: Day,
  /** 1 for the first seven days; weeks go on while it rests. */
  week: Type.Integer(),
  pausedUntil: Nullable(Day),
  reviewOn: Day,
  endedOn: Nullable(Day),
  /** Why these, in plain words; empty where a coordinator chose freely. */
  reasons: Type.Array(Type.String()),
  can: Type.Object({ pause: Type.Boolean(), resume: Type.Boolean(), review: Type.Boolean(), end: Type.Boolean() }),
  version: Type.Integer(),
})
export type BuddyPair = Static<typeof BuddyPair>

export const listBuddyPairs = endpoint({
  method: 'GET',
  url: '/buddy-pairs',
  schema: {
    summary: 'Buddy pairs of the organisations I coordinate, newest first',
    tags,
    querystring: Strict({
      ...Paging,
      organisationId: Type.Optional(Uuid),
      state: Type.Optional(BuddyPairState),
      personId: Type.Optional(Uuid),
    }),
    response: { 200: Page(BuddyPair) },
  },
})

/** Why a pair cannot be; `people` of the problem names whom it is about. */
const pairRefusals = [
  'has-a-buddy',
  'has-enough-buddies',
  'kept-apart',
  'paired-before',
  'is-their-mentor',
  'not-a-partner',
  'would-rather-not',
] as const

export const confirmBuddyPair = endpoint({
  method: 'POST',
  url: '/buddy-pairs',
  rationed: 'entry',
  schema: {
    summary: 'Confirm a buddy pair, or a trio; each of them is told',
    tags,
    body: Strict({ organisationId: Uuid, personIds: PersonIds }),
    response: { 201: BuddyPair },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: pairRefusals },
})

export const confirmBuddyPairs = endpoint({
  method: 'POST',
  url: '/buddy-pairs/batches',
  rationed: 'entry',
  schema: {
    summary: 'Confirm several buddy pairs at once: all of them or none',
    tags,
    body: Strict({
      organisationId: Uuid,
      pairs: Type.Array(PersonIds, { minItems: 1, maxItems: 100 }),
    }),
    response: { 201: Type.Object({ items: Type.Array(BuddyPair) }) },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: pairRefusals },
})

export const BuddySuggestion = Type.Object({
  people: Type.Array(Type.Object({ ...BuddyPerson.properties, isNew: Type.Boolean() })),
  reasons: Type.Array(Type.String()),
})
export type BuddySuggestion = Static<typeof BuddySuggestion>

export const getBuddySuggestions = endpoint({
  method: 'GET',
  url: '/buddy-pairs/suggestions',
  schema: {
    summary: 'Who could be paired today, with reasons: a preview that changes nothing',
    description:
      'Most new partners first, then others who have asked for a buddy, then who suits best. Never a mentor with their partner, people who are kept apart, or people who were paired before.',
    tags,
    querystring: Strict({ organisationId: Uuid }),
    response: {
      200: Type.Object({
        pairs: Type.Array(BuddySuggestion),
        /** Waiting, and nobody can be suggested today. */
        /** Who waits and cannot be paired; `why` is null where that cannot be said. */
        without: Type.Array(
          Type.Object({ ...BuddyPerson.properties, isNew: Type.Boolean(), why: Nullable(Type.String()) }),
        ),
        /** Everybody who could be chosen instead. `room` is how many more pairs they can be in. */
        choices: Type.Array(Type.Object({ ...BuddyPerson.properties, isNew: Type.Boolean(), room: Type.Integer() })),
      }),
    },
  },
  errors: { 404: ['not-found'] },
})

export const exportBuddyPairs = endpoint({
  method: 'GET',
  url: '/buddy-pairs/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'The buddy pairs as a spreadsheet',
    tags,
    querystring: Strict({ organisationId: Uuid, format: ExportFormat, state: Type.Optional(BuddyPairState) }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: { 404: ['not-found'] },
})

export const getBuddyPair = endpoint({
  method: 'GET',
  url: '/buddy-pairs/:pairId',
  schema: { summary: 'One buddy pair', tags, params, response: { 200: BuddyPair } },
  errors: { 404: ['not-found'] },
})

/** For oneself, or by a coordinator for somebody who rang. */
export const leaveBuddyPair = endpoint({
  method: 'POST',
  url: '/buddy-pairs/:pairId/leavings',
  schema: {
    summary: 'Leave a buddy pair, with or without the wish for another buddy; nobody is asked why',
    description:
      'The others are told in a neutral sentence that does not say who wanted it. These people are never paired again. Two of a trio go on.',
    tags,
    params,
    body: Strict({ personId: Uuid, wantsAnother: Type.Boolean() }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})

export const pauseBuddyPair = endpoint({
  method: 'POST',
  url: '/buddy-pairs/:pairId/pause',
  schema: {
    summary: 'Let it rest until a day: no reminders until then; nobody is asked why',
    tags,
    params,
    body: Strict({ until: Day }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['pause-is-over', 'has-ended'] },
})

export const resumeBuddyPair = endpoint({
  method: 'POST',
  url: '/buddy-pairs/:pairId/resume',
  schema: { summary: 'Go on before the pause is over', tags, params, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'], 409: ['has-ended'] },
})

export const reviewBuddyPair = endpoint({
  method: 'POST',
  url: '/buddy-pairs/:pairId/review',
  schema: {
    summary: 'Note that it was talked about: it goes on until the next review, or comes to an end',
    tags,
    params,
    body: Strict({ goesOn: Type.Boolean() }),
    response: { 200: BuddyPair },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['has-ended'] },
})
