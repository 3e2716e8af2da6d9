import type { Db } from '@elevate/db/connect'
import { organisationPeople } from '@elevate/db/schema/people'
import { outbox } from '@elevate/db/schema/trail'
import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.withdrawnAt), isNull(outbox.failedAt))

/** Asked again when a mail is about to go: nothing is sent to whom its organisation writes no more. */
const mayBeWrittenTo = sql`not exists (select from ${organisationPeople} k where k.organisation_id = ${outbox.organisationId} and k.person_id = ${outbox.personId} and k.do_not_contact_since is not null)`

/** Who of these people wants no mail of one of these organisations any more. */
export const notToBeContacted = (db: Db, to: { personIds: string[]; organisationIds: string[] }) =>
  db
    .select({ personId: organisationPeople.personId, organisationId: organisationPeople.organisationId })
    .from(organisationPeople)
    .where(
      and(
        inArray(organisationPeople.personId, to.personIds),
        inArray(organisationPeople.organisationId, to.organisationIds),
        isNotNull(organisationPeople.doNotContactSince),
      ),
    )

/** What one organisation still has waiting for one person is not sent. */
export const withdrawMailsTo = async (
  db: Db,
  to: { personId: string; organisationId: string },
  now: Date,
): Promise<void> => {
  await db
    .update(outbox)
    .set({ withdrawnAt: now })
    .where(and(eq(outbox.personId, to.personId), eq(outbox.organisationId, to.organisationId), isWaiting))
}

/**
 * The next mail that is due, locked until the transaction ends: two workers never hold the same one. Mails that were
 * tried before wait a little longer each time, so that a bad address does not hold up the others.
 */
export const lockNextMail = async (db: Db, now: Date) => {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(isWaiting, lte(outbox.sendAfter, now), mayBeWrittenTo))
    .orderBy(asc(outbox.sendAfter), asc(outbox.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return rows[0]
}

export const markSent = async (db: Db, id: string, now: Date): Promise<void> => {
  await db
    .update(outbox)
    .set({ sentAt: now, attempts: sql`${outbox.attempts} + 1` })
    .where(eq(outbox.id, id))
}

export const markNotTaken = async (
  db: Db,
  id: string,
  attempt: { error: string; tryAgainAt: Date; failedAt: Date | null },
): Promise<void> => {
  await db
    .update(outbox)
    .set({
      attempts: sql`${outbox.attempts} + 1`,
      lastError: attempt.error,
      sendAfter: attempt.tryAgainAt,
      failedAt: attempt.failedAt,
    })
    .where(eq(outbox.id, id))
}

export const insertMails = async (db: Db, rows: (typeof outbox.$inferInsert)[]): Promise<void> => {
  await db.insert(outbox).values(rows).onConflictDoNothing({ target: outbox.dedupeKey })
}

/** What the mails were about no longer holds: those still here are not sent. */
export const withdrawMailsAbout = async (db: Db, aboutIds: string[], now: Date): Promise<void> => {
  if (aboutIds.length === 0) return
  await db
    .update(outbox)
    .set({ withdrawnAt: now })
    .where(and(inArray(outbox.aboutId, aboutIds), isWaiting))
}

/** Withdraws one mail by its key, for example a reminder that has been answered. */
export const withdrawMail = async (db: Db, dedupeKey: string, now: Date): Promise<void> => {
  await db
    .update(outbox)
    .set({ withdrawnAt: now })
    .where(and(eq(outbox.dedupeKey, dedupeKey), isWaiting))
}
