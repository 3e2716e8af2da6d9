import type { Db } from '@elevate/db/connect'
import { and, eq, inArray, lt, sql } from '@elevate/db/drizzle'
import { peopleImportFiles, peopleImportRows, peopleImports } from '@elevate/db/schema/people-imports'

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
