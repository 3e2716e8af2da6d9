import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'
import type { Db } from '@elevate/db/connect'
import { eq, inArray, sql } from '@elevate/db/drizzle'
import { mentoringSettings } from '@elevate/db/schema/mentoring'
import { organisations } from '@elevate/db/schema/organisations'

export const findSettings = (db: Db, organisationIds: readonly string[]) =>
  db
    .select()
    .from(mentoringSettings)
    .where(inArray(mentoringSettings.organisationId, [...organisationIds]))

export const findOrganisationWithSettings = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      values: mentoringSettings.values,
      version: mentoringSettings.version,
    })
    .from(organisations)
    .leftJoin(mentoringSettings, eq(mentoringSettings.organisationId, organisations.id))
    .where(eq(organisations.id, organisationId))
  return rows[0]
}

export const writeSettings = async (tx: Db, organisationId: string, values: MentoringSettings): Promise<void> => {
  await tx
    .insert(mentoringSettings)
    .values({ organisationId, values })
    .onConflictDoUpdate({
      target: mentoringSettings.organisationId,
      set: { values, version: sql`${mentoringSettings.version} + 1` },
    })
}
