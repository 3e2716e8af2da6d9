import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import { type MailChoice, mailDefaults } from '@elevate/contracts/notification-preferences'
import type { Stoppable } from '@elevate/contracts/unsubscribe'
import type { Db } from '@elevate/db/connect'
import { eq, lt } from '@elevate/db/drizzle'
import { type ChangedByLink, notificationChoices, unsubscribeLinks } from '@elevate/db/schema/notification-preferences'

/** The same mail tried again has the same link. */
export const keepLink = async (
  db: Db,
  link: { tokenHash: string; personId: string; stops: Stoppable },
): Promise<void> => {
  await db.insert(unsubscribeLinks).values(link).onConflictDoNothing()
}

export const findLink = async (db: Db, tokenHash: string) => {
  const rows = await db
    .select({ personId: unsubscribeLinks.personId, stops: unsubscribeLinks.stops, changed: unsubscribeLinks.changed })
    .from(unsubscribeLinks)
    .where(eq(unsubscribeLinks.tokenHash, tokenHash))
  return rows[0]
}
export type LinkRow = NonNullable<Awaited<ReturnType<typeof findLink>>>

export const keepChanged = async (tx: Db, tokenHash: string, changed: ChangedByLink | null): Promise<void> => {
  await tx.update(unsubscribeLinks).set({ changed }).where(eq(unsubscribeLinks.tokenHash, tokenHash))
}

export const choicesOf = async (db: Db, personId: string): Promise<Record<NotificationKind, MailChoice>> => {
  const rows = await db
    .select({ kind: notificationChoices.kind, byMail: notificationChoices.byMail })
    .from(notificationChoices)
    .where(eq(notificationChoices.personId, personId))
  return { ...mailDefaults, ...Object.fromEntries(rows.map(({ kind, byMail }) => [kind, byMail])) }
}

export const forgetLinks = (db: Db, before: Date) =>
  db.delete(unsubscribeLinks).where(lt(unsubscribeLinks.createdAt, before))
