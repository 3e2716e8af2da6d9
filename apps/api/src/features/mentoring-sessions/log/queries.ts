import type { Db } from '@elevate/db/connect'
import { and, desc, eq, sql } from '@elevate/db/drizzle'
import { mentoringAgreements } from '@elevate/db/schema/mentoring'
import { mentoringNotes, mentoringSessions } from '@elevate/db/schema/mentoring-sessions'

const session = {
  id: mentoringSessions.id,
  mentorshipId: mentoringSessions.mentorshipId,
  day: mentoringSessions.day,
  outcome: mentoringSessions.outcome,
  mode: mentoringSessions.mode,
  minutes: mentoringSessions.minutes,
  nextOn: mentoringSessions.nextOn,
  loggedAt: mentoringSessions.loggedAt,
  loggedBy: mentoringSessions.loggedBy,
  version: mentoringSessions.version,
}

type Page = { after: readonly [string, string] | undefined; limit: number }

export const sessionsLatestFirst = (db: Db, mentorshipId: string, { after, limit }: Page) =>
  db
    .select(session)
    .from(mentoringSessions)
    .where(
      and(
        eq(mentoringSessions.mentorshipId, mentorshipId),
        after
          ? sql`(${mentoringSessions.day}, ${mentoringSessions.id}) < (${after[0]}::date, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(mentoringSessions.day), desc(mentoringSessions.id))
    .limit(limit)
export type SessionRow = Awaited<ReturnType<typeof sessionsLatestFirst>>[number]

export const findSession = async (db: Db, mentorshipId: string, sessionId: string): Promise<SessionRow | undefined> => {
  const rows = await db
    .select(session)
    .from(mentoringSessions)
    .where(and(eq(mentoringSessions.id, sessionId), eq(mentoringSessions.mentorshipId, mentorshipId)))
  return rows[0]
}

type NewSession = typeof mentoringSessions.$inferInsert

/** False where the same session stands in the log already. */
export const insertSession = async (tx: Db, row: NewSession): Promise<boolean> => {
  const { rowCount } = await tx.insert(mentoringSessions).values(row).onConflictDoNothing()
  return rowCount === 1
}

type Values = Pick<NewSession, 'day' | 'outcome' | 'mode' | 'minutes' | 'nextOn'>

export const isLoggedTwice = async (tx: Db, row: SessionRow, { day, outcome }: Values): Promise<boolean> => {
  const rows = await tx
    .select({ id: mentoringSessions.id })
    .from(mentoringSessions)
    .where(
      and(
        eq(mentoringSessions.mentorshipId, row.mentorshipId),
        eq(mentoringSessions.day, day),
        eq(mentoringSessions.outcome, outcome),
      ),
    )
  return rows.some(({ id }) => id !== row.id)
}

/** False where somebody has changed it meanwhile. */
export const updateSession = async (tx: Db, row: { id: string; version: number }, values: Values): Promise<boolean> => {
  const { rowCount } = await tx
    .update(mentoringSessions)
    .set({ ...values, version: sql`${mentoringSessions.version} + 1` })
    .where(and(eq(mentoringSessions.id, row.id), eq(mentoringSessions.version, row.version)))
  return rowCount === 1
}

/** What the last entries and the agreement offer for the next one, and the key of this person's notebook. */
export const findOffer = async (db: Db, mentorshipId: string, personId: string) => {
  const [last, held, agreement, notes] = await Promise.all([
    sessionsLatestFirst(db, mentorshipId, { after: undefined, limit: 1 }),
    db
      .select({ mode: mentoringSessions.mode, minutes: mentoringSessions.minutes })
      .from(mentoringSessions)
      .where(and(eq(mentoringSessions.mentorshipId, mentorshipId), eq(mentoringSessions.outcome, 'held')))
      .orderBy(desc(mentoringSessions.day), desc(mentoringSessions.id))
      .limit(1),
    db
      .select({ mode: mentoringAgreements.contactMethod, minutes: mentoringAgreements.sessionMinutes })
      .from(mentoringAgreements)
      .where(eq(mentoringAgreements.mentorshipId, mentorshipId)),
    db
      .select({ lockKey: mentoringNotes.lockKey })
      .from(mentoringNotes)
      .where(and(eq(mentoringNotes.mentorshipId, mentorshipId), eq(mentoringNotes.personId, personId))),
  ])
  return { last: last[0], offered: held[0] ?? agreement[0], lockKey: notes[0]?.lockKey ?? '' }
}
