import type { Tx } from '../../../context.ts'
import { lockRankingsOf, rankAgain } from './queries.ts'

/**
 * Who has withdrawn, or was the same person's once more, leaves no gap in a ranking that is made: who came behind moves
 * up, so that "places 1 to 6" are six people. Called as the system, after `moveApplications`.
 */
export const leaveRankings = async (tx: Tx, applicationIds: readonly string[]): Promise<void> => {
  const rows = await lockRankingsOf(tx, applicationIds)
  if (rows.length > 0) await rankAgain(tx, applicationIds)
}
