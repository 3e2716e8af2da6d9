import type { Db } from '@elevate/db/connect'
import { outbox } from '@elevate/db/schema/trail'
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'

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
