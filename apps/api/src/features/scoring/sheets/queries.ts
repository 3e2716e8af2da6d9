import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, sql } from '@elevate/db/drizzle'
import { interviewAdjustments } from '@elevate/db/schema/application-details'
import { blindAnswers } from '@elevate/db/schema/applications'
import { campaignQuestions } from '@elevate/db/schema/campaigns'
import { interviewBookings, interviewQuestions, interviewSlots } from '@elevate/db/schema/interviews'
import { scoreSheets, scores } from '@elevate/db/schema/scoring'
import type { OwnScore } from '../rules.ts'

/** What was answered to the questions that the panel sees. */
export const blindAnswersOf = (db: Db, applicationId: string) =>
  db
    .select({
      questionId: campaignQuestions.id,
      question: campaignQuestions.prompt,
      words: blindAnswers.words,
      covered: blindAnswers.covered,
    })
    .from(blindAnswers)
    .innerJoin(campaignQuestions, eq(campaignQuestions.id, blindAnswers.questionId))
    .where(and(eq(blindAnswers.applicationId, applicationId), eq(campaignQuestions.isHiddenFromPanel, false)))
    .orderBy(asc(campaignQuestions.position))

/** When and how the candidate comes. Not who booked it. */
export const interviewTimeOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      startsAt: interviewSlots.startsAt,
      minutes: interviewSlots.minutes,
      way: interviewSlots.way,
      place: interviewSlots.place,
    })
    .from(interviewBookings)
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .where(and(eq(interviewBookings.applicationId, applicationId), isNull(interviewBookings.endedAt)))
  return rows[0]
}

export const toProvideFor = async (db: Db, applicationId: string): Promise<string | null> => {
  const rows = await db
    .select({ toProvide: interviewAdjustments.toProvide })
    .from(interviewAdjustments)
    .where(eq(interviewAdjustments.applicationId, applicationId))
  return rows[0]?.toProvide ?? null
}

export const interviewQuestionsOf = (db: Db, campaignId: string) =>
  db
    .select({
      id: interviewQuestions.id,
      question: interviewQuestions.question,
      criterionId: interviewQuestions.criterionId,
    })
    .from(interviewQuestions)
    .where(eq(interviewQuestions.campaignId, campaignId))
    .orderBy(asc(interviewQuestions.position))

export const insertSheet = async (tx: Db, row: typeof scoreSheets.$inferInsert): Promise<void> => {
  await tx.insert(scoreSheets).values(row)
}

type OwnSheet = { sheetId: string; scorerId: string }
const isOwn = ({ sheetId, scorerId }: OwnSheet) => and(eq(scoreSheets.id, sheetId), eq(scoreSheets.scorerId, scorerId))

/** What was handed in does not count any more. */
export const setConflict = async (tx: Db, sheet: OwnSheet, conflict: string): Promise<void> => {
  await tx
    .update(scoreSheets)
    .set({ hasConflict: true, conflict, submittedAt: null, version: sql`${scoreSheets.version} + 1` })
    .where(isOwn(sheet))
}

/** Changes a sheet that was not handed in yet; false where it is not at this version any more. */
export const changeSheet = async (
  tx: Db,
  sheet: OwnSheet & { version: number },
  change: { note?: string; submittedAt?: Date },
): Promise<boolean> => {
  const { rowCount } = await tx
    .update(scoreSheets)
    .set({ ...change, version: sql`${scoreSheets.version} + 1` })
    .where(and(isOwn(sheet), eq(scoreSheets.version, sheet.version), isNull(scoreSheets.submittedAt)))
  return rowCount === 1
}

export const writeScores = async (tx: Db, sheetId: string, given: readonly OwnScore[]): Promise<void> => {
  if (given.length === 0) return
  await tx
    .insert(scores)
    .values(given.map((score) => ({ ...score, sheetId })))
    .onConflictDoUpdate({
      target: [scores.sheetId, scores.criterionId],
      set: { score: sql`excluded.score`, evidence: sql`excluded.evidence` },
    })
}

/** From now on they stand; the database refuses those without a score or without the evidence that is needed. */
export const makeFinal = async (tx: Db, sheetId: string): Promise<void> => {
  await tx.update(scores).set({ isFinal: true }).where(eq(scores.sheetId, sheetId))
}

export const heldScores = (db: Db, personId: string) =>
  db
    .select({
      stage: scoreSheets.stage,
      conflict: scoreSheets.conflict,
      score: scores.score,
      evidence: scores.evidence,
      note: scoreSheets.note,
      givenAt: scoreSheets.submittedAt,
    })
    .from(scoreSheets)
    .leftJoin(scores, eq(scores.sheetId, scoreSheets.id))
    .where(eq(scoreSheets.scorerId, personId))
    .orderBy(asc(scoreSheets.id), asc(scores.criterionId))
