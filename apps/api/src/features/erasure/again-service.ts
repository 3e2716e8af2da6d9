import type { Database } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import { londonDay } from '../../london.ts'
import { record } from '../audit/public.ts'
import * as again from './again-queries.ts'
import { openRequest } from './asking-service.ts'
import * as queries from './queries.ts'

/** All that is kept outside of the database of somebody who was erased: enough to do it again, and nothing of who it was. */
export type Erased = { personId: string; erasedAt: string }

export const erasuresUntilNow = (database: Database): Promise<Erased[]> =>
  inTransaction(database, 'system', async (tx) =>
    (await again.erasedPeople(tx)).map(({ personId, erasedAt }) => ({
      personId,
      erasedAt: (erasedAt ?? new Date()).toISOString(),
    })),
  )

/**
 * `waits`: in the backup something still stood in the way, for example an appointment that ended later; the request
 * is there again, with its tasks. `unknown`: the backup is older than the person.
 */
type AgainOutcome = 'erased' | 'erased-already' | 'waits' | 'unknown'

/** After a restore: erases whoever was erased since the backup was made. A second time there is nothing left to do. */
export const eraseAgain = (database: Database, erased: Erased, now: Date): Promise<AgainOutcome> =>
  inTransaction(database, 'system', async (tx) => {
    const { personId } = erased
    const isErased = await again.whetherErased(tx, personId)
    if (isErased === undefined) return 'unknown'
    if (isErased) return 'erased-already'
    const today = londonDay(now)
    const organisationIds = await queries.organisationsThatKnow(tx, personId)
    if ((await queries.obstaclesOf(tx, personId, today)).length > 0) {
      await openRequest(tx, { personId, organisationIds, now, today, askedBy: null })
      return 'waits'
    }
    await eraseNow(tx, erased, { organisationIds, today, now })
    return 'erased'
  })

type When = { organisationIds: string[]; today: string; now: Date }

const eraseNow = async (tx: Tx, { personId, erasedAt }: Erased, { organisationIds, today, now }: When) => {
  const open = await again.openRequestOf(tx, personId)
  const id = open ?? (await openRequest(tx, { personId, organisationIds, now, today, askedBy: null })) ?? ''
  const receipt = await queries.erasureLines(tx, personId, { today, really: true })
  await queries.decideRequest(tx, id, { state: 'erased', decidedAt: new Date(erasedAt), decidedBy: null, receipt })
  await record(tx, {
    actorId: null,
    action: 'person.erased-again',
    subjectKind: 'person',
    subjectId: personId,
    details: { tables: receipt.map(({ table, fate, rows }) => ({ table, fate, rows })) },
  })
}
