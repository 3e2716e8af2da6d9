import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, or, type SQL, sql } from '@elevate/db/drizzle'
import { applicationDetails, interviewAdjustments } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { interviewBookings } from '@elevate/db/schema/interviews'

/** Since they were invited, or since their last time was given up. As text of ISO 8601, which `new Date` reads. */
const waitingSince = sql`greatest(${applications.stateSince}, (select max(b.ended_at) from interview_bookings b where b.application_id = ${applications.id}))`

const candidate = {
  applicationId: applications.id,
  campaignId: applications.campaignId,
  name: sql<string>`concat_ws(' ', coalesce(${applicationDetails.preferredName}, ${applicationDetails.givenName}), ${applicationDetails.familyName})`,
  reference: applications.reference,
  candidateNumber: applications.candidateNumber,
  email: applicationDetails.email,
  phone: applicationDetails.phone,
  contactPreference: applicationDetails.contactPreference,
  state: applications.state,
  toProvide: interviewAdjustments.toProvide,
  arrangedAt: interviewAdjustments.arrangedAt,
  adjustmentsVersion: interviewAdjustments.version,
  waitingSince: waitingSince.mapWith(applications.stateSince),
  bookingId: interviewBookings.id,
  slotId: interviewBookings.slotId,
  bookedAt: interviewBookings.bookedAt,
  byProgramme: sql<boolean>`(${interviewBookings.bookedBy} is not null)`,
  attendance: interviewBookings.attendance,
}

const candidates = (db: Db, which: SQL | undefined) =>
  db
    .select(candidate)
    .from(applications)
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .leftJoin(interviewAdjustments, eq(interviewAdjustments.applicationId, applications.id))
    .leftJoin(
      interviewBookings,
      and(eq(interviewBookings.applicationId, applications.id), isNull(interviewBookings.endedAt)),
    )
    .where(which)
    .orderBy(asc(waitingSince), asc(applications.id))
type Row = Awaited<ReturnType<typeof candidates>>[number]
export type CandidateRow = Row
export type ListedBooking = Row & { slotId: string; bookedAt: Date }

/** Who is invited, and who had a time whatever came of it. */
export const candidatesOf = (db: Db, campaignId: string) =>
  candidates(
    db,
    and(
      eq(applications.campaignId, campaignId),
      or(eq(applications.state, 'interview'), sql`${interviewBookings.id} is not null`),
    ),
  )

export const findCandidate = async (db: Db, applicationId: string): Promise<CandidateRow | undefined> =>
  (await candidates(db, eq(applications.id, applicationId)))[0]

export const isBooked = (row: Row): row is ListedBooking => row.slotId !== null && row.bookedAt !== null
