import { type Static, Type } from 'typebox'
import { BuddyPerson, BuddyWish } from './buddies-vocabulary.ts'
import { CoffeeContact, CoffeeOrganisation } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Day, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Buddies'] as const
const params = Strict({ pairId: Uuid })

export const MyBuddyPair = Type.Object({
  id: Uuid,
  /** The others, by the name they go by; how to reach each of them as they allow. */
  people: Type.Array(
    Type.Object({
      ...BuddyPerson.properties,
      contact: Type.Object({ kind: CoffeeContact, value: Nullable(Type.String()) }),
    }),
  ),
  reasons: Type.Array(Type.String()),
  startsOn: Day,
  week: Type.Integer(),
  pausedUntil: Nullable(Day),
  /** What is asked now: the latest week that comes with a reminder. Null before the first, and while it rests. */
  asked: Nullable(Type.Object({ week: Type.Integer(), made: Nullable(Type.Boolean()) })),
  myContact: CoffeeContact,
  /** What I could share, as far as my profile has it. */
  contactChoices: Type.Array(Type.Object({ kind: CoffeeContact, value: Nullable(Type.String()) })),
})
export type MyBuddyPair = Static<typeof MyBuddyPair>

export const MyBuddyPlace = Type.Object({
  organisation: CoffeeOrganisation,
  pairs: Type.Array(MyBuddyPair),
  /** What I have said about having a buddy; null: nothing. */
  wish: Nullable(BuddyWish),
  /** New here and without a buddy: one is being looked for, unless I would rather not. */
  isWaiting: Type.Boolean(),
})
export type MyBuddyPlace = Static<typeof MyBuddyPlace>

export const getMyBuddies = endpoint({
  method: 'GET',
  url: '/buddy-pairs/mine',
  schema: {
    summary: 'My buddies and how to reach them; one entry per organisation',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyBuddyPlace) }) },
  },
})

export const sayBuddyContact = endpoint({
  method: 'PUT',
  url: '/buddy-pairs/:pairId/contacts/:week',
  schema: {
    summary: 'Made contact: yes or not yet',
    description:
      'Only that is stored, no time with it. The same answer again changes nothing. Coordinators can see it; my buddy cannot.',
    tags,
    params: Strict({ pairId: Uuid, week: Type.String({ pattern: '^[1-9][0-9]?$' }) }),
    body: Strict({ made: Type.Boolean() }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['has-ended', 'not-yet'] },
})

export const shareWithBuddy = endpoint({
  method: 'PUT',
  url: '/buddy-pairs/:pairId/my-contact',
  schema: {
    summary: 'Choose how my buddy may reach me',
    tags,
    params,
    body: Strict({ kind: CoffeeContact }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['no-email', 'no-phone', 'has-ended'] },
})

export const wishForBuddy = endpoint({
  method: 'PUT',
  url: '/buddy-wishes/:organisationId/:personId',
  schema: {
    summary: 'Ask for a buddy, say that none is wanted at the moment, or take that back (null)',
    description: 'For oneself, or by a coordinator for somebody who rang. Nobody is asked why.',
    tags,
    params: Strict({ organisationId: Uuid, personId: Uuid }),
    body: Strict({ wish: Nullable(BuddyWish) }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})
