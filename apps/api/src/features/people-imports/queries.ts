import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, lt, type SQL, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { peopleImportFiles, peopleImportProgress, peopleImports } from '@elevate/db/schema/people-imports'

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
