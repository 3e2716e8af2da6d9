import { type Static, Type } from 'typebox'
import { CoffeeContact, CoffeeMemberState, CoffeePerson, ExportFormat } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { Day, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Coffee roulette'] as const
const whose = Strict({ organisationId: Uuid, personId: Uuid })

/** Whether and how somebody takes part in one organisation. No reason is asked for or kept. */
export const CoffeeMembership = Type.Object({
  organisationId: Uuid,
  personId: Uuid,
  takesPart: Type.Boolean(),
  /** Not drawn before this day; from then on again, without doing anything. */
  pausedUntil: Nullable(Day),
  /** What a match is told; null until the person has said so or joined. */
  sharedContact: Nullable(CoffeeContact),
  /** The contacts that can be chosen, as far as they are known. */
  contactChoices: Type.Array(Type.Object({ kind: CoffeeContact, value: Nullable(Type.String()) })),
  state: CoffeeMemberState,
  /** The appointment itself is on a break, so nobody is drawn. */
  isOnABreak: Type.Boolean(),
  can: Type.Object({ change: Type.Boolean() }),
  /** 0 until the person has joined for the first time. */
  version: Type.Integer(),
})
export type CoffeeMembership = Static<typeof CoffeeMembership>

export const getCoffeeMembership = endpoint({
  method: 'GET',
  url: '/coffee-members/:organisationId/:personId',
  schema: {
    summary: 'Whether and how somebody takes part (oneself, or a partner of an organisation I coordinate)',
    tags,
    params: whose,
    response: { 200: CoffeeMembership },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeCoffeeMembership = endpoint({
  method: 'PUT',
  url: '/coffee-members/:organisationId/:personId',
  schema: {
    summary: 'Join, leave, pause until a day, choose what is shared',
    description:
      'Taking part shares the preferred name and the chosen contact with one group per round. A coordinator can do it for somebody who asks by phone or post.',
    tags,
    params: whose,
    body: Strict({ takesPart: Type.Boolean(), pausedUntil: Nullable(Day), sharedContact: CoffeeContact }),
    response: { 200: CoffeeMembership },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['no-email', 'no-phone', 'not-a-partner', 'pause-is-over'] },
})

export const CoffeeMember = Type.Object({
  person: CoffeePerson,
  organisationId: Uuid,
  state: OneOf(['in', 'skipping', 'paused'] as const),
  pausedUntil: Nullable(Day),
  sharedContact: CoffeeContact,
  /** How the system reaches them: without email the coordinator tells them. */
  toldBy: ContactPreference,
  can: Type.Object({ change: Type.Boolean(), skip: Type.Boolean() }),
})
export type CoffeeMember = Static<typeof CoffeeMember>

export const listCoffeeMembers = endpoint({
  method: 'GET',
  url: '/coffee-members',
  schema: {
    summary: 'Who takes part, by name',
    description: '`skipping` means in the round that is being prepared. Nobody sees why.',
    tags,
    querystring: Strict({
      ...Paging,
      organisationId: Uuid,
      state: Type.Optional(OneOf(['in', 'skipping', 'paused'] as const)),
      search: Type.Optional(Line(100)),
    }),
    response: { 200: Page(CoffeeMember) },
  },
  errors: { 404: ['not-found'] },
})

export const exportCoffeeMembers = endpoint({
  method: 'GET',
  url: '/coffee-members/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'Who takes part, as a spreadsheet',
    tags,
    querystring: Strict({ organisationId: Uuid, format: ExportFormat }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: { 404: ['not-found'] },
})

export const skipCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/skips',
  schema: {
    summary: 'Skip this round (oneself, or for somebody who asked the coordinator); no reason is asked',
    tags,
    params: Strict({ roundId: Uuid }),
    body: Strict({ personId: Uuid }),
    response: { 204: Type.Null() },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['already-published', 'round-over', 'not-taking-part'] },
})

export const rejoinCoffeeRound = endpoint({
  method: 'DELETE',
  url: '/coffee-rounds/:roundId/skips/:personId',
  schema: {
    summary: 'Take part in this round after all',
    tags,
    params: Strict({ roundId: Uuid, personId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['already-published', 'round-over'] },
})

export const dropOutOfCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/drop-outs',
  schema: {
    summary: 'Drop out of a published round (oneself, or for somebody who asked the coordinator); no reason is asked',
    description: 'Who is left alone by it gets a new match where that is possible, and is told.',
    tags,
    params: Strict({ roundId: Uuid }),
    body: Strict({ personId: Uuid }),
    response: { 204: Type.Null() },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-published', 'round-over'] },
})
