import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import { keptApart, quietRequests } from '../draws/queries.ts'
import { pairsKeptApartQuietly } from '../draws/rules.ts'

type Named = { id: string; names: string }

/**
 * Who must not be put together, in coffee rounds or otherwise. `openly`: coordinators made these and know them.
 * `quietly`: somebody asked for it; nothing that anybody sees may tell of it, not even a refusal.
 */
export const pairsKeptApart = async (tx: Tx, organisationId: string, people: readonly Named[]) => {
  const openly = await keptApart(tx, organisationId)
  const quietly = await asSystem(tx, () => quietRequests(tx, organisationId))
  return {
    openly: openly.map(({ low, high }): [string, string] => [low, high]),
    quietly: pairsKeptApartQuietly(quietly, people),
  }
}
