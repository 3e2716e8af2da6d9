import type { ConcernMove, ConcernState } from '@elevate/contracts/concerns'

/** What a contact can do with a concern, and what it then is. */
const moves: Record<ConcernState, Partial<Record<ConcernMove, ConcernState>>> = {
  raised: { acknowledge: 'acknowledged' },
  acknowledged: { 'take-in-hand': 'in-hand', note: 'acknowledged', close: 'closed', share: 'acknowledged' },
  'in-hand': { note: 'in-hand', close: 'closed', share: 'in-hand' },
  closed: { note: 'closed', reopen: 'in-hand', share: 'closed' },
}

export const movesFrom = (state: ConcernState): ConcernMove[] => Object.keys(moves[state]) as ConcernMove[]

/** Undefined where this cannot be done now. */
export const stateAfter = (state: ConcernState, move: ConcernMove): ConcernState | undefined => moves[state][move]

/** Working days in which somebody says that they have read it. */
export const workingDaysToRead = 1
