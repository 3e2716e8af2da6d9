import type { Asks, TrailState } from '@elevate/db/audit-chain'
import type { Db } from '@elevate/db/connect'
import { desc, type SQL, sql } from '@elevate/db/drizzle'
import { auditChecks } from '@elevate/db/schema/audit-chain'

/** Lets the verifier, which knows only text and values, ask in a transaction of ours. */
export const asking =
  (db: Db): Asks =>
  async <Row>(text: string, values: unknown[]) => {
    const { rows } = await db.execute<Row & Record<string, unknown>>(withValues(text, values))
    return rows as Row[]
  }

/** `$1` to `$9` in place. */
const withValues = (text: string, values: unknown[]): SQL =>
  sql.join(
    text.split(/(\$\d)/).map((part) => (/^\$\d$/.test(part) ? sql`${values[Number(part[1]) - 1]}` : sql.raw(part))),
    sql.raw(''),
  )

export const insertCheck = async (db: Db, state: TrailState, at: Date): Promise<void> => {
  await db.insert(auditChecks).values({
    at,
    entries: state.entries,
    lanes: state.heads.length,
    digest: state.digest,
    brokenEntryId: state.firstBreak?.entryId ?? null,
    brokenHow: state.firstBreak?.how ?? null,
  })
}

export const lastCheck = async (db: Db) => {
  const rows = await db
    .select({
      at: auditChecks.at,
      entries: auditChecks.entries,
      digest: auditChecks.digest,
      brokenEntryId: auditChecks.brokenEntryId,
      brokenHow: auditChecks.brokenHow,
    })
    .from(auditChecks)
    .orderBy(desc(auditChecks.id))
    .limit(1)
  return rows[0]
}
