import type { FormSection } from '@elevate/contracts/application-details'
import type { Db } from '@elevate/db/connect'
import { and, eq, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applicationAnswers } from '@elevate/db/schema/applications'
import { campaignQuestions } from '@elevate/db/schema/campaigns'

/** The columns of the row that a part of the form may set. */
type DetailValues = Partial<Omit<typeof applicationDetails.$inferInsert, 'applicationId' | 'organisationId'>>

type Saving = {
  section: FormSection
  expected: number
  values: DetailValues
  isFinished: boolean | undefined
  now: Date
}

/** Nothing where this part has been saved since it was read. */
export const saveSection = async (db: Db, applicationId: string, saving: Saving): Promise<number | undefined> => {
  const { section, expected, values, isFinished, now } = saving
  const stored = sql`coalesce((${applicationDetails.sectionVersions} ->> ${section}::text)::int, 0)`
  const others = sql`array_remove(${applicationDetails.finishedSections}, ${section}::text)`
  const finished = isFinished ? sql`array_append(${others}, ${section}::text)` : others
  const rows = await db
    .update(applicationDetails)
    .set({
      ...values,
      ...(isFinished === undefined ? {} : { finishedSections: finished }),
      sectionVersions: sql`${applicationDetails.sectionVersions} || jsonb_build_object(${section}::text, ${stored} + 1)`,
      savedAt: now,
      version: sql`${applicationDetails.version} + 1`,
    })
    .where(and(eq(applicationDetails.applicationId, applicationId), sql`${stored} = ${expected}`))
    .returning({ version: sql<number>`${stored}` })
  return rows[0]?.version
}

export const isQuestionOf = async (db: Db, campaignId: string, questionId: string): Promise<boolean> => {
  const rows = await db
    .select({ id: campaignQuestions.id })
    .from(campaignQuestions)
    .where(and(eq(campaignQuestions.campaignId, campaignId), eq(campaignQuestions.id, questionId)))
  return rows.length > 0
}

type Answer = typeof applicationAnswers.$inferInsert

/** The first answer is version 1; nothing where there is another than the one that was read. */
export const saveAnswer = async (
  db: Db,
  answer: Answer & { now: Date },
  expected: number,
): Promise<number | undefined> => {
  const { now, ...row } = answer
  const rows =
    expected === 0
      ? await db
          .insert(applicationAnswers)
          .values({ ...row, savedAt: now, version: 1 })
          .onConflictDoNothing()
          .returning({ version: applicationAnswers.version })
      : await db
          .update(applicationAnswers)
          .set({ words: row.words, savedAt: now, version: sql`${applicationAnswers.version} + 1` })
          .where(
            and(
              eq(applicationAnswers.applicationId, row.applicationId),
              eq(applicationAnswers.questionId, row.questionId),
              eq(applicationAnswers.version, expected),
            ),
          )
          .returning({ version: applicationAnswers.version })
  return rows[0]?.version
}
