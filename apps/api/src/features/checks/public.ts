import type { Tx } from '../../context.ts'
import type { StoredEvidence } from './evidence.ts'
import * as queries from './queries.ts'

export { blockingChecks as blocksConfidentialWork } from './blocking-queries.ts'
export { clearanceNow, handOverChecks } from './hand-over-service.ts'
export { heldChecks } from './held-queries.ts'
export { lockedCheck, shownCheck } from './load-service.ts'
export { lockCheck } from './queries.ts'
export { remindOfExpiry } from './remind-service.ts'
export { isSettled } from './rules.ts'
export { endChecksOf, startChecks } from './start-service.ts'
export { tellOfChecks } from './telling.ts'

type ReferenceSet = {
  state: 'not-started' | 'requested' | 'in-progress'
  owner: 'applicant' | 'programme' | 'referee'
  evidence: StoredEvidence['reference']
  now: Date
  requestedAt?: Date
}

/** Where a reference stands, as the feature that asks referees writes it; what was recorded before is replaced. */
export const setReference = (tx: Tx, { id }: { id: string }, { now, ...set }: ReferenceSet): Promise<void> =>
  queries.updateCheck(tx, id, { ...set, turnSince: now, completedOn: null, expiresOn: null })

/** Below the application while there is one: what points there is removed together with it. */
export const checkPage = ({ id, applicationId }: { id: string; applicationId: string | null }): string =>
  applicationId ? `/applications/${applicationId}/checks/${id}` : `/checks/${id}`
