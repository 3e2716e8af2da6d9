import type { AuditCheck } from '@elevate/contracts/audit'
import { type TrailState, verifyTrail } from '@elevate/db/audit-chain'
import { inTransaction } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import * as queries from './check-queries.ts'

export const getAuditState = (ctx: Context): Promise<{ lastCheck: AuditCheck | null }> =>
  ctx.read(async (db) => {
    const row = await queries.lastCheck(db)
    if (!row) return { lastCheck: null }
    const { at, entries, digest, brokenEntryId, brokenHow } = row
    const firstBreak = brokenHow === null ? null : { entryId: brokenEntryId, how: brokenHow as TrailBreak }
    return { lastCheck: { at: at.toISOString(), entries, digest, firstBreak } }
  })

type TrailBreak = NonNullable<AuditCheck['firstBreak']>['how']

export const checkAuditTrail = (ctx: Context): Promise<AuditCheck> =>
  ctx.transaction(async (tx) => {
    const state = await verifyTrail(queries.asking(tx))
    await queries.insertCheck(tx, state, ctx.now)
    return present(state, ctx.now)
  })

const present = ({ entries, digest, firstBreak }: TrailState, at: Date): AuditCheck => ({
  at: at.toISOString(),
  entries,
  digest,
  firstBreak: firstBreak && { entryId: firstBreak.entryId, how: firstBreak.how },
})

export type TrailLog = Record<'info' | 'error', (facts: object, words: string) => void>

/**
 * Every night. The digest goes into the log, which is kept elsewhere: who writes a chain anew in the database cannot
 * write that line anew.
 */
export const checkTrailByNight = ({ log, ...deps }: Deps & { log: TrailLog }): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const state = await verifyTrail(queries.asking(tx))
    await queries.insertCheck(tx, state, deps.clock())
    const { entries, digest, firstBreak } = state
    if (firstBreak) log.error({ entries, digest, ...firstBreak }, 'the audit trail is broken')
    else log.info({ entries, digest }, 'the audit trail is whole')
  })
