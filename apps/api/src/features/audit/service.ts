import type { AuditEntry } from '@elevate/contracts/audit'
import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { Context } from '../../context.ts'
import { pageOf, readNumber } from '../../cursor.ts'
import * as queries from './queries.ts'

type Asked = {
  limit: number
  cursor?: string
  organisationId?: string
  subjectId?: string
  actorId?: string
  action?: AuditAction
}

export const listAuditEntries = (
  ctx: Context,
  { limit, cursor, ...wanted }: Asked,
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> => {
  const before = readNumber(cursor)
  return ctx.read(async (db) => {
    const rows = await queries.entriesNewestFirst(db, { ...wanted, before, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map(presentEntry), nextCursor }
  })
}

type Row = Awaited<ReturnType<typeof queries.entriesNewestFirst>>[number]

const presentEntry = ({ at, details, ...row }: Row): AuditEntry => ({
  ...row,
  at: at.toISOString(),
  fields: Array.isArray(details.fields) ? details.fields.map(String) : [],
})
