import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNotNull, isNull } from '@elevate/db/drizzle'
import { outbox } from '@elevate/db/schema/trail'

/** Mails of ours that went out and have not come back yet. */
export const lockSentMails = (db: Db, ids: string[]) =>
  db
    .select({ id: outbox.id, to: outbox.toAddress })
    .from(outbox)
    .where(and(inArray(outbox.id, ids), isNotNull(outbox.sentAt), isNull(outbox.returnedAt)))
    .orderBy(asc(outbox.id))
    .for('update')

export const markReturned = async (
  db: Db,
  id: string,
  back: { returnedAt: Date; fault: 'address' | 'refused'; lastError: string },
): Promise<void> => {
  await db.update(outbox).set(back).where(eq(outbox.id, id))
}
