import type { CommonRetentionKind, RetentionKind } from '@elevate/contracts/retention-kinds'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, sql } from '@elevate/db/drizzle'
import { retentionSettings } from '@elevate/db/schema/retention'

export const settingsOf = (db: Db, organisationId: string) =>
  db
    .select({ kind: retentionSettings.kind, months: retentionSettings.months, version: retentionSettings.version })
    .from(retentionSettings)
    .where(eq(retentionSettings.organisationId, organisationId))
    .orderBy(asc(retentionSettings.kind))

type Setting = { organisationId: string; kind: RetentionKind; months: number }

/** False where somebody else was faster: `from` is the version that was read, 0 for the usual number. */
export const writeSetting = async (
  db: Db,
  { organisationId, kind, months }: Setting,
  from: number,
): Promise<boolean> => {
  const { rowCount } =
    from === 0
      ? await db.insert(retentionSettings).values({ organisationId, kind, months }).onConflictDoNothing()
      : await db
          .update(retentionSettings)
          .set({ months, version: sql`${retentionSettings.version} + 1` })
          .where(
            and(
              eq(retentionSettings.organisationId, organisationId),
              eq(retentionSettings.kind, kind),
              eq(retentionSettings.version, from),
            ),
          )
  return (rowCount ?? 0) > 0
}

export type Served = { table: string; records: number; people: number; held: number }
/** Without an organisation: what is common to all of them. */
type Wanted = {
  organisationId: string | null
  kind: RetentionKind | CommonRetentionKind
  before: Date
  really: boolean
  most?: number
}

/** As the system: what is counted or deleted, nobody but its author may read. */
export const applyRetention = async (
  db: Db,
  { organisationId, kind, before, really, most = 0 }: Wanted,
): Promise<Served[]> => {
  const { rows } = await db.execute<Served>(sql`
    select in_table as table, how_many as records, how_many_people as people, held
      from app.apply_retention(${organisationId}, ${kind}, ${before.toISOString()}::timestamptz, ${really}, ${most})`)
  return rows
}
