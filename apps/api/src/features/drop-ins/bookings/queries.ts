import type { DropInBookingState } from '@elevate/contracts/drop-in-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { dropInBookings, dropIns } from '@elevate/db/schema/drop-ins'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'

const asked = sql.placeholder

const fullName = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

export const findBooking = async (db: Db, dropInId: string, personId: string) => {
  const rows = await prepared(db, 'drop-in-booking-of', (from) =>
    from
      .select()
      .from(dropInBookings)
      .where(and(eq(dropInBookings.dropInId, asked('dropInId')), eq(dropInBookings.personId, asked('personId')))),
  ).execute({ dropInId, personId })
  return rows[0]
}
export type BookingRow = NonNullable<Awaited<ReturnType<typeof findBooking>>>

export const findBookingById = async (db: Db, dropInId: string, bookingId: string) => {
  const rows = await db
    .select()
    .from(dropInBookings)
    .where(and(eq(dropInBookings.dropInId, dropInId), eq(dropInBookings.id, bookingId)))
  return rows[0]
}

/** A partner of this organisation whose appointment has not ended. */
export const isPartnerOf = async (db: Db, organisationId: string, personId: string): Promise<boolean> => {
  const rows = await prepared(db, 'is-partner-of', (from) =>
    from
      .select({ personId: organisationPeople.personId })
      .from(organisationPeople)
      .where(
        and(
          eq(organisationPeople.organisationId, asked('organisationId')),
          eq(organisationPeople.personId, asked('personId')),
          sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
        ),
      ),
  ).execute({ organisationId, personId })
  return rows.length > 0
}

type Saved = Omit<typeof dropInBookings.$inferInsert, 'queue'>

/** A new booking, or the same row again of who had given it up; at the end of the queue of this session. */
export const saveBooking = async (tx: Db, row: Saved): Promise<string> => {
  const queue = sql`(select coalesce(max(b.queue), 0) + 1 from ${dropInBookings} b where b.drop_in_id = ${row.dropInId})`
  const { state, isListed = false, bookedAt, bookedBy = null } = row
  const [saved] = await tx
    .insert(dropInBookings)
    .values({ ...row, queue })
    .onConflictDoUpdate({
      target: [dropInBookings.dropInId, dropInBookings.personId],
      set: { state, isListed, bookedAt, bookedBy, queue, offerEndsAt: null, cancelledAt: null, remindedAt: null },
    })
    .returning({ id: dropInBookings.id })
  return saved?.id ?? ''
}

export const setState = async (
  tx: Db,
  ids: readonly string[],
  set: { state: DropInBookingState; now: Date; offerEndsAt?: Date | null },
): Promise<void> => {
  const isOff = set.state === 'cancelled' || set.state === 'late'
  await tx
    .update(dropInBookings)
    .set({
      state: set.state,
      offerEndsAt: set.offerEndsAt ?? null,
      cancelledAt: isOff ? set.now : null,
      remindedAt: null,
      ...(isOff ? { calendarSequence: sql`${dropInBookings.calendarSequence} + 1` } : { bookedAt: set.now }),
    })
    .where(inArray(dropInBookings.id, [...ids]))
}

export const setListed = async (tx: Db, id: string, isListed: boolean): Promise<void> => {
  await tx.update(dropInBookings).set({ isListed }).where(eq(dropInBookings.id, id))
}

export const nextWaiting = async (tx: Db, dropInId: string, count: number): Promise<string[]> => {
  const rows = await tx
    .select({ id: dropInBookings.id })
    .from(dropInBookings)
    .where(and(eq(dropInBookings.dropInId, dropInId), eq(dropInBookings.state, 'waiting')))
    .orderBy(asc(dropInBookings.queue))
    .limit(count)
  return rows.map(({ id }) => id)
}

/** Bookings of a session in these states, in the order of the queue. */
export const bookingIdsIn = async (
  tx: Db,
  dropInId: string,
  states: readonly DropInBookingState[],
): Promise<string[]> => {
  const rows = await tx
    .select({ id: dropInBookings.id })
    .from(dropInBookings)
    .where(and(eq(dropInBookings.dropInId, dropInId), inArray(dropInBookings.state, [...states])))
    .orderBy(asc(dropInBookings.queue))
  return rows.map(({ id }) => id)
}

/** Whom these bookings are for, and how they are reached. */
export const bookersOf = (tx: Db, bookingIds: readonly string[]) =>
  prepared(tx, 'bookers', (from) =>
    from
      .select({
        bookingId: dropInBookings.id,
        personId: dropInBookings.personId,
        state: dropInBookings.state,
        calendarSequence: dropInBookings.calendarSequence,
        name: fullName,
        email: people.email,
        contactPreference: people.contactPreference,
        team: organisations.shortName,
      })
      .from(dropInBookings)
      .innerJoin(people, eq(people.id, dropInBookings.personId))
      .innerJoin(organisations, eq(organisations.id, dropInBookings.organisationId))
      .where(sql`${dropInBookings.id} = any(${asked('bookingIds')}::uuid[])`)
      .orderBy(asc(dropInBookings.queue)),
  ).execute({ bookingIds })
export type BookerRow = Awaited<ReturnType<typeof bookersOf>>[number]

/** Sessions to come in which somebody has or wants a place. */
export const sessionsOfBooker = async (
  db: Db,
  { organisationId, personId, now }: { organisationId: string; personId: string; now: Date },
) => {
  const rows = await db
    .select({ dropInId: dropInBookings.dropInId })
    .from(dropInBookings)
    .innerJoin(dropIns, eq(dropIns.id, dropInBookings.dropInId))
    .where(
      and(
        eq(dropInBookings.personId, personId),
        eq(dropInBookings.organisationId, organisationId),
        inArray(dropInBookings.state, ['booked', 'offered', 'waiting']),
        gt(dropIns.startsAt, now),
      ),
    )
    .orderBy(asc(dropIns.id))
  return rows.map(({ dropInId }) => dropInId)
}
