import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gt, inArray, isNull, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'

const application = {
  id: applications.id,
  campaignId: applications.campaignId,
  organisationId: applications.organisationId,
  personId: applications.personId,
  state: applications.state,
  reference: applications.reference,
}

export const findApplication = async (db: Db, applicationId: string) => {
  const rows = await db.select(application).from(applications).where(eq(applications.id, applicationId))
  return rows[0]
}
export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findApplication>>>

/** Serialises what is done about one candidate: two requests of theirs end in one time. */
export const lockApplication = async (tx: Db, applicationId: string): Promise<ApplicationRow | undefined> => {
  const rows = await tx.select(application).from(applications).where(eq(applications.id, applicationId)).for('update')
  return rows[0]
}

const booking = {
  id: interviewBookings.id,
  slotId: interviewBookings.slotId,
  applicationId: interviewBookings.applicationId,
  campaignId: interviewBookings.campaignId,
  organisationId: interviewBookings.organisationId,
  bookedAt: interviewBookings.bookedAt,
  attendance: interviewBookings.attendance,
  calendarSequence: interviewBookings.calendarSequence,
  startsAt: interviewSlots.startsAt,
  minutes: interviewSlots.minutes,
  way: interviewSlots.way,
  place: interviewSlots.place,
  arrival: interviewSlots.arrival,
}

const bookings = (db: Db) =>
  db
    .select(booking)
    .from(interviewBookings)
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .$dynamic()

export const bookingOf = async (db: Db, applicationId: string) => {
  const rows = await bookings(db).where(
    and(eq(interviewBookings.applicationId, applicationId), isNull(interviewBookings.endedAt)),
  )
  return rows[0]
}
export type BookingRow = NonNullable<Awaited<ReturnType<typeof bookingOf>>>

/** The last one, ended or not: what a calendar may still hold. */
export const lastBookingOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({ ...booking, endedAt: interviewBookings.endedAt })
    .from(interviewBookings)
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .where(eq(interviewBookings.applicationId, applicationId))
    .orderBy(desc(interviewBookings.calendarSequence), desc(interviewBookings.id))
    .limit(1)
  return rows[0]
}

export const bookingInSlot = async (db: Db, slotId: string): Promise<BookingRow | undefined> => {
  const rows = await bookings(db).where(and(eq(interviewBookings.slotId, slotId), isNull(interviewBookings.endedAt)))
  return rows[0]
}

/** Interviews to come of these applications; what has taken place stays as it was. */
export const bookingsToCome = (db: Db, applicationIds: readonly string[], now: Date): Promise<BookingRow[]> =>
  bookings(db)
    .where(
      and(
        inArray(interviewBookings.applicationId, [...applicationIds]),
        isNull(interviewBookings.endedAt),
        gt(interviewSlots.startsAt, now),
      ),
    )
    .orderBy(asc(interviewBookings.slotId))

/** Times that were given up, newest first. */
export const endedBookingsOf = (db: Db, applicationId: string) =>
  db
    .select({
      startsAt: interviewSlots.startsAt,
      endedAt: interviewBookings.endedAt,
      how: interviewBookings.endedHow,
    })
    .from(interviewBookings)
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .where(and(eq(interviewBookings.applicationId, applicationId), sql`${interviewBookings.endedAt} is not null`))
    .orderBy(desc(interviewBookings.endedAt), desc(interviewBookings.id))
    .limit(20)

/** The number that the next calendar entry of this candidate carries: it rises across all their bookings. */
export const nextSequence = async (tx: Db, applicationId: string): Promise<number> => {
  const rows = await tx
    .select({ last: sql<number | null>`max(${interviewBookings.calendarSequence})` })
    .from(interviewBookings)
    .where(eq(interviewBookings.applicationId, applicationId))
  return (rows[0]?.last ?? -1) + 1
}

export const insertBooking = async (tx: Db, row: typeof interviewBookings.$inferInsert): Promise<void> => {
  await tx.insert(interviewBookings).values(row)
}

type Ending = { how: 'moved' | 'cancelled' | 'time-cancelled' | 'withdrawn'; now: Date; sequence?: number }

export const endBooking = async (tx: Db, bookingId: string, { how, now, sequence }: Ending): Promise<void> => {
  await tx
    .update(interviewBookings)
    .set({ endedAt: now, endedHow: how, ...(sequence === undefined ? {} : { calendarSequence: sequence }) })
    .where(eq(interviewBookings.id, bookingId))
}

export const setSequence = async (tx: Db, bookingId: string, calendarSequence: number): Promise<void> => {
  await tx.update(interviewBookings).set({ calendarSequence }).where(eq(interviewBookings.id, bookingId))
}

export const setAttendance = async (
  tx: Db,
  bookingId: string,
  attendance: 'attended' | 'missed' | null,
): Promise<void> => {
  await tx.update(interviewBookings).set({ attendance }).where(eq(interviewBookings.id, bookingId))
}
