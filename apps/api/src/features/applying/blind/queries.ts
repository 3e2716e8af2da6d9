import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray } from '@elevate/db/drizzle'
import { applications, blindAnswers } from '@elevate/db/schema/applications'
import { campaignQuestions } from '@elevate/db/schema/campaigns'

export const findCandidate = async (db: Db, applicationId: string, organisationIds: readonly string[]) => {
  const rows = await db
    .select({
      organisationId: applications.organisationId,
      campaignId: applications.campaignId,
      reference: applications.reference,
      candidateNumber: applications.candidateNumber,
    })
    .from(applications)
    .where(and(eq(applications.id, applicationId), inArray(applications.organisationId, [...organisationIds])))
  return rows[0]
}

const answer = {
  questionId: blindAnswers.questionId,
  prompt: campaignQuestions.prompt,
  words: blindAnswers.words,
  version: blindAnswers.covered,
}

export const blindAnswersOf = (db: Db, applicationId: string) =>
  db
    .select(answer)
    .from(blindAnswers)
    .innerJoin(campaignQuestions, eq(campaignQuestions.id, blindAnswers.questionId))
    .where(eq(blindAnswers.applicationId, applicationId))
    .orderBy(asc(campaignQuestions.position), asc(campaignQuestions.id))

export const lockBlindAnswer = async (db: Db, applicationId: string, questionId: string) => {
  const rows = await db
    .select(answer)
    .from(blindAnswers)
    .innerJoin(campaignQuestions, eq(campaignQuestions.id, blindAnswers.questionId))
    .where(and(eq(blindAnswers.applicationId, applicationId), eq(blindAnswers.questionId, questionId)))
    .for('update', { of: blindAnswers })
  return rows[0]
}

type Words = { questionId: string; words: string; covered: number }

export const setBlindAnswer = async (db: Db, applicationId: string, { questionId, ...set }: Words): Promise<void> => {
  await db
    .update(blindAnswers)
    .set(set)
    .where(and(eq(blindAnswers.applicationId, applicationId), eq(blindAnswers.questionId, questionId)))
}
