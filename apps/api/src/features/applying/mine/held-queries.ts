import type { Db } from '@elevate/db/connect'
import { asc, eq, getTableColumns } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applicationAnswers, applicationSteps, applications } from '@elevate/db/schema/applications'
import { campaignQuestions, campaigns } from '@elevate/db/schema/campaigns'
import { monitoringAnswers } from '@elevate/db/schema/monitoring'
import { organisations } from '@elevate/db/schema/organisations'

const { campaignId: _place, sortName: _order, ...held } = getTableColumns(applicationDetails)

/** What is held of a person's applications, for their own download; asked with the person's own rights. */
export const heldApplications = (db: Db, personId: string) =>
  db
    .select({
      reference: applications.reference,
      recruitment: campaigns.title,
      organisation: organisations.name,
      state: applications.state,
      route: applications.route,
      startedAt: applications.startedAt,
      submittedAt: applications.submittedAt,
      deleteOn: applications.deleteOn,
      details: held,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(eq(applications.personId, personId))
    .orderBy(asc(applications.id))

export const heldAnswers = (db: Db, personId: string) =>
  db
    .select({
      reference: applications.reference,
      question: campaignQuestions.prompt,
      words: applicationAnswers.words,
      savedAt: applicationAnswers.savedAt,
    })
    .from(applicationAnswers)
    .innerJoin(applications, eq(applications.id, applicationAnswers.applicationId))
    .innerJoin(campaignQuestions, eq(campaignQuestions.id, applicationAnswers.questionId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(applications.id), asc(campaignQuestions.position))

export const heldSteps = (db: Db, personId: string) =>
  db
    .select({ reference: applications.reference, step: applicationSteps.move, at: applicationSteps.at })
    .from(applicationSteps)
    .innerJoin(applications, eq(applications.id, applicationSteps.applicationId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(applicationSteps.at), asc(applicationSteps.id))

export const heldMonitoring = (db: Db, personId: string) =>
  db
    .select({ reference: applications.reference, answers: monitoringAnswers.answers })
    .from(monitoringAnswers)
    .innerJoin(applications, eq(applications.id, monitoringAnswers.applicationId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(applications.id))
