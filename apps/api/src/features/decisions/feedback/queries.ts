import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lt, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { applicantFeedback } from '@elevate/db/schema/decisions'
import { applicantName } from '../show/queries.ts'

type After = { dueOn: string; applicationId: string } | undefined

/** Who waits for feedback, what is due first at the top. */
export const feedbackWaiting = (db: Db, organisationId: string, { after, limit }: { after: After; limit: number }) =>
  db
    .select({
      applicationId: applicantFeedback.applicationId,
      reference: applications.reference,
      name: applicantName,
      campaign: campaigns.title,
      state: applications.state,
      dueOn: applicantFeedback.dueOn,
      isStarted: sql<boolean>`${applicantFeedback.words} <> ''`,
    })
    .from(applicantFeedback)
    .innerJoin(applications, eq(applications.id, applicantFeedback.applicationId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applicantFeedback.applicationId))
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .where(
      and(
        eq(applicantFeedback.organisationId, organisationId),
        isNull(applicantFeedback.givenAt),
        after
          ? sql`(${applicantFeedback.dueOn}, ${applicantFeedback.applicationId}) > (${after.dueOn}::date, ${after.applicationId}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(applicantFeedback.dueOn), asc(applicantFeedback.applicationId))
    .limit(limit)

export const lockFeedback = async (tx: Db, applicationId: string) => {
  const rows = await tx
    .select({
      organisationId: applicantFeedback.organisationId,
      dueOn: applicantFeedback.dueOn,
      givenAt: applicantFeedback.givenAt,
      version: applicantFeedback.version,
    })
    .from(applicantFeedback)
    .where(eq(applicantFeedback.applicationId, applicationId))
    .for('update')
  return rows[0]
}

type Changes = Partial<Pick<typeof applicantFeedback.$inferInsert, 'words' | 'givenAt' | 'givenBy' | 'givenHow'>>

export const changeFeedback = async (tx: Db, applicationId: string, changes: Changes): Promise<void> => {
  await tx
    .update(applicantFeedback)
    .set({ ...changes, version: sql`${applicantFeedback.version} + 1` })
    .where(eq(applicantFeedback.applicationId, applicationId))
}

/** Feedback that was promised for a day that is over. */
export const feedbackOverdue = (db: Db, today: string) =>
  db
    .select({
      applicationId: applicantFeedback.applicationId,
      organisationId: applicantFeedback.organisationId,
      personId: applications.personId,
      name: applicantName,
      dueOn: applicantFeedback.dueOn,
    })
    .from(applicantFeedback)
    .innerJoin(applications, eq(applications.id, applicantFeedback.applicationId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applicantFeedback.applicationId))
    .where(and(isNull(applicantFeedback.givenAt), lt(applicantFeedback.dueOn, today)))
    .orderBy(asc(applicantFeedback.dueOn), asc(applicantFeedback.applicationId))
