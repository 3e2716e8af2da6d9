import type { Db } from '@elevate/db/connect'
import { eq } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'

/** Asked as the system: an applicant belongs to no organisation yet. */
export const findMyApplication = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      id: applications.id,
      personId: applications.personId,
      campaignId: applications.campaignId,
      reference: applications.reference,
      state: applications.state,
      campaign: campaigns.title,
      organisation: organisations.name,
      team: organisations.shortName,
      contactName: campaigns.contactName,
      contactEmail: campaigns.contactEmail,
      contactPhone: campaigns.contactPhone,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(eq(applications.id, applicationId))
  return rows[0]
}
export type MyApplicationRow = NonNullable<Awaited<ReturnType<typeof findMyApplication>>>
