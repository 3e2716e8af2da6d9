import type { Db } from '@elevate/db/connect'
import { insertEntry } from './queries.ts'

export type AuditEntry = {
  actorId: string | null
  organisationId?: string | null
  /** Subject and verb, for example `appointment.ended`. */
  action: string
  subjectKind: string
  subjectId: string | null
  /** Names of fields and reasons; never what stood in a field about a person. */
  details?: Record<string, unknown>
  requestId?: string
}

/** Writes down who did what; part of the transaction that does it. */
export const record = (tx: Db, entry: AuditEntry): Promise<void> => insertEntry(tx, entry)
