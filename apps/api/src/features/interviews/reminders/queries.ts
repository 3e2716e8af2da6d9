import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gte, isNull, lt, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'

/** Bookings that are on, begin in this span and were made before a moment, of candidates who are still invited. */
export const bookingsBetween = (db: Db, span: { from: Date; to: Date; madeBefore: Date }) =>
  db
    .select({
      id: interviewBookings.id,
      applicationId: interviewBookings.applicationId,
      calendarSequence: interviewBookings.calendarSequence,
      startsAt: interviewSlots.startsAt,
      minutes: interviewSlots.minutes,
      way: interviewSlots.way,
      place: interviewSlots.place,
      arrival: interviewSlots.arrival,
    })
    .from(interviewBookings)
    .innerJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .innerJoin(applications, eq(applications.id, interviewBookings.applicationId))
    .where(
      and(
        isNull(interviewBookings.endedAt),
        gte(interviewSlots.startsAt, span.from),
        lt(interviewSlots.startsAt, span.to),
        lt(interviewBookings.bookedAt, span.madeBefore),
        eq(applications.state, 'interview'),
      ),
    )
    .orderBy(asc(interviewSlots.startsAt), asc(interviewBookings.id))

/**
 * Invited before this moment, without a time since then, and there is one that they could choose. `sequence` is the
 * number that their next booking will carry.
 */
export const waitingToChoose = (db: Db, { since, free }: { since: Date; free: Date }) =>
  db
    .select({
      applicationId: applications.id,
      sequence: sql<number>`coalesce((select max(b.calendar_sequence) from interview_bookings b where b.application_id = ${applications.id}), -1) + 1`,
    })
    .from(applications)
    .where(
      and(
        eq(applications.state, 'interview'),
        lt(applications.stateSince, since),
        sql`not exists (select from interview_bookings b where b.application_id = ${applications.id} and (b.ended_at is null or b.ended_at >= ${since.toISOString()}::timestamptz))`,
        sql`exists (select from interview_slots s where s.campaign_id = ${applications.campaignId} and s.cancelled_at is null and s.starts_at > ${free.toISOString()}::timestamptz
          and not exists (select from interview_bookings b where b.slot_id = s.id and b.ended_at is null))`,
      ),
    )
    .orderBy(asc(applications.id))
