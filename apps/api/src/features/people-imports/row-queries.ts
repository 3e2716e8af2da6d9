import type { ImportOutcome } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, isNotNull, sql } from '@elevate/db/drizzle'
import { peopleImportRows } from '@elevate/db/schema/people-imports'
import type { PlannedRow } from './planning/plan.ts'
import { storableJson } from './storable.ts'

const rowsAtOnce = 2_000

export const replaceRows = async (tx: Db, importId: string, rows: readonly PlannedRow[]): Promise<void> => {
  await tx.delete(peopleImportRows).where(eq(peopleImportRows.importId, importId))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows
      .slice(from, from + rowsAtOnce)
      .map((row) => ({ line: row.line, outcome: row.outcome, planned: row }))
    await tx.execute(sql`
      insert into people_import_rows (import_id, line, outcome, planned)
      select ${importId}, r.line, r.outcome::import_outcome, r.planned
        from jsonb_to_recordset(${storableJson(some)}::jsonb) as r(line integer, outcome text, planned jsonb)`)
  }
}

export const pageOfRows = (
  db: Db,
  importId: string,
  { outcome, after, limit }: { outcome: ImportOutcome | undefined; after: number; limit: number },
) =>
  db
    .select({ line: peopleImportRows.line, planned: peopleImportRows.planned })
    .from(peopleImportRows)
    .where(
      and(
        eq(peopleImportRows.importId, importId),
        outcome ? eq(peopleImportRows.outcome, outcome) : undefined,
        gt(peopleImportRows.line, after),
      ),
    )
    .orderBy(asc(peopleImportRows.line))
    .limit(limit)

export const linesAtFault = async (db: Db, importId: string): Promise<number[]> => {
  const rows = await db
    .select({ line: peopleImportRows.line })
    .from(peopleImportRows)
    .where(and(eq(peopleImportRows.importId, importId), eq(peopleImportRows.outcome, 'fault')))
    .orderBy(asc(peopleImportRows.line))
  return rows.map(({ line }) => line)
}

export const markDone = async (
  tx: Db,
  importId: string,
  rows: readonly { line: number; done: object }[],
): Promise<void> => {
  await tx.execute(sql`
    update people_import_rows set done = r.done
      from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r(line integer, done jsonb)
     where import_id = ${importId} and people_import_rows.line = r.line`)
}

export const rowsDone = (db: Db, importId: string) =>
  db
    .select({ line: peopleImportRows.line, done: peopleImportRows.done })
    .from(peopleImportRows)
    .where(and(eq(peopleImportRows.importId, importId), isNotNull(peopleImportRows.done)))
    .orderBy(asc(peopleImportRows.line))

/** Of imports that are still kept: which rows added or changed this person. */
export const rowsAbout = async (db: Db, personId: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await db.execute<Record<string, unknown>>(sql`
    select i.file_name as "file", r.line, r.outcome, i.imported_at as "importedAt", r.planned->'values' as "said"
      from people_import_rows r join people_imports i on i.id = r.import_id
     where r.done->'person'->>'id' = ${personId}
     order by i.id desc, r.line`)
  return rows
}
