import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { letterTemplates } from '@elevate/db/schema/recruitment-setup'

const version = {
  kind: letterTemplates.kind,
  version: letterTemplates.number,
  subject: letterTemplates.subject,
  body: letterTemplates.body,
  changedAt: letterTemplates.createdAt,
  changedBy: sql<
    string | null
  >`nullif(concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName}), '')`,
}

/** The newest words of each kind that this organisation has written. */
export const newestOf = (db: Db, organisationId: string) =>
  db
    .selectDistinctOn([letterTemplates.kind], version)
    .from(letterTemplates)
    .leftJoin(people, eq(people.id, letterTemplates.createdBy))
    .where(eq(letterTemplates.organisationId, organisationId))
    .orderBy(asc(letterTemplates.kind), desc(letterTemplates.number))
export type TemplateRow = Awaited<ReturnType<typeof newestOf>>[number]

const mostVersions = 50

export const versionsOf = (db: Db, organisationId: string, kind: LetterKind) =>
  db
    .select(version)
    .from(letterTemplates)
    .leftJoin(people, eq(people.id, letterTemplates.createdBy))
    .where(and(eq(letterTemplates.organisationId, organisationId), eq(letterTemplates.kind, kind)))
    .orderBy(desc(letterTemplates.number))
    .limit(mostVersions)

export const insertVersion = async (tx: Db, row: typeof letterTemplates.$inferInsert): Promise<void> => {
  await tx.insert(letterTemplates).values(row)
}

export const organisationName = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return rows[0]?.name
}
