import type { Db } from '@elevate/db/connect'
import { and, count, desc, eq, inArray, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applicationSteps, applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { applicantFeedback, offers, reservePlaces } from '@elevate/db/schema/decisions'
import { people } from '@elevate/db/schema/people'

export const applicantName = sql<string>`concat_ws(' ', coalesce(nullif(${applicationDetails.preferredName}, ''), ${applicationDetails.givenName}), ${applicationDetails.familyName})`
const staffName = sql<
  string | null
>`nullif(concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName}), '')`

/** The application of a decision, within the organisations that the actor coordinates. */
export const findDecided = async (db: Db, applicationId: string, organisationIds: readonly string[]) => {
  const rows = await db
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      campaignId: applications.campaignId,
      campaign: campaigns.title,
      role: roleVersions.role,
      reference: applications.reference,
      name: applicantName,
      personId: applications.personId,
      state: applications.state,
      stateSince: applications.stateSince,
      contactPreference: applicationDetails.contactPreference,
      email: sql<string | null>`nullif(${applicationDetails.email}, '')`,
      phone: sql<string | null>`nullif(${applicationDetails.phone}, '')`,
      address: sql<string | null>`nullif(${applicationDetails.address}, '')`,
    })
    .from(applications)
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .where(and(eq(applications.id, applicationId), inArray(applications.organisationId, [...organisationIds])))
  return rows[0]
}
export type DecidedRow = NonNullable<Awaited<ReturnType<typeof findDecided>>>

/** How many places there are, are taken, and are offered, in the campaign of an application or of a campaign. */
export const placesOf = async (db: Db, of: { applicationId: string } | { campaignId: string }) => {
  const ofCampaign =
    'campaignId' in of
      ? eq(campaigns.id, of.campaignId)
      : eq(
          campaigns.id,
          db.select({ id: applications.campaignId }).from(applications).where(eq(applications.id, of.applicationId)),
        )
  const rows = await db
    .select({
      places: campaigns.places,
      taken: count(sql`case when ${applications.state} in ('onboarding', 'appointed') then 1 end`),
      offered: count(sql`case when ${applications.state} = 'offered' then 1 end`),
    })
    .from(campaigns)
    .leftJoin(applications, eq(applications.campaignId, campaigns.id))
    .where(ofCampaign)
    .groupBy(campaigns.id)
  return rows[0] ?? { places: 0, taken: 0, offered: 0 }
}

export const latestOffer = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      id: offers.id,
      organisationId: offers.organisationId,
      conditions: offers.conditions,
      answerBy: offers.answerBy,
      offeredAt: offers.offeredAt,
      offeredBy: offers.offeredBy,
      endedAt: offers.endedAt,
      endedHow: offers.endedHow,
      recordedBy: staffName,
    })
    .from(offers)
    .leftJoin(people, eq(people.id, offers.answeredFor))
    .where(eq(offers.applicationId, applicationId))
    .orderBy(desc(offers.id))
    .limit(1)
  return rows[0]
}
export type OfferRow = NonNullable<Awaited<ReturnType<typeof latestOffer>>>

export const findReserve = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      organisationId: reservePlaces.organisationId,
      until: reservePlaces.until,
      position: reservePlaces.position,
      answerBy: reservePlaces.answerBy,
      agrees: reservePlaces.agrees,
      agreedAt: reservePlaces.agreedAt,
      endedAt: reservePlaces.endedAt,
      recordedBy: staffName,
    })
    .from(reservePlaces)
    .leftJoin(people, eq(people.id, reservePlaces.answeredFor))
    .where(eq(reservePlaces.applicationId, applicationId))
  return rows[0]
}
export type ReserveRow = NonNullable<Awaited<ReturnType<typeof findReserve>>>

export const findFeedback = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      organisationId: applicantFeedback.organisationId,
      dueOn: applicantFeedback.dueOn,
      words: applicantFeedback.words,
      givenAt: applicantFeedback.givenAt,
      givenHow: applicantFeedback.givenHow,
      givenBy: staffName,
      version: applicantFeedback.version,
    })
    .from(applicantFeedback)
    .leftJoin(people, eq(people.id, applicantFeedback.givenBy))
    .where(eq(applicantFeedback.applicationId, applicationId))
  return rows[0]
}
export type FeedbackRow = NonNullable<Awaited<ReturnType<typeof findFeedback>>>

/** Why the last step was taken, in the words of who took it. */
export const lastReason = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({ reason: applicationSteps.reason, words: applicationSteps.why })
    .from(applicationSteps)
    .where(eq(applicationSteps.applicationId, applicationId))
    .orderBy(desc(applicationSteps.at), desc(applicationSteps.id))
    .limit(1)
  return rows[0]
}
