import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import * as queries from './find-queries.ts'

/**
 * Writes down which other applications of the campaign may be from the same person: the same email address, phone
 * number, name and postcode, or a very similar name. Called in the transaction that sends an application, by whoever
 * sends it; that the applicant cannot see the others does not matter. A pair is found once.
 */
export const findDuplicates = async (tx: Tx, applicationId: string): Promise<void> => {
  const find = async () => queries.insertPairs(tx, applicationId, await queries.findAlike(tx, applicationId))
  if (await queries.isSystem(tx)) await find()
  else await asSystem(tx, find)
}
