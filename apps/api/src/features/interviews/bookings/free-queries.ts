import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, isNull, sql } from '@elevate/db/drizzle'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'

/** Times of a campaign that nobody has, from a moment on. Asked as the system: bookings of others are behind walls. */
export const freeSlots = (db: Db, campaignId: string, after: Date) =>
  db
    .select({
      id: interviewSlots.id,
      startsAt: interviewSlots.startsAt,
      minutes: interviewSlots.minutes,
      way: interviewSlots.way,
      place: interviewSlots.place,
    })
    .from(interviewSlots)
    .where(
      and(
        eq(interviewSlots.campaignId, campaignId),
        isNull(interviewSlots.cancelledAt),
        gt(interviewSlots.startsAt, after),
        sql`not exists (select from ${interviewBookings} b where b.slot_id = ${interviewSlots.id} and b.ended_at is null)`,
      ),
    )
    .orderBy(asc(interviewSlots.startsAt), asc(interviewSlots.id))
export type FreeRow = Awaited<ReturnType<typeof freeSlots>>[number]
