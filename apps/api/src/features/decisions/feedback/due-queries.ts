import type { Db } from '@elevate/db/connect'
import { and, asc, inArray, isNotNull, isNull, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { applicantFeedback } from '@elevate/db/schema/decisions'

export const organisationsOf = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({ id: applications.id, organisationId: applications.organisationId })
    .from(applications)
    .where(inArray(applications.id, [...applicationIds]))
    .orderBy(asc(applications.id))

/** What is due already keeps its day; what was given for a decision that was taken back is due anew. */
export const insertFeedbackDue = async (
  tx: Db,
  rows: { applicationId: string; organisationId: string; dueOn: string }[],
): Promise<void> => {
  await tx
    .insert(applicantFeedback)
    .values(rows)
    .onConflictDoUpdate({
      target: applicantFeedback.applicationId,
      set: { dueOn: sql`excluded.due_on`, givenAt: null, givenBy: null, givenHow: null },
      setWhere: isNotNull(applicantFeedback.givenAt),
    })
}

export const daysDue = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({ applicationId: applicantFeedback.applicationId, dueOn: applicantFeedback.dueOn })
    .from(applicantFeedback)
    .where(inArray(applicantFeedback.applicationId, [...applicationIds]))

/** No longer due, because the decision is open again; the days on which it was. */
export const deleteFeedbackNotGiven = (tx: Db, applicationIds: readonly string[]) =>
  tx
    .delete(applicantFeedback)
    .where(and(inArray(applicantFeedback.applicationId, [...applicationIds]), isNull(applicantFeedback.givenAt)))
    .returning({ applicationId: applicantFeedback.applicationId, dueOn: applicantFeedback.dueOn })
