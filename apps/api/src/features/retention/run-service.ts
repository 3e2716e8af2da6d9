import {
  type CommonRetentionKind,
  commonRetentionKinds,
  type RetentionKind,
  retentionKinds,
} from '@elevate/contracts/retention-kinds'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { record } from '../audit/public.ts'
import { allOrganisations } from '../organisations/public.ts'
import * as queries from './queries.ts'
import { servedBefore } from './rules.ts'

/** Rows of a table in one transaction: short, so that nobody waits for it and a run that is stopped goes on the next time. */
const atOnce = 500

/**
 * Deletes what has served its time, organisation by organisation. What was deleted stands in the trail as numbers, in
 * the transaction that deleted it. Safe to run again, and twice at the same time.
 */
export const deleteByRule = async (deps: Deps): Promise<void> => {
  const organisationIds = await inTransaction(deps.database, 'system', allOrganisations)
  for (const organisationId of organisationIds) {
    for (const { kind } of retentionKinds) while (await deleteOwn(deps, organisationId, kind));
  }
  for (const { kind, months } of commonRetentionKinds) {
    while (
      await inTransaction(deps.database, 'system', (tx) => deleteSome(tx, deps, { organisationId: null, kind, months }))
    );
  }
}

const deleteOwn = (deps: Deps, organisationId: string, kind: RetentionKind): Promise<boolean> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const own = (await queries.settingsOf(tx, organisationId)).find((one) => one.kind === kind)
    const months = own?.months ?? retentionKinds.find((one) => one.kind === kind)?.months ?? 120
    return deleteSome(tx, deps, { organisationId, kind, months })
  })

type Rule = { organisationId: string | null; kind: RetentionKind | CommonRetentionKind; months: number }

/** Whether there may be more. */
const deleteSome = async (tx: Tx, deps: Deps, { organisationId, kind, months }: Rule): Promise<boolean> => {
  const before = servedBefore(deps.clock(), months)
  const done = await queries.applyRetention(tx, { organisationId, kind, before, really: true, most: atOnce })
  const deleted = done.filter(({ records }) => records > 0)
  if (deleted.length === 0) return false
  await record(tx, {
    actorId: null,
    organisationId,
    action: 'retention.deleted',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: { kind, months, tables: Object.fromEntries(deleted.map(({ table, records }) => [table, records])) },
  })
  return deleted.some(({ records }) => records >= atOnce)
}
