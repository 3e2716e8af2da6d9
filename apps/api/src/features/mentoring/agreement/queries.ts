import type { Db } from '@elevate/db/connect'
import { mentoringAgreements } from '@elevate/db/schema/mentoring'
import { eq } from 'drizzle-orm'

export const findAgreement = async (db: Db, mentorshipId: string) => {
  const rows = await db.select().from(mentoringAgreements).where(eq(mentoringAgreements.mentorshipId, mentorshipId))
  return rows[0]
}
export type AgreementRow = NonNullable<Awaited<ReturnType<typeof findAgreement>>>

export const writeAgreement = async (tx: Db, row: typeof mentoringAgreements.$inferInsert): Promise<void> => {
  const { mentorshipId, ...set } = row
  await tx.insert(mentoringAgreements).values(row).onConflictDoUpdate({ target: mentoringAgreements.mentorshipId, set })
}

export const noteAccepted = async (
  tx: Db,
  mentorshipId: string,
  set: { partnerAcceptedAt: Date } | { mentorAcceptedAt: Date },
): Promise<void> => {
  await tx.update(mentoringAgreements).set(set).where(eq(mentoringAgreements.mentorshipId, mentorshipId))
}
