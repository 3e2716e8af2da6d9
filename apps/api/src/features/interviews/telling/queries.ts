import type { Db } from '@elevate/db/connect'
import { and, eq, inArray, isNull, lte, or, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { grants } from '@elevate/db/schema/sign-in'

/** Candidates with what is needed to tell them something: how they are called and reached, and whom they can ask. */
export const candidatesToTell = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({
      applicationId: applications.id,
      personId: applications.personId,
      organisationId: applications.organisationId,
      campaignId: applications.campaignId,
      called: sql<string>`coalesce(${applicationDetails.preferredName}, ${applicationDetails.givenName})`,
      name: sql<string>`concat_ws(' ', coalesce(${applicationDetails.preferredName}, ${applicationDetails.givenName}), ${applicationDetails.familyName})`,
      email: applicationDetails.email,
      phone: applicationDetails.phone,
      contactPreference: applicationDetails.contactPreference,
      campaign: campaigns.title,
      contactName: campaigns.contactName,
      contactEmail: campaigns.contactEmail,
      contactPhone: campaigns.contactPhone,
      team: organisations.shortName,
    })
    .from(applications)
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(inArray(applications.id, [...applicationIds]))
    .orderBy(applications.id)
export type Told = Awaited<ReturnType<typeof candidatesToTell>>[number]

/** Who runs the programme there today. */
export const coordinatorsOf = async (db: Db, organisationId: string, today: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ personId: grants.personId })
    .from(grants)
    .where(
      and(
        eq(grants.organisationId, organisationId),
        eq(grants.kind, 'coordinator'),
        isNull(grants.endedAt),
        lte(grants.validFrom, today),
        or(isNull(grants.validTo), sql`${grants.validTo} >= ${today}`),
      ),
    )
  return rows.map(({ personId }) => personId)
}
