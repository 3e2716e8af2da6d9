import type { Db } from '@elevate/db/connect'
import { outbox } from '@elevate/db/schema/trail'
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.withdrawnAt), isNull(outbox.failedAt))

/**
 * The next mail that is due, locked until the transaction ends: two workers never hold the same one. Mails that were
 * tried before wait a little longer each time, so that a bad address does not hold up the others.
 */
export const lockNextMail = async (db: Db, now: Date) => {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(isWaiting, lte(outbox.sendAfter, now)))
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
