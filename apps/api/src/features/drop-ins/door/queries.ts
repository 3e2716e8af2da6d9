import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { dropInBookings, dropIns } from '@elevate/db/schema/drop-ins'
import { people } from '@elevate/db/schema/people'

/** Bookings of a session with names, in the order of the queue. For hosts and coordinators only. */
export const bookingsByName = (
  db: Db,
  dropInId: string,
  page: { after?: number | undefined; limit?: number | undefined },
) => {
  const question = db
    .select({
      id: dropInBookings.id,
      queue: dropInBookings.queue,
      state: dropInBookings.state,
      isListed: dropInBookings.isListed,
      bookedAt: dropInBookings.bookedAt,
      isByPhone: sql<boolean>`${dropInBookings.bookedBy} is not null`,
      came: dropInBookings.came,
      placeInQueue: sql<
        number | null
      >`case when ${dropInBookings.state} = 'waiting' then app.place_in_drop_in_queue(${dropInBookings.id}) end`,
      personId: colleagues.id,
      name: sql<string>`concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName})`,
      // For who runs the programme; a host is told the names.
      email: people.email,
      phone: people.phone,
      contactPreference: people.contactPreference,
    })
    .from(dropInBookings)
    .innerJoin(colleagues, eq(colleagues.id, dropInBookings.personId))
    .leftJoin(people, eq(people.id, dropInBookings.personId))
    .where(
      and(
        eq(dropInBookings.dropInId, dropInId),
        inArray(dropInBookings.state, ['booked', 'waiting', 'offered', 'attended', 'missed', 'walk-in', 'late']),
        page.after === undefined ? undefined : gt(dropInBookings.queue, page.after),
      ),
    )
    .orderBy(asc(dropInBookings.queue))
  return page.limit === undefined ? question : question.limit(page.limit)
}
export type NamedBooking = Awaited<ReturnType<typeof bookingsByName>>[number]

/** Spelled out: in a question to one table the name stands alone, and would mean the booking's own. */
const thisOne = sql.raw('drop_ins.id')

/** What has been counted and ticked so far. */
export const doorCounts = async (db: Db, dropInId: string) => {
  const [row] = await db
    .select({
      walkIns: dropIns.walkIns,
      closedAt: dropIns.closedAt,
      cameCount: dropIns.cameCount,
      missedCount: dropIns.missedCount,
      ticked: sql<number>`(select count(*)::int from ${dropInBookings} b where b.drop_in_id = ${thisOne} and b.came)`,
      tickedAway: sql<number>`(select count(*)::int from ${dropInBookings} b where b.drop_in_id = ${thisOne} and b.came = false)`,
      listedWalkIns: sql<number>`(select count(*)::int from ${dropInBookings} b where b.drop_in_id = ${thisOne} and b.state = 'walk-in')`,
    })
    .from(dropIns)
    .where(eq(dropIns.id, dropInId))
  return row
}
export type DoorCounts = NonNullable<Awaited<ReturnType<typeof doorCounts>>>

export const changeWalkIns = async (tx: Db, dropInId: string, change: number): Promise<void> => {
  await tx
    .update(dropIns)
    .set({ walkIns: sql`greatest(${dropIns.walkIns} + ${change}, 0)` })
    .where(eq(dropIns.id, dropInId))
}

export const setCame = async (tx: Db, bookingId: string, came: boolean | null): Promise<void> => {
  await tx.update(dropInBookings).set({ came }).where(eq(dropInBookings.id, bookingId))
}

/** Who had booked and is not ticked. */
export const missedOf = async (tx: Db, dropInId: string): Promise<string[]> => {
  const rows = await tx
    .select({ id: dropInBookings.id })
    .from(dropInBookings)
    .where(
      and(
        eq(dropInBookings.dropInId, dropInId),
        eq(dropInBookings.state, 'booked'),
        sql`${dropInBookings.came} is not true`,
      ),
    )
  return rows.map(({ id }) => id)
}

/**
 * Counts are kept of all; names only of who chose to be listed. Of the others the tick is forgotten, so that nobody can
 * read any more whether they came.
 */
export const settleDoor = async (tx: Db, dropInId: string, now: Date): Promise<void> => {
  const count = (came: string) =>
    sql`(select count(*)::int from ${dropInBookings} b where b.drop_in_id = ${dropInId} and b.state = 'booked' and ${sql.raw(came)})`
  await tx
    .update(dropIns)
    .set({
      closedAt: now,
      cameCount: count('b.came is true'),
      missedCount: count('b.came is not true'),
    })
    .where(eq(dropIns.id, dropInId))
  await tx
    .update(dropInBookings)
    .set({
      state: sql`case when ${dropInBookings.isListed} and ${dropInBookings.state} = 'booked' then (case when ${dropInBookings.came} then 'attended' else 'missed' end)::drop_in_booking_state else ${dropInBookings.state} end`,
      came: null,
    })
    .where(eq(dropInBookings.dropInId, dropInId))
}

/** Month by month, in one statement. */
export const figuresByMonth = (db: Db, organisationId: string, { from, now }: { from: string; now: Date }) =>
  db
    .select({
      month: sql<string>`to_char(${dropIns.day}, 'YYYY-MM')`,
      held: sql<number>`count(*) filter (where ${dropIns.cancelledAt} is null)::int`,
      cancelled: sql<number>`count(*) filter (where ${dropIns.cancelledAt} is not null)::int`,
      booked: sql<number>`coalesce(sum(${dropIns.taken}) filter (where ${dropIns.cancelledAt} is null), 0)::int`,
      there: sql<number>`coalesce(sum(coalesce(${dropIns.cameCount}, 0) + greatest(${dropIns.walkIns}, (select count(*) from ${dropInBookings} b where b.drop_in_id = ${thisOne} and b.state = 'walk-in'))), 0)::int`,
      walkIns: sql<number>`coalesce(sum(${dropIns.walkIns}), 0)::int`,
      missed: sql<number>`coalesce(sum(${dropIns.missedCount}), 0)::int`,
    })
    .from(dropIns)
    .where(
      and(
        eq(dropIns.organisationId, organisationId),
        sql`${dropIns.day} >= ${from}`,
        sql`${dropIns.endsAt} <= ${now.toISOString()}::timestamptz`,
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
