import type { Db } from '@elevate/db/connect'
import { and, eq } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'

/** An application of this person, with what accepting an offer would mean. */
export const findMine = async (db: Db, applicationId: string, personId: string) => {
  const rows = await db
    .select({
      id: applications.id,
      reference: applications.reference,
      state: applications.state,
      campaign: campaigns.title,
      role: roleVersions.role,
      organisation: organisations.name,
      settings: organisations.settings,
      contactName: campaigns.contactName,
      contactPhone: campaigns.contactPhone,
      contactEmail: campaigns.contactEmail,
      timeAsked: roleVersions.timeAsked,
      whereItHappens: campaigns.whereItHappens,
      supportOffered: campaigns.supportOffered,
      payment: campaigns.payment,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(and(eq(applications.id, applicationId), eq(applications.personId, personId)))
  return rows[0]
}
export type MineRow = NonNullable<Awaited<ReturnType<typeof findMine>>>
