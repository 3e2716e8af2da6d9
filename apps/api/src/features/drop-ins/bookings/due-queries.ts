import type { Db } from '@elevate/db/connect'
import { and, eq, gt, inArray, isNull, lte, sql } from '@elevate/db/drizzle'
import { dropInBookings, dropIns } from '@elevate/db/schema/drop-ins'

/** Sessions in which an offer has run out. */
export const sessionsWithEndedOffers = async (db: Db, now: Date): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ dropInId: dropInBookings.dropInId })
    .from(dropInBookings)
    .where(and(eq(dropInBookings.state, 'offered'), lte(dropInBookings.offerEndsAt, now)))
  return rows.map(({ dropInId }) => dropInId)
}

export const endedOffersOf = async (tx: Db, dropInId: string, now: Date): Promise<string[]> => {
  const rows = await tx
    .select({ id: dropInBookings.id })
    .from(dropInBookings)
    .where(
      and(
        eq(dropInBookings.dropInId, dropInId),
        eq(dropInBookings.state, 'offered'),
        lte(dropInBookings.offerEndsAt, now),
      ),
    )
  return rows.map(({ id }) => id)
}

const isDueForReminder = (now: Date) =>
  and(
    eq(dropInBookings.state, 'booked'),
    isNull(dropInBookings.remindedAt),
    isNull(dropIns.cancelledAt),
    gt(dropIns.startsAt, now),
    sql`${dropIns.startsAt} - make_interval(hours => coalesce((select s.reminder_hours from drop_in_settings s where s.organisation_id = ${dropIns.organisationId}), 24)) <= ${now.toISOString()}::timestamptz`,
    // Who booked a moment ago has just been told.
    sql`${dropInBookings.bookedAt} < ${dropIns.startsAt} - make_interval(hours => coalesce((select s.reminder_hours from drop_in_settings s where s.organisation_id = ${dropIns.organisationId}), 24))`,
  )

export const sessionsToRemindOf = async (db: Db, now: Date): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ dropInId: dropIns.id })
    .from(dropInBookings)
    .innerJoin(dropIns, eq(dropIns.id, dropInBookings.dropInId))
    .where(isDueForReminder(now))
  return rows.map(({ dropInId }) => dropInId)
}

/** Bookings to be reminded of, marked at once: another worker finds none. */
export const takeReminders = async (tx: Db, dropInId: string, now: Date): Promise<string[]> => {
  const due = tx
    .select({ id: dropInBookings.id })
    .from(dropInBookings)
    .innerJoin(dropIns, eq(dropIns.id, dropInBookings.dropInId))
    .where(and(eq(dropIns.id, dropInId), isDueForReminder(now)))
  const rows = await tx
    .update(dropInBookings)
    .set({ remindedAt: now })
    .where(inArray(dropInBookings.id, due))
    .returning({ id: dropInBookings.id })
  return rows.map(({ id }) => id)
}
