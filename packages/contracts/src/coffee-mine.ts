import { type Static, Type } from 'typebox'
import { CoffeeFeedback } from './coffee-feedback.ts'
import { CoffeeMembership } from './coffee-members.ts'
import { CoffeeContact, CoffeeOrganisation, CoffeePerson } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Day, Instant, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Coffee roulette'] as const

export const MyCoffeeMatch = Type.Object({
  roundId: Uuid,
  groupId: Uuid,
  title: Type.String(),
  state: OneOf(['published', 'closed', 'cancelled'] as const),
  meetBy: Day,
  publishedAt: Instant,
  /** The others. Their contact is there until the round is closed; `programme-team` has no value. */
  people: Type.Array(
    Type.Object({
      ...CoffeePerson.properties,
      contact: Nullable(Type.Object({ kind: CoffeeContact, value: Nullable(Type.String()) })),
    }),
  ),
  iceBreakers: Type.Array(Type.String()),
  /** Why we were paired, in one sentence. */
  explanation: Type.String(),
  /** What I answered; null until I have. */
  feedback: Nullable(CoffeeFeedback),
  can: Type.Object({ dropOut: Type.Boolean(), giveFeedback: Type.Boolean(), getCalendarFile: Type.Boolean() }),
})
export type MyCoffeeMatch = Static<typeof MyCoffeeMatch>

export const MyCoffeePlace = Type.Object({
  organisation: CoffeeOrganisation,
  membership: CoffeeMembership,
  /** The round that is being prepared. */
  nextRound: Nullable(
    Type.Object({
      id: Uuid,
      title: Type.String(),
      meetBy: Day,
      isSkipping: Type.Boolean(),
      can: Type.Object({ skip: Type.Boolean(), rejoin: Type.Boolean() }),
    }),
  ),
  /** Rounds that are on and in which I have no match at the moment: not placed, or my match dropped out. */
  waiting: Type.Array(Type.Object({ roundId: Uuid, title: Type.String(), meetBy: Day, note: Type.String() })),
  /** Of rounds that are on. */
  matches: Type.Array(MyCoffeeMatch),
  /** Of rounds that are over, newest first, without contacts. */
  pastMatches: Type.Array(MyCoffeeMatch),
  can: Type.Object({ askToBeKeptApart: Type.Boolean() }),
})
export type MyCoffeePlace = Static<typeof MyCoffeePlace>

export const getMyCoffee = endpoint({
  method: 'GET',
  url: '/coffee-rounds/mine',
  schema: {
    summary: 'My coffee roulette: taking part, my match, my answers, past matches; one entry per organisation',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyCoffeePlace) }) },
  },
})

export const getMyCoffeeCalendarFile = endpoint({
  method: 'GET',
  url: '/coffee-rounds/:roundId/my-calendar-file',
  schema: {
    summary: 'My match as a calendar file (iCalendar)',
    tags,
    params: Strict({ roundId: Uuid }),
    response: { 200: Type.String() },
  },
  produces: ['text/calendar'],
  errors: { 404: ['not-found'] },
})

/** "I would rather not be matched with …": seen by who said it and by nobody else, whatever their role. */
export const CoffeeRatherNot = Type.Object({
  id: Uuid,
  organisationId: Uuid,
  /** The person, where it is somebody I was matched with before; null where I wrote a name. */
  personId: Nullable(Uuid),
  name: Type.String(),
  can: Type.Object({ remove: Type.Boolean() }),
})
export type CoffeeRatherNot = Static<typeof CoffeeRatherNot>

export const listMyCoffeeRatherNots = endpoint({
  method: 'GET',
  url: '/coffee-rather-nots',
  schema: {
    summary: 'Whom I would rather not be matched with; only I can see this',
    tags,
    response: { 200: Type.Object({ items: Type.Array(CoffeeRatherNot) }) },
  },
})

export const addCoffeeRatherNot = endpoint({
  method: 'POST',
  url: '/coffee-rather-nots',
  rationed: 'entry',
  schema: {
    summary: 'Ask quietly not to be matched with somebody',
    description:
      'Either `personId` of a past match, or a `name` as written. A name keeps apart from everybody whose name has all its words; the answer does not tell whether there is anybody of that name. Holds until removed; a match that was published already stays.',
    tags,
    body: Strict({ organisationId: Uuid, personId: Type.Optional(Uuid), name: Type.Optional(Line(100, 2)) }),
    response: { 201: CoffeeRatherNot },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['rather-not-too-many'] },
})

export const removeCoffeeRatherNot = endpoint({
  method: 'DELETE',
  url: '/coffee-rather-nots/:ratherNotId',
  schema: {
    summary: 'Take it back',
    tags,
    params: Strict({ ratherNotId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})
