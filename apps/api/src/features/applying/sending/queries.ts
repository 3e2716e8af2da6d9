import type { Db } from '@elevate/db/connect'
import { and, eq, isNotNull, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications, blindAnswers } from '@elevate/db/schema/applications'

/** Those who send at once in one campaign draw their numbers one after the other. */
export const lockNumbers = async (db: Db, campaignId: string): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('candidates:' || ${campaignId}, 0))`)
}

export const numbersOf = async (db: Db, campaignId: string): Promise<Set<number>> => {
  const rows = await db
    .select({ number: applications.candidateNumber })
    .from(applications)
    .where(and(eq(applications.campaignId, campaignId), isNotNull(applications.candidateNumber)))
  return new Set(rows.flatMap(({ number }) => number ?? []))
}

type Sent = { candidateNumber: number; now: Date; postcode: string | null; email: string | null }

export const markSent = async (db: Db, applicationId: string, sent: Sent): Promise<void> => {
  const { candidateNumber, now, postcode, email } = sent
  await db.update(applications).set({ candidateNumber, submittedAt: now }).where(eq(applications.id, applicationId))
  await db
    .update(applicationDetails)
    .set({ noticeReadAt: now, postcode, email, version: sql`${applicationDetails.version} + 1` })
    .where(eq(applicationDetails.applicationId, applicationId))
}

export const insertBlindAnswers = async (db: Db, rows: (typeof blindAnswers.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await db.insert(blindAnswers).values(rows)
}

export const deleteApplication = async (db: Db, applicationId: string): Promise<void> => {
  await db.delete(applications).where(eq(applications.id, applicationId))
}
