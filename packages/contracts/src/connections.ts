import { type Static, Type } from 'typebox'
import { ExportFormat } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Day, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Support'] as const

/** Ways in which the programme brings two people together. */
export const connectionChannels = ['coffee', 'buddy', 'mentor'] as const
export const ConnectionChannel = OneOf(connectionChannels)
export type ConnectionChannel = Static<typeof ConnectionChannel>

export const ConnectedPerson = Type.Object({
  id: Uuid,
  name: Type.String(),
  /** A partner here now; mentors who are none, and partners of before, are there for who knows them. */
  isPartner: Type.Boolean(),
  /** How many different people they were brought together with. */
  connections: Type.Integer(),
  /** The latest day of it; null where there is nobody. */
  lastOn: Nullable(Day),
})
export type ConnectedPerson = Static<typeof ConnectedPerson>

export const Connection = Type.Object({
  people: Type.Array(Uuid, { minItems: 2, maxItems: 2 }),
  /** Each way once. `times`: coffee matches; one for a buddy pair or a mentorship. */
  ways: Type.Array(Type.Object({ channel: ConnectionChannel, times: Type.Integer(), lastOn: Day })),
})
export type Connection = Static<typeof Connection>

/**
 * Who was brought together with whom: matched for coffee in a published round, buddies, mentor and partner. What people
 * said about it (whether they met, how it was, whom they would rather not meet) is not in it: they told that in confidence.
 */
export const ConnectionMap = Type.Object({
  /** Everybody who is a partner here, and who is connected with one of them; by name. */
  people: Type.Array(ConnectedPerson),
  /** Each two once, with all the ways. */
  pairs: Type.Array(Connection),
  /** Partners who have nobody, by name. */
  isolated: Type.Array(Uuid),
  since: Day,
})
export type ConnectionMap = Static<typeof ConnectionMap>

const asked = {
  organisationId: Uuid,
  channel: Type.Optional(ConnectionChannel),
  /** How far back; what was over before has faded. */
  months: Type.Integer({ minimum: 1, maximum: 60, default: 12 }),
}

export const getConnections = endpoint({
  method: 'GET',
  url: '/connections',
  schema: {
    summary: 'The connection map: who was brought together with whom, and who has nobody',
    tags,
    querystring: Strict(asked),
    response: { 200: ConnectionMap },
  },
  errors: { 404: ['not-found'] },
})

export const exportConnections = endpoint({
  method: 'GET',
  url: '/connections/export',
  rationed: 'download',
  freshProof: true,
  schema: {
    summary: 'The connection map as a spreadsheet, one line for each person',
    tags,
    querystring: Strict({ ...asked, format: ExportFormat }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  errors: { 404: ['not-found'] },
})
