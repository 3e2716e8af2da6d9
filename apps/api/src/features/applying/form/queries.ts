import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, ne, type SQL, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applicationAnswers, applicationSteps, applications } from '@elevate/db/schema/applications'
import { campaignQuestions, campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import type { Reach } from '../policy.ts'

/** What the applicant may reach: their own, or what staff of an organisation type for somebody. Never what was merged. */
export const within = (reach: Reach): SQL | undefined =>
  and(
    ne(applications.state, 'merged'),
    'personId' in reach
      ? eq(applications.personId, reach.personId)
      : and(inArray(applications.organisationId, [...reach.typedIn]), ne(applications.route, 'online')),
  )

export const waiting = {
  interviewAt: sql<
    string | null
  >`(select to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from interview_bookings b join interview_slots s on s.id = b.slot_id where b.application_id = ${applications.id} and b.ended_at is null)`,
  answerBy: sql<
    string | null
  >`(select o.answer_by::text from offers o where o.application_id = ${applications.id} and o.ended_at is null)`,
  reserveUntil: sql<
    string | null
  >`(select r.until::text from reserve_places r where r.application_id = ${applications.id} and r.ended_at is null)`,
  hasChecksToDo: sql<boolean>`exists (select from checks c where c.application_id = ${applications.id} and c.owner = 'applicant' and c.state in ('not-started', 'requested', 'in-progress'))`,
}

const head = {
  id: applications.id,
  organisationId: applications.organisationId,
  campaignId: applications.campaignId,
  personId: applications.personId,
  reference: applications.reference,
  state: applications.state,
  stateSince: applications.stateSince,
  route: applications.route,
  startedAt: applications.startedAt,
  submittedAt: applications.submittedAt,
  lateUntil: applications.lateUntil,
  draftKey: applications.draftKey,
  deleteOn: applications.deleteOn,
  version: applications.version,
  stage: campaigns.stage,
  opensAt: campaigns.opensAt,
  closesAt: campaigns.closesAt,
  nhsStaff: campaigns.nhsStaff,
}
const campaign = {
  title: campaigns.title,
  slug: campaigns.slug,
  role: roleVersions.role,
  organisation: organisations.name,
  minimumAge: campaigns.minimumAge,
  payment: campaigns.payment,
  refereesAsked: campaigns.refereesAsked,
  interviewDays: campaigns.interviewDays,
  contactName: campaigns.contactName,
  contactEmail: campaigns.contactEmail,
  contactPhone: campaigns.contactPhone,
}

export const findForm = async (db: Db, applicationId: string, reach: Reach) => {
  const rows = await db
    .select({
      ...head,
      ...campaign,
      ...waiting,
      details: applicationDetails,
      typedBy: sql<
        string | null
      >`nullif(concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName}), '')`,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .leftJoin(people, eq(people.id, applications.enteredBy))
    .where(and(eq(applications.id, applicationId), within(reach)))
  return rows[0]
}
export type FormRow = NonNullable<Awaited<ReturnType<typeof findForm>>>

/** Held while a part is saved or the whole is sent: nothing is saved into what is being sent. */
export const lockForWriting = async (
  db: Db,
  applicationId: string,
  { reach, lock }: { reach: Reach; lock: 'share' | 'update' },
) => {
  const rows = await db
    .select(head)
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .where(and(eq(applications.id, applicationId), within(reach)))
    .for(lock, { of: applications })
  return rows[0]
}
export type WritingRow = NonNullable<Awaited<ReturnType<typeof lockForWriting>>>

export const questionsOf = (db: Db, applicationId: string) =>
  db
    .select({
      id: campaignQuestions.id,
      prompt: campaignQuestions.prompt,
      hint: campaignQuestions.hint,
      wordLimit: campaignQuestions.wordLimit,
      isRequired: campaignQuestions.isRequired,
      isHiddenFromPanel: campaignQuestions.isHiddenFromPanel,
      words: sql<string>`coalesce(${applicationAnswers.words}, '')`,
      savedAt: applicationAnswers.savedAt,
      version: sql<number>`coalesce(${applicationAnswers.version}, 0)`,
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
    .where(eq(applications.id, applicationId))
    .orderBy(asc(campaignQuestions.position), asc(campaignQuestions.id))
export type QuestionRow = Awaited<ReturnType<typeof questionsOf>>[number]

export const stepsOf = (db: Db, applicationId: string) =>
  db
    .select({ move: applicationSteps.move, at: applicationSteps.at, byApplicant: applicationSteps.byApplicant })
    .from(applicationSteps)
    .where(eq(applicationSteps.applicationId, applicationId))
    .orderBy(asc(applicationSteps.at), asc(applicationSteps.id))
export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number]
