import { type BulkMove, bulkMoves } from '@elevate/contracts/application-bulk'
import { type ApplicationState, movesFrom } from '@elevate/contracts/application-moves'

/** Steps that lead on from here; what the API then says of each stands on the preview. */
const movesOffered = (state: ApplicationState): BulkMove[] => {
  const possible = movesFrom(state, 'programme')
  return bulkMoves.filter((move) => possible.includes(move) && !(move === 'not-shortlist' && state === 'submitted'))
}

/** Steps that at least one of these can take. */
export const movesOfferedTo = (states: readonly ApplicationState[]): BulkMove[] =>
  bulkMoves.filter((move) => states.some((state) => movesOffered(state).includes(move)))
