import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { dropInSettings } from '@elevate/db/schema/drop-ins'
import { organisations } from '@elevate/db/schema/organisations'
import type { Settings } from '../rules.ts'

export const findOrganisation = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({ id: organisations.id, shortName: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return rows[0]
}

export const writeSettings = async (tx: Db, organisationId: string, values: Settings): Promise<void> => {
  await tx
    .insert(dropInSettings)
    .values({ organisationId, ...values })
    .onConflictDoUpdate({
      target: dropInSettings.organisationId,
      set: { ...values, version: sql`${dropInSettings.version} + 1` },
    })
}
