import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gte, inArray, isNull, or, sql } from '@elevate/db/drizzle'
import { dropInBookings, dropInHosts, dropIns } from '@elevate/db/schema/drop-ins'
import { organisations } from '@elevate/db/schema/organisations'

/** Sessions from a day on that are not cancelled, in which the person has a place or which they host. */
export const sessionsForCalendar = (db: Db, personId: string, from: string) =>
  db
    .select({
      id: dropIns.id,
      title: dropIns.title,
      startsAt: dropIns.startsAt,
      endsAt: dropIns.endsAt,
      way: dropIns.way,
      place: dropIns.place,
      link: dropIns.link,
      team: organisations.shortName,
      sequence: sql<number>`${dropIns.calendarSequence} + coalesce(${dropInBookings.calendarSequence}, 0)`,
    })
    .from(dropIns)
    .innerJoin(organisations, eq(organisations.id, dropIns.organisationId))
    .leftJoin(dropInBookings, and(eq(dropInBookings.dropInId, dropIns.id), eq(dropInBookings.personId, personId)))
    .where(
      and(
        gte(dropIns.day, from),
        isNull(dropIns.cancelledAt),
        or(
          inArray(dropInBookings.state, ['booked', 'attended', 'missed', 'walk-in']),
          sql`exists (select from ${dropInHosts} h where h.drop_in_id = ${dropIns.id} and h.person_id = ${personId})`,
        ),
      ),
    )
    .orderBy(asc(dropIns.startsAt), asc(dropIns.id))
    .limit(500)
