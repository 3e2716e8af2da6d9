import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { mentoringAgreements } from '@elevate/db/schema/mentoring'

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
  set: { partnerAcceptedAt: Date; isToldByPartner?: true } | { mentorAcceptedAt: Date },
): Promise<void> => {
  await tx.update(mentoringAgreements).set(set).where(eq(mentoringAgreements.mentorshipId, mentorshipId))
}

/** Whether somebody could agree by themselves. Asked as the system: accounts are not for mentors to see. */
export const signsIn = async (db: Db, personId: string): Promise<boolean> => {
  const { rows } = await db.execute(
    sql`select from accounts where person_id = ${personId} and password_hash is not null and disabled_at is null`,
  )
  return rows.length > 0
}
