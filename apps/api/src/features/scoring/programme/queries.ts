import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, eq, inArray, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { campaigns } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { scoreSheets } from '@elevate/db/schema/scoring'
import { accounts } from '@elevate/db/schema/sign-in'
import { outbox } from '@elevate/db/schema/trail'

/** `update` closes, reopens or reminds alone: nobody scores and nobody else closes meanwhile. */
export const findCampaign = async (db: Db, campaignId: string, lock?: 'update') => {
  const query = db
    .select({
      campaignId: campaigns.id,
      organisationId: campaigns.organisationId,
      team: organisations.shortName,
      title: campaigns.title,
      stage: campaigns.stage,
      roleVersionId: campaigns.roleVersionId,
      places: campaigns.places,
      guaranteesInterview: campaigns.guaranteesInterview,
      scorersNeeded: campaigns.scorersNeeded,
      discussAtSpread: campaigns.discussAtSpread,
    })
    .from(campaigns)
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .where(
      and(eq(campaigns.id, campaignId), sql`${campaigns.organisationId} = any ((select app.programmes())::uuid[])`),
    )
  const rows = await (lock ? query.for(lock, { of: campaigns }) : query)
  return rows[0]
}
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

export const namesOfApplicants = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({
      applicationId: applicationDetails.applicationId,
      name: sql<string>`concat_ws(' ', coalesce(${applicationDetails.preferredName}, ${applicationDetails.givenName}), ${applicationDetails.familyName})`,
    })
    .from(applicationDetails)
    .where(inArray(applicationDetails.applicationId, [...applicationIds]))

/** Where panel members are reached, in the name of the system: whoever scores signs in, so everybody has an address. */
export const scorersToTell = (db: Db, personIds: readonly string[]) =>
  db
    .select({
      id: people.id,
      called: sql<string>`coalesce(${people.preferredName}, ${people.givenName})`,
      email: sql<string>`coalesce(${people.email}, ${accounts.email})`,
    })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(inArray(people.id, [...personIds]))

/** Which of these mails were written already. */
export const mailsThere = async (db: Db, keys: readonly string[]): Promise<Set<string>> => {
  const rows = await db
    .select({ key: outbox.dedupeKey })
    .from(outbox)
    .where(inArray(outbox.dedupeKey, [...keys]))
  return new Set(rows.map(({ key }) => key))
}

/** In the name of the system: a sheet belongs to its scorer. What they had begun to write is there again. */
export const undoConflict = async (
  tx: Db,
  { applicationId, scorerId, stage }: { applicationId: string; scorerId: string; stage: ScoringStage },
): Promise<void> => {
  await tx
    .update(scoreSheets)
    .set({ hasConflict: false, conflict: '', version: sql`${scoreSheets.version} + 1` })
    .where(
      and(
        eq(scoreSheets.applicationId, applicationId),
        eq(scoreSheets.scorerId, scorerId),
        eq(scoreSheets.stage, stage),
        eq(scoreSheets.hasConflict, true),
      ),
    )
}
