import { defaultDigestHour } from '@elevate/contracts/notification-preferences'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, isNull, lte, or, sql } from '@elevate/db/drizzle'
import { notificationChoices, notificationPreferences } from '@elevate/db/schema/notification-preferences'
import { people } from '@elevate/db/schema/people'
import { notifications, outbox } from '@elevate/db/schema/trail'
import { isWaiting, mayBeWrittenTo } from './queries.ts'

/** Chosen since not to be told of this kind by mail. */
const isStopped = sql`exists (select from ${notificationChoices} c where c.person_id = ${outbox.personId} and c.kind::text = ${outbox.stops} and c.by_mail = 'never')`

/** Waiting for the daily mail, and still worth telling: not read in the app, not taken back, not over. */
const stillHolds = (now: Date) =>
  and(
    eq(outbox.isForDigest, true),
    isWaiting,
    mayBeWrittenTo,
    or(isNull(outbox.notAfter), gt(outbox.notAfter, now)),
    sql`not exists (select from ${notifications} n where n.dedupe_key = ${outbox.dedupeKey} and (n.read_at is not null or n.taken_back_at is not null))`,
    sql`not ${isStopped}`,
  )

/** To whom a daily mail is due now, by the hour that they chose, and has not been queued today. */
export const digestsDue = (
  db: Db,
  { now, today, hour, atATime }: { now: Date; today: string; hour: number; atATime: number },
) =>
  db
    .selectDistinct({ personId: people.id, email: people.email })
    .from(outbox)
    .innerJoin(people, eq(people.id, outbox.personId))
    .leftJoin(notificationPreferences, eq(notificationPreferences.personId, people.id))
    .where(
      and(
        stillHolds(now),
        lte(outbox.sendAfter, now),
        isNull(people.emailFaultSince),
        sql`coalesce(${notificationPreferences.digestHour}, ${defaultDigestHour}) <= ${hour}`,
        sql`not exists (select from ${outbox} d where d.dedupe_key = 'digest:' || ${people.id} || ':' || ${today}::text)`,
      ),
    )
    .orderBy(asc(people.id))
    .limit(atATime)

/** What goes into somebody's daily mail, locked so that nobody takes it back while it goes. */
export const partsOfDigest = (db: Db, personId: string, now: Date) =>
  db
    .select({
      id: outbox.id,
      kind: outbox.stops,
      subject: outbox.subject,
      body: outbox.body,
      attachments: outbox.attachments,
    })
    .from(outbox)
    .where(and(eq(outbox.personId, personId), stillHolds(now)))
    .orderBy(asc(outbox.id))
    .for('update')
export type DigestPart = Awaited<ReturnType<typeof partsOfDigest>>[number]

/** Another hour was chosen: what waits comes then. */
export const moveDigestParts = async (db: Db, personId: string, sendAfter: Date): Promise<void> => {
  await db
    .update(outbox)
    .set({ sendAfter })
    .where(and(eq(outbox.personId, personId), eq(outbox.isForDigest, true), isWaiting))
}
