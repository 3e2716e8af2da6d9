import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { checklistTemplates } from '@elevate/db/schema/recruitment-setup'

export const organisationsNamed = (db: Db, organisationIds: string[]) =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, organisationIds))
    .orderBy(asc(organisations.name), asc(organisations.id))

export const rolesOf = (db: Db, organisationIds: string[]) =>
  db
    .selectDistinct({ organisationId: roleVersions.organisationId, role: roleVersions.role })
    .from(roleVersions)
    .where(inArray(roleVersions.organisationId, organisationIds))
    .orderBy(asc(roleVersions.organisationId), asc(roleVersions.role))

export const versionsOf = (db: Db, organisationId: string, role: string) =>
  db
    .select({
      id: checklistTemplates.id,
      number: checklistTemplates.number,
      items: checklistTemplates.items,
      createdAt: checklistTemplates.createdAt,
      by: sql<
        string | null
      >`(select nullif(concat_ws(' ', coalesce(n.preferred_name, n.given_name), n.family_name), '') from people n where n.id = ${checklistTemplates.createdBy})`,
    })
    .from(checklistTemplates)
    .where(and(eq(checklistTemplates.organisationId, organisationId), eq(checklistTemplates.role, role)))
    .orderBy(desc(checklistTemplates.number))

export const insertTemplate = async (
  tx: Db,
  row: Omit<typeof checklistTemplates.$inferInsert, 'id'>,
): Promise<string> => {
  const id = newId()
  await tx.insert(checklistTemplates).values({ ...row, id })
  return id
}
