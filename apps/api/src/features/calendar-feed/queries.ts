import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, or, sql } from '@elevate/db/drizzle'
import { calendarFeeds } from '@elevate/db/schema/drop-ins'
import { mentorships } from '@elevate/db/schema/mentoring'
import { mentoringSessions } from '@elevate/db/schema/mentoring-sessions'
import { organisations } from '@elevate/db/schema/organisations'
import { accounts } from '@elevate/db/schema/sign-in'

export const feedOf = async (db: Db, personId: string) => {
  const [row] = await db
    .select({ madeAt: calendarFeeds.createdAt, lastReadAt: calendarFeeds.lastReadAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
  return row
}

export const saveFeed = async (tx: Db, personId: string, { secretHash, now }: { secretHash: string; now: Date }) => {
  const fresh = { secretHash, createdAt: now, lastReadAt: null }
  await tx
    .insert(calendarFeeds)
    .values({ personId, ...fresh })
    .onConflictDoUpdate({ target: calendarFeeds.personId, set: fresh })
}

export const deleteFeed = async (tx: Db, personId: string): Promise<void> => {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId))
}

/** Whose calendar it is; nobody's once the account is disabled. */
export const personOfSecret = async (db: Db, secretHash: string): Promise<string | undefined> => {
  const [row] = await db
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.personId, calendarFeeds.personId))
    .where(and(eq(calendarFeeds.secretHash, secretHash), isNull(accounts.disabledAt)))
  return row?.personId
}

export const markRead = async (tx: Db, personId: string, now: Date): Promise<void> => {
  await tx.update(calendarFeeds).set({ lastReadAt: now }).where(eq(calendarFeeds.personId, personId))
}

/** The day agreed last in each mentorship that goes on, where it is still to come. */
export const nextMentoringDays = async (db: Db, personId: string, from: string) => {
  const latest = db
    .selectDistinctOn([mentoringSessions.mentorshipId], {
      mentorshipId: mentoringSessions.mentorshipId,
      nextOn: mentoringSessions.nextOn,
      team: organisations.shortName,
    })
    .from(mentoringSessions)
    .innerJoin(mentorships, eq(mentorships.id, mentoringSessions.mentorshipId))
    .innerJoin(organisations, eq(organisations.id, mentorships.organisationId))
    .where(
      and(
        isNull(mentorships.endedAt),
        or(eq(mentorships.mentorPersonId, personId), eq(mentorships.partnerPersonId, personId)),
      ),
    )
    .orderBy(mentoringSessions.mentorshipId, sql`${mentoringSessions.day} desc`, sql`${mentoringSessions.id} desc`)
    .as('latest')
  const rows = await db.select().from(latest).where(sql`${latest.nextOn} >= ${from}`).orderBy(asc(latest.mentorshipId))
  return rows.flatMap((row) => (row.nextOn === null ? [] : [{ ...row, nextOn: row.nextOn }]))
}

export const heldCalendarFeed = (db: Db, personId: string) =>
  db
    .select({ madeAt: calendarFeeds.createdAt, lastReadAt: calendarFeeds.lastReadAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
