import type { ImportOutcome } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import {
  peopleImportFiles,
  peopleImportProgress,
  peopleImportRows,
  peopleImports,
} from '@elevate/db/schema/people-imports'
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { PlannedRow } from './planning/plan.ts'
import { storableJson } from './storable.ts'

const uploader = alias(people, 'uploader')
const importer = alias(people, 'importer')
const nameOf = ({ givenName, preferredName, familyName }: typeof uploader | typeof importer): SQL<string | null> =>
  sql`nullif(concat_ws(' ', coalesce(${preferredName}, ${givenName}), ${familyName}), '')`

const shown = {
  id: peopleImports.id,
  organisationIds: peopleImports.organisationIds,
  fileName: peopleImports.fileName,
  state: peopleImports.state,
  answers: peopleImports.answers,
  preview: peopleImports.preview,
  createdAt: peopleImports.createdAt,
  uploadedBy: nameOf(uploader),
  importedAt: peopleImports.importedAt,
  importedBy: nameOf(importer),
  undoneAt: peopleImports.undoneAt,
  forgottenAt: peopleImports.forgottenAt,
  version: peopleImports.version,
  progress: {
    done: peopleImportProgress.done,
    total: peopleImportProgress.total,
    movedAt: peopleImportProgress.movedAt,
  },
}

const fromImports = (db: Db) =>
  db
    .select(shown)
    .from(peopleImports)
    .leftJoin(uploader, eq(uploader.id, peopleImports.uploadedBy))
    .leftJoin(importer, eq(importer.id, peopleImports.importedBy))
    .leftJoin(peopleImportProgress, eq(peopleImportProgress.importId, peopleImports.id))

export const findImport = async (db: Db, id: string) => {
  const rows = await fromImports(db).where(eq(peopleImports.id, id))
  return rows[0]
}
export type ImportRowShown = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** Ids rise with time, so the latest come first by id alone. Only of these organisations; undefined: of all. */
export const pageOfImports = (
  db: Db,
  {
    organisationIds,
    before,
    limit,
  }: { organisationIds: string[] | undefined; before: string | undefined; limit: number },
) =>
  fromImports(db)
    .where(
      and(
        organisationIds ? sql`${peopleImports.organisationIds} <@ ${sql.param(organisationIds)}::uuid[]` : undefined,
        before ? lt(peopleImports.id, before) : undefined,
      ),
    )
    .orderBy(desc(peopleImports.id))
    .limit(limit)

/** Refused at once where somebody else has it: two who press the same button get one effect. */
export const lockImport = async (tx: Db, id: string) => {
  const rows = await tx
    .select()
    .from(peopleImports)
    .where(eq(peopleImports.id, id))
    .for('no key update', { noWait: true })
  return rows[0]
}
export type LockedImport = NonNullable<Awaited<ReturnType<typeof lockImport>>>

export const allOrganisationIds = async (db: Db): Promise<string[]> => {
  const rows = await db.select({ id: organisations.id }).from(organisations).orderBy(asc(organisations.id))
  return rows.map(({ id }) => id)
}

export const insertImport = async (
  tx: Db,
  row: typeof peopleImports.$inferInsert & { id: string },
  bytes: Uint8Array,
): Promise<void> => {
  await tx.insert(peopleImports).values(row)
  await tx.insert(peopleImportFiles).values({ importId: row.id, bytes })
}

export const updateImport = async (
  tx: Db,
  id: string,
  set: Partial<typeof peopleImports.$inferInsert>,
): Promise<void> => {
  await tx
    .update(peopleImports)
    .set({ ...set, version: sql`${peopleImports.version} + 1` })
    .where(eq(peopleImports.id, id))
}

export const deleteImport = async (tx: Db, id: string): Promise<void> => {
  await tx.delete(peopleImports).where(eq(peopleImports.id, id))
}

export const fileOf = async (db: Db, importId: string): Promise<Uint8Array | undefined> => {
  const rows = await db
    .select({ bytes: peopleImportFiles.bytes })
    .from(peopleImportFiles)
    .where(eq(peopleImportFiles.importId, importId))
  return rows[0]?.bytes
}

export const mappingOf = async (db: Db, importId: string): Promise<string[]> => {
  const rows = await db
    .select({ mapping: peopleImports.mapping })
    .from(peopleImports)
    .where(eq(peopleImports.id, importId))
  return rows[0]?.mapping ?? []
}

export const deleteFile = async (tx: Db, importId: string): Promise<void> => {
  await tx.delete(peopleImportFiles).where(eq(peopleImportFiles.importId, importId))
}

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

/** Any number; the same for all imports. */
const importLock = 7_105_317

/**
 * One import is saved at a time, so that two that bring the same people find each other. True once it is one's turn;
 * asked again and again instead of waited for, because a waiting statement is cut off sooner than a large import ends.
 */
export const takeTurn = async (tx: Db): Promise<boolean> => {
  const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${importLock}) as mine`)
  return rows[0]?.mine ?? false
}

/** Planning and saving a large file takes longer than a transaction otherwise may rest. */
export const allowTime = async (tx: Db): Promise<void> => {
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '30s'`)
}

export const saveProgress = async (db: Db, row: typeof peopleImportProgress.$inferInsert): Promise<void> => {
  const { done, total, movedAt } = row
  await db
    .insert(peopleImportProgress)
    .values(row)
    .onConflictDoUpdate({ target: peopleImportProgress.importId, set: { done, total, movedAt } })
}

export const deleteProgress = async (db: Db, importId: string): Promise<void> => {
  await db.delete(peopleImportProgress).where(eq(peopleImportProgress.importId, importId))
}

/** Of imports that are still kept: which rows added or changed this person. */
export const rowsAbout = async (db: Db, personId: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await db.execute<Record<string, unknown>>(sql`
    select i.file_name as "file", r.line, r.outcome, i.imported_at as "importedAt", r.planned->'values' as "said"
      from people_import_rows r join people_imports i on i.id = r.import_id
     where r.done->'person'->>'id' = ${personId}
     order by i.id desc, r.line`)
  return rows
}

const nobody = JSON.stringify({
  columns: [],
  setAside: [],
  dateQuestions: [],
  organisationQuestions: [],
  marks: [],
  columnRemarks: [],
  columnFaults: [],
})

/** Deletes what names people in imports from before that day; how many they brought stays as a record. */
export const forgetImportsFrom = async (tx: Db, before: Date, now: Date): Promise<void> => {
  const isOld = and(sql`forgotten_at is null`, lt(peopleImports.createdAt, before))
  await tx.delete(peopleImports).where(and(isOld, eq(peopleImports.state, 'preparing')))
  const old = await tx
    .update(peopleImports)
    .set({
      forgottenAt: now,
      answers: {},
      preview: sql`${peopleImports.preview} || ${nobody}::jsonb`,
      version: sql`${peopleImports.version} + 1`,
    })
    .where(isOld)
    .returning({ id: peopleImports.id })
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.delete(peopleImportFiles).where(inArray(peopleImportFiles.importId, ids))
  await tx.delete(peopleImportRows).where(inArray(peopleImportRows.importId, ids))
}
