import { type Static, Type } from 'typebox'
import { CoffeeDraw, CoffeeDrawing } from './coffee-draws.ts'
import {
  CoffeeDrawingState,
  CoffeeOrganisation,
  CoffeePerson,
  CoffeeRoundState,
  ExportFormat,
} from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Coffee roulette'] as const
const params = Strict({ roundId: Uuid })
const IceBreakers = Type.Array(Line(200), { minItems: 3, maxItems: 3 })

const summary = {
  id: Uuid,
  organisation: CoffeeOrganisation,
  title: Type.String(),
  state: CoffeeRoundState,
  /** The day by which matches should have met. */
  meetBy: Day,
  openedAt: Instant,
  publishedAt: Nullable(Instant),
  /** Published groups that still meet, and people in them. */
  groupCount: Type.Integer(),
  peopleCount: Type.Integer(),
}
export const CoffeeRoundSummary = Type.Object(summary)
export type CoffeeRoundSummary = Static<typeof CoffeeRoundSummary>

export const CoffeeGroup = Type.Object({
  id: Uuid,
  people: Type.Array(CoffeePerson),
  /** People who were in it and dropped out, or were moved when their partner did. */
  noLongerIn: Type.Array(CoffeePerson),
  explanation: Type.String(),
  /** Made after publishing, for people whose partner dropped out. */
  isReplacement: Type.Boolean(),
})
export type CoffeeGroup = Static<typeof CoffeeGroup>

/** Somebody who has no email or asked for another way: the coordinator tells them and ticks it off. */
export const CoffeeTelling = Type.Object({
  id: Uuid,
  person: CoffeePerson,
  by: OneOf(['phone', 'post'] as const),
  /** Phone number or postal address, as far as it is known. */
  reachAt: Nullable(Type.String()),
  /** What to tell them, ready to be read out or printed. */
  message: Type.String(),
  /** No longer to be told: what it says does not hold any more. */
  isWithdrawn: Type.Boolean(),
  toldAt: Nullable(Instant),
})
export type CoffeeTelling = Static<typeof CoffeeTelling>

/** A large round on its way to everybody: first the groups are made, all at once, then people are told. */
export const CoffeePublishing = Type.Object({
  id: Uuid,
  state: CoffeeDrawingState,
  /** How many people have been told, of how many. */
  told: Type.Integer(),
  people: Type.Integer(),
  requestedAt: Instant,
  /** How far it is, in plain words. */
  sentence: Type.String(),
})
export type CoffeePublishing = Static<typeof CoffeePublishing>

export const CoffeeRound = Type.Object({
  ...summary,
  iceBreakers: Type.Array(Type.String()),
  /** SHA-256 of the seed, fixed when the round was opened; null for rounds from before seeds were fixed. */
  seedCommitment: Nullable(Type.String()),
  /** What decides the round; null until it has been drawn. */
  seed: Nullable(Type.String()),
  /** Who would be drawn now; for a round that is not over. */
  pool: Type.Object({ in: Type.Integer(), skipping: Type.Integer(), paused: Type.Integer() }),
  /** The preview; once published, the draw that was published. */
  draw: Nullable(CoffeeDraw),
  /** How those who would be drawn now are told; nought for everybody once the round is published. */
  reach: Type.Object({ email: Type.Integer(), phone: Type.Integer(), post: Type.Integer() }),
  /** A large draw that is on its way, or that failed after the preview was drawn. */
  drawing: Nullable(CoffeeDrawing),
  /** A large round that is being published, or whose preview could not be. */
  publishing: Nullable(CoffeePublishing),
  /** Published groups: the first 1,000. */
  groups: Type.Array(CoffeeGroup),
  /** Without a match at the moment: not placed, or their partner dropped out. */
  waiting: Type.Array(CoffeePerson),
  /** Where they are more than 500, the first of those who are left to be told. */
  toTell: Type.Array(CoffeeTelling),
  leftToTell: Type.Integer(),
  can: Type.Object({
    change: Type.Boolean(),
    draw: Type.Boolean(),
    publish: Type.Boolean(),
    cancel: Type.Boolean(),
    close: Type.Boolean(),
    dropOut: Type.Boolean(),
    seeReport: Type.Boolean(),
    checkDraw: Type.Boolean(),
  }),
  version: Type.Integer(),
})
export type CoffeeRound = Static<typeof CoffeeRound>

export const listCoffeeRounds = endpoint({
  method: 'GET',
  url: '/coffee-rounds',
  schema: {
    summary: 'Coffee rounds of the organisations I coordinate, newest first',
    tags,
    querystring: Strict({ ...Paging, organisationId: Type.Optional(Uuid), state: Type.Optional(CoffeeRoundState) }),
    response: { 200: Page(CoffeeRoundSummary) },
  },
})

export const openCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds',
  rationed: 'entry',
  schema: {
    summary: 'Open a coffee round',
    description:
      'Title, day and ice-breakers have defaults. An organisation prepares one round at a time; the next can be opened when it is published.',
    tags,
    body: Strict({
      organisationId: Uuid,
      title: Type.Optional(Line(80)),
      meetBy: Type.Optional(Day),
      iceBreakers: Type.Optional(IceBreakers),
    }),
    response: { 201: CoffeeRound },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['round-already-open', 'meet-by-has-passed'] },
})

export const getCoffeeRound = endpoint({
  method: 'GET',
  url: '/coffee-rounds/:roundId',
  schema: { summary: 'One coffee round with its preview or groups', tags, params, response: { 200: CoffeeRound } },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const listCoffeeGroups = endpoint({
  method: 'GET',
  url: '/coffee-rounds/:roundId/groups',
  schema: {
    summary: 'The groups of a published round, a page at a time, or those with a name in them',
    tags,
    params,
    querystring: Strict({ ...Paging, search: Type.Optional(Line(100)) }),
    response: { 200: Page(CoffeeGroup) },
  },
  errors: { 404: ['not-found'], 409: ['not-published'] },
})

export const changeCoffeeRound = endpoint({
  method: 'PATCH',
  url: '/coffee-rounds/:roundId',
  schema: {
    summary: 'Change title, day or ice-breakers of a round that is not published yet',
    tags,
    params,
    body: Strict({
      title: Type.Optional(Line(80)),
      meetBy: Type.Optional(Day),
      iceBreakers: Type.Optional(IceBreakers),
    }),
    response: { 200: CoffeeRound },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['already-published', 'round-over', 'meet-by-has-passed'] },
})

export const publishCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/publish',
  schema: {
    summary: 'Publish the preview: everybody is told, once',
    description:
      'With `drawId` only that preview is published, and refused where somebody has drawn again meanwhile. A round of more than 2,000 people is published by a job: 202, and the round tells how far it is in `publishing`.',
    tags,
    params,
    querystring: Strict({ drawId: Type.Optional(Uuid) }),
    response: { 200: CoffeeRound, 202: CoffeeRound },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['no-draw', 'draw-out-of-date', 'being-published', 'already-published', 'round-over', 'meet-by-has-passed'],
  },
})

export const cancelCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/cancel',
  schema: {
    summary: 'Cancel a round; once published, everybody in it is told and calendars are put right',
    tags,
    params,
    response: { 200: CoffeeRound },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['round-over'] },
})

export const closeCoffeeRound = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/close',
  schema: {
    summary: 'Close a published round: answers can no longer be given or changed',
    tags,
    params,
    response: { 200: CoffeeRound },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-published', 'being-published', 'round-over'] },
})

export const tickCoffeeTelling = endpoint({
  method: 'POST',
  url: '/coffee-rounds/:roundId/tellings/:tellingId/told',
  schema: {
    summary: 'Tick off that somebody has been told by phone or post',
    tags,
    params: Strict({ roundId: Uuid, tellingId: Uuid }),
    response: { 200: CoffeeTelling },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['telling-withdrawn'] },
})

export const exportCoffeeRound = endpoint({
  method: 'GET',
  url: '/coffee-rounds/:roundId/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'The published groups as a spreadsheet',
    tags,
    params,
    querystring: Strict({ format: ExportFormat }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: { 404: ['not-found'], 409: ['not-published'] },
})
