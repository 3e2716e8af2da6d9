import type { AuditAction, AuditSubject } from '@elevate/contracts/audit-actions'
import type { Db } from '@elevate/db/connect'
import type { Context } from '../../context.ts'
import { insertEntries, insertEntry } from './queries.ts'

export { checkTrailByNight, type TrailLog } from './check-service.ts'
export { entriesAbout } from './queries.ts'

export type AuditEntry = {
  actorId: string | null
  organisationId?: string | null
  action: AuditAction
  subjectKind: AuditSubject
  subjectId: string | null
  /** Names of fields and reasons; never what stood in a field about a person. */
  details?: Record<string, unknown>
  requestId?: string
}

/** Writes down who did what; part of the transaction that does it. */
export const record = (tx: Db, entry: AuditEntry): Promise<void> => insertEntry(tx, entry)

/** The same for many at once, in one statement for each thousand. */
export const recordAll = (tx: Db, entries: readonly AuditEntry[]): Promise<void> => insertEntries(tx, entries)

/** What was done: `fields` names those that changed, `details` holds codes such as a reason, never somebody's data. */
export type Done = Pick<AuditEntry, 'action' | 'subjectKind' | 'subjectId' | 'organisationId'> & {
  fields?: string[]
  details?: Record<string, unknown>
}

type By = Pick<Context, 'actor' | 'requestId'>

/** The same for something that the person of this request has done. */
export const recordDone = (tx: Db, ctx: By, done: Done): Promise<void> => record(tx, entryOf(ctx, done))

/** The same for many things. */
export const recordAllDone = (tx: Db, ctx: By, all: readonly Done[]): Promise<void> =>
  recordAll(
    tx,
    all.map((done) => entryOf(ctx, done)),
  )

const entryOf = (ctx: By, { fields, details, ...rest }: Done): AuditEntry & { details: Record<string, unknown> } => ({
  ...rest,
  actorId: ctx.actor.personId,
  requestId: ctx.requestId,
  details: { ...details, ...(fields ? { fields } : {}) },
})
