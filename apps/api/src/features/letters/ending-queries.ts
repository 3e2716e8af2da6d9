import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { letters } from '@elevate/db/schema/decisions'
import { outbox } from '@elevate/db/schema/trail'

/** Letters about these applications that have not gone and do not hold any more; those made at `now` are new. */
export const withdrawLettersOf = async (db: Db, applicationIds: readonly string[], now: Date): Promise<string[]> => {
  const rows = await db
    .update(letters)
    .set({ withdrawnAt: now })
    .where(
      and(
        inArray(letters.applicationId, [...applicationIds]),
        isNull(letters.sentAt),
        isNull(letters.withdrawnAt),
        lt(letters.madeAt, now),
      ),
    )
    .returning({ id: letters.id })
  return rows.map(({ id }) => id)
}

/** Letters of the step that brought each application to where it stands. */
export const lettersOfLastStep = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({
      id: letters.id,
      applicationId: letters.applicationId,
      by: letters.by,
      madeAt: letters.madeAt,
      sentAt: letters.sentAt,
    })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .where(
      and(
        inArray(letters.applicationId, [...applicationIds]),
        gte(letters.madeAt, applications.stateSince),
        isNull(letters.withdrawnAt),
      ),
    )
    .orderBy(asc(letters.id))

/** Of these letters, those whose mail a server has taken. */
export const mailsThatWent = async (db: Db, letterIds: readonly string[]): Promise<string[]> => {
  const rows = await db
    .select({ id: outbox.aboutId })
    .from(outbox)
    .where(and(inArray(outbox.aboutId, [...letterIds]), isNotNull(outbox.sentAt)))
  return rows.flatMap(({ id }) => (id ? [id] : []))
}

/** Their mails were called back, so they were not sent after all. */
export const markWithdrawn = async (db: Db, letterIds: readonly string[], now: Date): Promise<void> => {
  await db
    .update(letters)
    .set({ withdrawnAt: now, sentAt: null, sentHow: null })
    .where(inArray(letters.id, [...letterIds]))
}
