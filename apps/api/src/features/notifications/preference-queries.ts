import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import { type DigestHour, defaultDigestHour, type MailChoice } from '@elevate/contracts/notification-preferences'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { notificationChoices, notificationPreferences } from '@elevate/db/schema/notification-preferences'
import { people } from '@elevate/db/schema/people'

/** How these people are reached, and what they have chosen, in one row each. */
export const reachOf = (db: Db, personIds: string[]) =>
  prepared(db, 'reach', (from) =>
    from
      .select({
        id: people.id,
        name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
        email: people.email,
        emailFaultSince: people.emailFaultSince,
        phone: people.phone,
        contactPreference: people.contactPreference,
        digestHour: sql<DigestHour>`coalesce(${notificationPreferences.digestHour}, ${defaultDigestHour})`,
        version: sql<number>`coalesce(${notificationPreferences.version}, 0)`,
        byMail: sql<
          Partial<Record<NotificationKind, MailChoice>>
        >`(select coalesce(json_object_agg(c.kind, c.by_mail), '{}') from ${notificationChoices} c where c.person_id = ${people.id})`,
      })
      .from(people)
      .leftJoin(notificationPreferences, eq(notificationPreferences.personId, people.id))
      .where(sql`${people.id} = any(${sql.placeholder('personIds')}::uuid[])`),
  ).execute({ personIds })
export type ReachRow = Awaited<ReturnType<typeof reachOf>>[number]

/** Two who save at once come one after the other. */
export const lockPreferences = async (db: Db, personId: string): Promise<number> => {
  await db
    .insert(notificationPreferences)
    .values({ personId, digestHour: defaultDigestHour, version: 0 })
    .onConflictDoNothing()
  const rows = await db
    .select({ version: notificationPreferences.version })
    .from(notificationPreferences)
    .where(eq(notificationPreferences.personId, personId))
    .for('update')
  return rows[0]?.version ?? 0
}

export const savePreferences = async (db: Db, personId: string, digestHour?: DigestHour): Promise<void> => {
  await db
    .update(notificationPreferences)
    .set({ version: sql`${notificationPreferences.version} + 1`, ...(digestHour ? { digestHour } : {}) })
    .where(eq(notificationPreferences.personId, personId))
}

export const saveChoices = async (
  db: Db,
  personId: string,
  byMail: Partial<Record<NotificationKind, MailChoice>>,
): Promise<void> => {
  const rows = Object.entries(byMail).map(([kind, choice]) => ({
    personId,
    kind: kind as NotificationKind,
    byMail: choice,
  }))
  if (rows.length === 0) return
  await db
    .insert(notificationChoices)
    .values(rows)
    .onConflictDoUpdate({
      target: [notificationChoices.personId, notificationChoices.kind],
      set: { byMail: sql`excluded.by_mail` },
    })
}

export const heldChoices = (db: Db, personId: string) =>
  db
    .select({ about: notificationChoices.kind, byEmail: notificationChoices.byMail })
    .from(notificationChoices)
    .where(and(eq(notificationChoices.personId, personId)))
    .orderBy(asc(notificationChoices.kind))
