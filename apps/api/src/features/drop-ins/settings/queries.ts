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

/** Two who decide at once wait for each other, also where nothing was decided yet and there is no row to lock. */
export const lockSettingsOf = async (tx: Db, organisationId: string): Promise<void> => {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('no key update')
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
