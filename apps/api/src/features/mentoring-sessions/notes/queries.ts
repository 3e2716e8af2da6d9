import type { Db } from '@elevate/db/connect'
import { and, eq, sql } from '@elevate/db/drizzle'
import { mentoringHolds, mentoringNotes } from '@elevate/db/schema/mentoring-sessions'

type Whose = { mentorshipId: string; personId: string }

const isTheirs = ({ mentorshipId, personId }: Whose) =>
  and(eq(mentoringNotes.mentorshipId, mentorshipId), eq(mentoringNotes.personId, personId))

export const findNotes = async (db: Db, whose: Whose) => {
  const rows = await db
    .select({
      text: mentoringNotes.text,
      changedAt: mentoringNotes.changedAt,
      version: mentoringNotes.version,
      lockKey: mentoringNotes.lockKey,
    })
    .from(mentoringNotes)
    .where(isTheirs(whose))
  return rows[0]
}
export type NotesRow = NonNullable<Awaited<ReturnType<typeof findNotes>>>

/** False where they were changed on another device meanwhile. */
export const updateNotes = async (
  tx: Db,
  whose: Whose,
  values: { text: string; changedAt: Date; from: number },
): Promise<boolean> => {
  const { rowCount } = await tx
    .update(mentoringNotes)
    .set({ text: values.text, changedAt: values.changedAt, version: sql`${mentoringNotes.version} + 1` })
    .where(and(isTheirs(whose), eq(mentoringNotes.version, values.from)))
  return rowCount === 1
}

export const findHold = async (db: Db, mentorshipId: string) => {
  const rows = await db
    .select({ placedAt: mentoringHolds.placedAt })
    .from(mentoringHolds)
    .where(eq(mentoringHolds.mentorshipId, mentorshipId))
  return rows[0]
}

export const insertHold = async (tx: Db, row: typeof mentoringHolds.$inferInsert): Promise<void> => {
  await tx.insert(mentoringHolds).values(row).onConflictDoNothing()
}

export const deleteHold = async (tx: Db, mentorshipId: string): Promise<void> => {
  await tx.delete(mentoringHolds).where(eq(mentoringHolds.mentorshipId, mentorshipId))
}

/** By a function of the database, because no wall lets anybody see them. Answers how many notebooks went. */
export const deleteOldNotes = async (tx: Db, endedBefore: Date): Promise<number> => {
  const { rows } = await tx.execute<{ gone: number }>(
    sql`select app.delete_mentoring_notes(${endedBefore.toISOString()}::timestamptz) as gone`,
  )
  return rows[0]?.gone ?? 0
}
