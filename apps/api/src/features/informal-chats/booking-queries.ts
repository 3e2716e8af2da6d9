import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, isNull, lt, lte, sql } from '@elevate/db/drizzle'
import { chatBookings, chatSlots } from '@elevate/db/schema/informal-chats'

export const insertBooking = async (tx: Db, row: typeof chatBookings.$inferInsert): Promise<void> => {
  await tx.insert(chatBookings).values(row)
}

/** By the hash of the token in its link. Locked, a second click waits for the first. */
export const findBooking = async (db: Db, tokenHash: string, lock = false) => {
  const question = db.select().from(chatBookings).where(eq(chatBookings.tokenHash, tokenHash))
  const rows = await (lock ? question.for('update') : question)
  return rows[0]
}
export type BookingRow = NonNullable<Awaited<ReturnType<typeof findBooking>>>

export const cancelBooking = async (tx: Db, id: string, now: Date): Promise<void> => {
  await tx
    .update(chatBookings)
    .set({ cancelledAt: now, calendarSequence: sql`${chatBookings.calendarSequence} + 1` })
    .where(eq(chatBookings.id, id))
}

export const moveBooking = async (tx: Db, id: string, slotId: string): Promise<void> => {
  await tx
    .update(chatBookings)
    .set({ slotId, calendarSequence: sql`${chatBookings.calendarSequence} + 1` })
    .where(eq(chatBookings.id, id))
}

export const setHeld = async (tx: Db, id: string, heldAt: Date | null): Promise<void> => {
  await tx.update(chatBookings).set({ heldAt }).where(eq(chatBookings.id, id))
}

/** Chats that begin until then and that nobody has called off, with an address to remind. */
export const bookedUntil = (db: Db, { now, until }: { now: Date; until: Date }) =>
  db
    .select({
      id: chatBookings.id,
      campaignId: chatBookings.campaignId,
      slotId: chatBookings.slotId,
      name: chatBookings.name,
      email: sql<string>`${chatBookings.email}`,
      bookedAt: chatBookings.bookedAt,
      calendarSequence: chatBookings.calendarSequence,
      startsAt: chatSlots.startsAt,
      minutes: chatSlots.minutes,
      hostName: chatSlots.hostName,
      way: chatSlots.way,
      place: chatSlots.place,
    })
    .from(chatBookings)
    .innerJoin(chatSlots, eq(chatSlots.id, chatBookings.slotId))
    .where(
      and(
        isNull(chatBookings.cancelledAt),
        isNull(chatSlots.cancelledAt),
        sql`${chatBookings.email} is not null`,
        gt(chatSlots.startsAt, now),
        lte(chatSlots.startsAt, until),
      ),
    )
    .orderBy(asc(chatSlots.startsAt), asc(chatBookings.id))

export const deleteBookingsBefore = async (tx: Db, before: Date): Promise<void> => {
  const old = tx.select({ id: chatSlots.id }).from(chatSlots).where(lt(chatSlots.startsAt, before))
  await tx.delete(chatBookings).where(inArray(chatBookings.slotId, old))
}
