import type { Tx } from '../../../context.ts'
import { coffeeRefusal } from '../refusals.ts'
import { lastPublishing } from './publishing-queries.ts'
import { isOnItsWay } from './publishing-rules.ts'

/** From when a large round is to be published until everybody has been told, what it is stays as it is. */
export const refuseWhilePublishing = async (tx: Tx, roundId: string): Promise<void> => {
  const publishing = await lastPublishing(tx, roundId)
  if (publishing && isOnItsWay(publishing.state)) throw coffeeRefusal('being-published')
}
