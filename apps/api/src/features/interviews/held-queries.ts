import type { Db } from '@elevate/db/connect'
import { asc, eq } from '@elevate/db/drizzle'
import { interviewAdjustments } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { interviewBookings, interviewSlots } from '@elevate/db/schema/interviews'

/** What is held about a person's interviews, for their own download; asked with the person's own rights. */
export const heldInterviews = (db: Db, personId: string) =>
  db
    .select({
      application: applications.reference,
      startsAt: interviewSlots.startsAt,
      bookedAt: interviewBookings.bookedAt,
      endedAt: interviewBookings.endedAt,
      howItEnded: interviewBookings.endedHow,
      attendance: interviewBookings.attendance,
    })
    .from(interviewBookings)
    .innerJoin(applications, eq(applications.id, interviewBookings.applicationId))
    .leftJoin(interviewSlots, eq(interviewSlots.id, interviewBookings.slotId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(interviewBookings.bookedAt), asc(interviewBookings.id))

export const heldInterviewAdjustments = (db: Db, personId: string) =>
  db
    .select({
      application: applications.reference,
      toProvide: interviewAdjustments.toProvide,
      arrangedAt: interviewAdjustments.arrangedAt,
    })
    .from(interviewAdjustments)
    .innerJoin(applications, eq(applications.id, interviewAdjustments.applicationId))
    .where(eq(applications.personId, personId))
    .orderBy(asc(applications.reference))
