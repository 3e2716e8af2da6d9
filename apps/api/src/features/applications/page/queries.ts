import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, sql } from '@elevate/db/drizzle'
import { applicationDetails, interviewAdjustments } from '@elevate/db/schema/application-details'
import { applicationAnswers, applicationSteps, applications, blindAnswers } from '@elevate/db/schema/applications'
import { campaignQuestions, campaigns } from '@elevate/db/schema/campaigns'
import { people } from '@elevate/db/schema/people'
import { listed } from '../lists/listed-queries.ts'

export const personName = sql<
  string | null
>`nullif(concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName}), '')`

/** One row as the list has it; undefined where it is none of these organisations'. */
export const findListed = (db: Db, id: string, { organisationIds, now }: { organisationIds: string[]; now: Date }) => {
  const rows = listed(db, { organisationIds, sort: 'sent', now })
  return db
    .select()
    .from(rows)
    .where(eq(rows.id, id))
    .then(([row]) => row)
}

const standing = {
  id: applications.id,
  campaignId: applications.campaignId,
  organisationId: applications.organisationId,
  personId: applications.personId,
  reference: applications.reference,
  state: applications.state,
  route: applications.route,
  startedAt: applications.startedAt,
  submittedAt: applications.submittedAt,
  lateUntil: applications.lateUntil,
  mergedInto: applications.mergedInto,
  deleteOn: applications.deleteOn,
  keptBecause: applications.keptBecause,
  isHeld: sql<boolean>`(${applications.id} = any ((select app.kept_records())::uuid[]) or exists (
    select from legal_holds h where h.person_id = ${applications.personId} and h.released_at is null))`,
  campaign: { id: campaigns.id, title: campaigns.title, stage: campaigns.stage, closesAt: campaigns.closesAt },
}

const one = (db: Db, id: string, organisationIds: readonly string[]) =>
  db
    .select(standing)
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .where(and(eq(applications.id, id), inArray(applications.organisationId, [...organisationIds])))

export const findApplication = (db: Db, id: string, organisationIds: readonly string[]) =>
  one(db, id, organisationIds).then(([row]) => row)
export type StandingRow = NonNullable<Awaited<ReturnType<typeof findApplication>>>

/** Serialises what is decided about one application. */
export const lockApplication = (tx: Db, id: string, organisationIds: readonly string[]) =>
  one(tx, id, organisationIds)
    .for('update', { of: applications })
    .then(([row]) => row)

export const changeApplication = async (
  tx: Db,
  id: string,
  change: Partial<Pick<typeof applications.$inferInsert, 'lateUntil' | 'deleteOn' | 'keptBecause'>>,
): Promise<void> => {
  await tx
    .update(applications)
    .set({ ...change, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id))
}

export const detailsOf = (db: Db, id: string) =>
  db
    .select()
    .from(applicationDetails)
    .where(eq(applicationDetails.applicationId, id))
    .then(([row]) => row)
export type DetailsRow = NonNullable<Awaited<ReturnType<typeof detailsOf>>>

/** All questions of the campaign, with what was answered; an unanswered one has no words. */
export const answersOf = (db: Db, id: string) =>
  db
    .select({
      questionId: campaignQuestions.id,
      prompt: campaignQuestions.prompt,
      wordLimit: campaignQuestions.wordLimit,
      isHiddenFromPanel: campaignQuestions.isHiddenFromPanel,
      words: sql<string>`coalesce(${applicationAnswers.words}, '')`,
      covered: sql<number>`coalesce(${blindAnswers.covered}, 0)`,
    })
    .from(applications)
    .innerJoin(campaignQuestions, eq(campaignQuestions.campaignId, applications.campaignId))
    .leftJoin(
      applicationAnswers,
      and(
        eq(applicationAnswers.applicationId, applications.id),
        eq(applicationAnswers.questionId, campaignQuestions.id),
      ),
    )
    .leftJoin(
      blindAnswers,
      and(eq(blindAnswers.applicationId, applications.id), eq(blindAnswers.questionId, campaignQuestions.id)),
    )
    .where(eq(applications.id, id))
    .orderBy(asc(campaignQuestions.position), asc(campaignQuestions.id))

export const stepsOf = (db: Db, id: string) =>
  db
    .select({
      move: applicationSteps.move,
      from: applicationSteps.fromState,
      to: applicationSteps.toState,
      at: applicationSteps.at,
      byName: personName,
      byApplicant: applicationSteps.byApplicant,
      reason: applicationSteps.reason,
      why: applicationSteps.why,
    })
    .from(applicationSteps)
    .leftJoin(people, eq(people.id, applicationSteps.byPersonId))
    .where(eq(applicationSteps.applicationId, id))
    .orderBy(asc(applicationSteps.at), asc(applicationSteps.id))

export const adjustmentsOf = (db: Db, id: string) =>
  db
    .select({ toProvide: interviewAdjustments.toProvide, arrangedAt: interviewAdjustments.arrangedAt })
    .from(interviewAdjustments)
    .where(eq(interviewAdjustments.applicationId, id))
    .then(([row]) => row)
