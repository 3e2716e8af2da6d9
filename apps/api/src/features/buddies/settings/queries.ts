import type { BuddySettings } from '@elevate/contracts/buddy-settings'
import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { buddySettings } from '@elevate/db/schema/buddies'
import { organisations } from '@elevate/db/schema/organisations'

export const findWithSettings = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      settings: {
        reminderWeeks: buddySettings.reminderWeeks,
        newMonths: buddySettings.newMonths,
        reviewMonths: buddySettings.reviewMonths,
        mostPairs: buddySettings.mostPairs,
      },
      version: buddySettings.version,
    })
    .from(organisations)
    .leftJoin(buddySettings, eq(buddySettings.organisationId, organisations.id))
    .where(eq(organisations.id, organisationId))
  return rows[0]
}

export const writeSettings = async (tx: Db, organisationId: string, settings: BuddySettings): Promise<void> => {
  await tx
    .insert(buddySettings)
    .values({ organisationId, ...settings })
    .onConflictDoUpdate({
      target: buddySettings.organisationId,
      set: { ...settings, version: sql`${buddySettings.version} + 1` },
    })
}
