import { type Db, prepared } from '@elevate/db/connect'
import { people } from '@elevate/db/schema/people'
import { notifications } from '@elevate/db/schema/trail'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'

/** Ids rise with time, so the newest come first by id alone. */
export const notificationsOf = (db: Db, personId: string, page: { before: string | null; limit: number }) =>
  prepared(db, 'notifications-of', (from) =>
    from
      .select({
        id: notifications.id,
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
          sql`(${sql.placeholder('before')}::uuid is null or ${notifications.id} < ${sql.placeholder('before')}::uuid)`,
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

export const insertNotifications = async (db: Db, rows: (typeof notifications.$inferInsert)[]): Promise<void> => {
  await db.insert(notifications).values(rows).onConflictDoNothing()
}

/** How these people are reached. */
export const reachOf = (db: Db, personIds: string[]) =>
  db
    .select({
      id: people.id,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      email: people.email,
      phone: people.phone,
      contactPreference: people.contactPreference,
    })
    .from(people)
    .where(inArray(people.id, personIds))
