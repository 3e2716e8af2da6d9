import type { Db } from '@elevate/db/connect'
import { and, eq, inArray, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { mentors } from '@elevate/db/schema/mentor-register'
import { mentorCertificates } from '@elevate/db/schema/mentor-training'
import { people } from '@elevate/db/schema/people'
import { certificateNumber } from '../rules.ts'

export const findPerson = async (db: Db, personId: string) => {
  const rows = await db
    .select({
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      email: people.email,
    })
    .from(people)
    .where(eq(people.id, personId))
  return rows[0]
}

type Booked = {
  organisationId: string
  personIds: string[]
  now: Date
  today: string
  /** The day of the place that is gone, or of the training that has taken place. */
  gone?: string
}

/**
 * The register names the first day that is still to come: of the places that somebody has, or as a coordinator wrote it
 * down for an earlier one elsewhere. So one place that is given up does not make another one forgotten.
 */
export const noteBookings = async (tx: Db, { organisationId, personIds, now, today, gone }: Booked): Promise<void> => {
  if (personIds.length === 0) return
  const written = sql`case when ${mentors.trainingBookedFor} >= ${today}::date then nullif(${mentors.trainingBookedFor}, ${gone ?? null}::date) end`
  const place = sql`(select min((d.starts_at at time zone 'Europe/London')::date) from training_bookings b join training_days d on d.id = b.training_day_id where b.organisation_id = ${mentors.organisationId} and b.person_id = ${mentors.personId} and b.cancelled_at is null and d.cancelled_at is null and d.starts_at > ${now.toISOString()}::timestamptz)`
  const first = sql`least(${written}, ${place})`
  await tx
    .update(mentors)
    .set({
      trainingBookedFor: first,
      training: sql`case when ${mentors.training} = 'trained' then 'trained' when ${first} is null then 'none' else 'booked' end::mentor_training`,
      version: sql`${mentors.version} + 1`,
    })
    .where(and(eq(mentors.organisationId, organisationId), inArray(mentors.personId, personIds)))
}

type Training = {
  day: { id: string; organisationId: string; title: string }
  trainedOn: string
  by: string
  now: Date
}

export const addCertificates = async (
  tx: Db,
  personIds: string[],
  { day, trainedOn, by, now }: Training,
): Promise<void> => {
  if (personIds.length === 0) return
  const { organisationId, title, id: trainingDayId } = day
  await insertCertificates(
    tx,
    personIds.map((personId) => ({ organisationId, personId, title, trainedOn, trainingDayId, recordedAt: now, by })),
  )
}

type NewCertificate = Omit<typeof mentorCertificates.$inferInsert, 'id' | 'number' | 'recordedBy'> & { by: string }

export const insertCertificates = async (tx: Db, rows: NewCertificate[]): Promise<void> => {
  await tx
    .insert(mentorCertificates)
    .values(
      rows.map(({ by, ...row }) => {
        const id = newId()
        return { ...row, id, number: certificateNumber(id), recordedBy: by }
      }),
    )
    .onConflictDoNothing({
      target: [mentorCertificates.organisationId, mentorCertificates.personId, mentorCertificates.trainedOn],
    })
}

export const removeCertificates = async (tx: Db, personIds: string[], trainingDayId: string): Promise<void> => {
  if (personIds.length === 0) return
  await tx
    .delete(mentorCertificates)
    .where(and(eq(mentorCertificates.trainingDayId, trainingDayId), inArray(mentorCertificates.personId, personIds)))
}

/**
 * The register goes by the latest training there is: of the certificates, or as it stands in the register itself, where
 * coordinators write down what was done elsewhere. `takenBack`: a day that does not count any more.
 */
export const bringUpToDate = async (
  tx: Db,
  organisationId: string,
  { personIds, takenBack = null }: { personIds: string[]; takenBack?: string | null },
): Promise<void> => {
  if (personIds.length === 0) return
  const latest = sql`greatest((select max(c.trained_on) from mentor_certificates c where c.organisation_id = ${mentors.organisationId} and c.person_id = ${mentors.personId}), nullif(${mentors.trainedOn}, ${takenBack}::date))`
  await tx
    .update(mentors)
    .set({
      trainedOn: latest,
      training: sql`case when ${latest} is null then 'none' else 'trained' end::mentor_training`,
      version: sql`${mentors.version} + 1`,
    })
    .where(and(eq(mentors.organisationId, organisationId), inArray(mentors.personId, personIds)))
}
