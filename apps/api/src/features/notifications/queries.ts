import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, isNull, like, lt, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { tasks } from '@elevate/db/schema/tasks'
import { notifications } from '@elevate/db/schema/trail'
import { slicesOf } from '@elevate/db/slices'

/** Ids rise with time, so the newest come first by id alone. */
export const notificationsOf = (db: Db, personId: string, page: { before: string | null; limit: number }) =>
  prepared(db, 'notifications-of', (from) =>
    from
      .select({
        id: notifications.id,
        kind: notifications.kind,
        title: notifications.title,
        body: notifications.body,
        href: notifications.href,
        createdAt: notifications.createdAt,
        readAt: notifications.readAt,
      })
      .from(notifications)
      .where(
        and(
          eq(notifications.personId, sql.placeholder('personId')),
          isNull(notifications.takenBackAt),
          // One bound for the first page too: planned once, `… is null or …` would read every page before.
          sql`${notifications.id} < coalesce(${sql.placeholder('before')}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`,
        ),
      )
      .orderBy(desc(notifications.id))
      .limit(sql.placeholder('limit')),
  ).execute({ personId, ...page })

export const markAllRead = async (db: Db, personId: string, now: Date): Promise<void> => {
  await db
    .update(notifications)
    .set({ readAt: now })
    .where(and(eq(notifications.personId, personId), isNull(notifications.readAt)))
}

/** False where there is no such message to this person. */
export const markRead = async (db: Db, { id, personId }: { id: string; personId: string }, now: Date) => {
  const rows = await db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(notifications.id, id), eq(notifications.personId, personId)))
    .returning({ id: notifications.id })
  return rows.length > 0
}

/** Without `returning`: who causes a message need not be able to see it. */
export const insertNotifications = async (db: Db, rows: (typeof notifications.$inferInsert)[]): Promise<void> => {
  for (const some of slicesOf(rows)) await db.insert(notifications).values(some).onConflictDoNothing()
}

/** Answers the keys of those that are new; for the system, which sees them. */
export const insertNewNotifications = async (
  db: Db,
  rows: (typeof notifications.$inferInsert)[],
): Promise<Set<string>> => {
  const added = new Set<string>()
  for (const some of slicesOf(rows)) {
    const insert = db.insert(notifications).values(some).onConflictDoNothing()
    for (const { key } of await insert.returning({ key: notifications.dedupeKey })) if (key !== null) added.add(key)
  }
  return added
}

export const takeBackNotifications = async (db: Db, dedupeKeys: string[], now: Date): Promise<void> => {
  await db
    .update(notifications)
    .set({ takenBackAt: now })
    .where(and(inArray(notifications.dedupeKey, dedupeKeys), isNull(notifications.takenBackAt)))
}

export const forgetNotifications = (db: Db, before: Date) =>
  db.delete(notifications).where(lt(notifications.createdAt, before))

/** A letter that somebody of these programmes is to print, and to whom it goes. */
export const findLetter = async (db: Db, taskId: string, organisationIds: string[]) => {
  const rows = await db
    .select({
      id: tasks.id,
      title: tasks.title,
      body: tasks.detail,
      on: tasks.createdAt,
      from: organisations.name,
      called: sql<string>`coalesce(${people.preferredName}, ${people.givenName})`,
      name: sql<string>`concat_ws(' ', ${people.givenName}, ${people.familyName})`,
      address: people.address,
      postcode: people.postcode,
    })
    .from(tasks)
    .innerJoin(people, eq(people.id, tasks.aboutPersonId))
    .innerJoin(organisations, eq(organisations.id, tasks.organisationId))
    .where(
      and(
        eq(tasks.id, taskId),
        eq(tasks.kind, 'print'),
        like(tasks.dedupeKey, 'tell:%'),
        inArray(tasks.organisationId, organisationIds),
      ),
    )
  return rows[0]
}
