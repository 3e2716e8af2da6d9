import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Day, Instant, Nullable, Strict, Uuid } from './text.ts'

/** Who was matched with whom in published rounds. Whether they met, as told, is not shown per pair. */
export const CoffeeConnections = Type.Object({
  /** Everybody who takes part or did in this time, by name. */
  people: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      isMember: Type.Boolean(),
      /** How many different people they were matched with. */
      connections: Type.Integer(),
      lastRoundAt: Nullable(Instant),
    }),
  ),
  pairs: Type.Array(
    Type.Object({
      people: Type.Array(Uuid, { minItems: 2, maxItems: 2 }),
      times: Type.Integer(),
      lastRoundAt: Instant,
    }),
  ),
  /** Members who were matched with nobody yet. */
  isolated: Type.Array(Uuid),
  /** Matches from before this day have faded. */
  since: Day,
})
export type CoffeeConnections = Static<typeof CoffeeConnections>

export const getCoffeeConnections = endpoint({
  method: 'GET',
  url: '/coffee-connections',
  schema: {
    summary: 'The connection map of an organisation',
    tags: ['Coffee roulette'],
    querystring: Strict({ organisationId: Uuid }),
    response: { 200: CoffeeConnections },
  },
  errors: { 404: ['not-found'] },
})
