import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, ne } from '@elevate/db/drizzle'
import { roleCriteria } from '@elevate/db/schema/campaigns'
import { interviewQuestions } from '@elevate/db/schema/interviews'

export const questionsOf = (db: Db, campaignId: string) =>
  db
    .select({
      id: interviewQuestions.id,
      question: interviewQuestions.question,
      criterionId: interviewQuestions.criterionId,
      criterion: roleCriteria.text,
    })
    .from(interviewQuestions)
    .leftJoin(roleCriteria, eq(roleCriteria.id, interviewQuestions.criterionId))
    .where(eq(interviewQuestions.campaignId, campaignId))
    .orderBy(asc(interviewQuestions.position), asc(interviewQuestions.id))
export type QuestionRow = Awaited<ReturnType<typeof questionsOf>>[number]

/** What an interview can be about: criteria that are not for the sift alone. */
export const criteriaForInterview = (db: Db, roleVersionId: string) =>
  db
    .select({ id: roleCriteria.id, text: roleCriteria.text })
    .from(roleCriteria)
    .where(and(eq(roleCriteria.roleVersionId, roleVersionId), ne(roleCriteria.scoredAt, 'sift')))
    .orderBy(asc(roleCriteria.position))

type NewQuestion = typeof interviewQuestions.$inferInsert

/** The list is set as a whole: nothing else refers to a question. */
export const replaceQuestions = async (tx: Db, { gone, rows }: { gone: string[]; rows: NewQuestion[] }) => {
  if (gone.length > 0) await tx.delete(interviewQuestions).where(inArray(interviewQuestions.id, gone))
  if (rows.length > 0) await tx.insert(interviewQuestions).values(rows)
}
