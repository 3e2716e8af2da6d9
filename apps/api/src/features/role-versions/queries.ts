import type { Criterion, NewCriterion } from '@elevate/contracts/role-versions'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, lt, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { roleCriteria, roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'

const roleVersion = {
  id: roleVersions.id,
  organisationId: roleVersions.organisationId,
  role: roleVersions.role,
  number: roleVersions.number,
  description: roleVersions.description,
  timeAsked: roleVersions.timeAsked,
  criteria: sql<
    Criterion[]
  >`(select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'scoredAt', c.scored_at) order by c.position), '[]'::json) from role_criteria c where c.role_version_id = role_versions.id)`,
  fixedAt: roleVersions.fixedAt,
  createdAt: roleVersions.createdAt,
  version: roleVersions.version,
}

export const findRoleVersion = async (db: Db, id: string) => {
  const rows = await db.select(roleVersion).from(roleVersions).where(eq(roleVersions.id, id))
  return rows[0]
}
export type RoleVersionRow = NonNullable<Awaited<ReturnType<typeof findRoleVersion>>>

/** Serialises changes of a version with the publishing that fixes it. */
export const lockRoleVersion = async (tx: Db, id: string): Promise<void> => {
  await tx.select({ id: roleVersions.id }).from(roleVersions).where(eq(roleVersions.id, id)).for('update')
}

/** Newest first; ids rise with time. */
export const newestRoleVersions = (
  db: Db,
  filter: { organisationIds: string[]; role?: string | undefined },
  page: { before: string | undefined; limit: number },
) =>
  db
    .select(roleVersion)
    .from(roleVersions)
    .where(
      and(
        inArray(roleVersions.organisationId, filter.organisationIds),
        filter.role === undefined ? undefined : eq(roleVersions.role, filter.role),
        page.before ? lt(roleVersions.id, page.before) : undefined,
      ),
    )
    .orderBy(desc(roleVersions.id))
    .limit(page.limit)

/** The newest version of the same role in the same organisation. */
export const newestOfSameRole = async (db: Db, role: { organisationId: string; role: string }) => {
  const rows = await db
    .select({ id: roleVersions.id, number: roleVersions.number })
    .from(roleVersions)
    .where(and(eq(roleVersions.organisationId, role.organisationId), eq(roleVersions.role, role.role)))
    .orderBy(desc(roleVersions.number))
    .limit(1)
  return rows[0]
}

/** One after the other in an organisation, so that no two versions get the same number. */
export const lockNumbersOf = async (tx: Db, organisationId: string): Promise<void> => {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('no key update')
}

export const insertRoleVersion = async (tx: Db, row: typeof roleVersions.$inferInsert): Promise<void> => {
  await tx.insert(roleVersions).values(row)
}

type OfVersion = { id: string; organisationId: string }

export const replaceCriteria = async (tx: Db, of: OfVersion, criteria: readonly NewCriterion[]): Promise<void> => {
  await tx.delete(roleCriteria).where(eq(roleCriteria.roleVersionId, of.id))
  await tx.insert(roleCriteria).values(
    criteria.map((criterion, position) => ({
      ...criterion,
      id: newId(),
      position,
      roleVersionId: of.id,
      organisationId: of.organisationId,
    })),
  )
}

export const updateRoleVersion = async (
  tx: Db,
  id: string,
  change: Partial<typeof roleVersions.$inferInsert>,
): Promise<void> => {
  await tx
    .update(roleVersions)
    .set({ ...change, version: sql`${roleVersions.version} + 1` })
    .where(eq(roleVersions.id, id))
}

/** From the first publishing on. Again is harmless. */
export const fixRoleVersion = async (tx: Db, id: string, now: Date): Promise<void> => {
  await tx
    .update(roleVersions)
    .set({ fixedAt: sql`coalesce(${roleVersions.fixedAt}, ${now.toISOString()})` })
    .where(eq(roleVersions.id, id))
}
