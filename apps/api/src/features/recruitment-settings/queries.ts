import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import type { Db } from '@elevate/db/connect'
import { eq, inArray, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { recruitmentSettings } from '@elevate/db/schema/recruitment-setup'

export const findSettings = (db: Db, organisationIds: readonly string[]) =>
  db
    .select()
    .from(recruitmentSettings)
    .where(inArray(recruitmentSettings.organisationId, [...organisationIds]))

export const findOrganisationWithSettings = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      values: recruitmentSettings.values,
      version: recruitmentSettings.version,
    })
    .from(organisations)
    .leftJoin(recruitmentSettings, eq(recruitmentSettings.organisationId, organisations.id))
    .where(eq(organisations.id, organisationId))
  return rows[0]
}
export type OrganisationWithSettings = NonNullable<Awaited<ReturnType<typeof findOrganisationWithSettings>>>

/** Writes all settings and lets the version rise. */
export const writeSettings = async (tx: Db, organisationId: string, values: RecruitmentSettings): Promise<void> => {
  await tx
    .insert(recruitmentSettings)
    .values({ organisationId, values })
    .onConflictDoUpdate({
      target: recruitmentSettings.organisationId,
      set: { values, version: sql`${recruitmentSettings.version} + 1` },
    })
}
