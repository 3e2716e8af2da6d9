import type { Db } from '@elevate/db/connect'
import { eq, type SQL, type SQLWrapper, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentors } from '@elevate/db/schema/mentor-register'

/** The name of a person by id, as a column. */
export const nameOf = (personId: SQLWrapper): SQL<string> =>
  sql<string>`(select concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) from colleagues p where p.id = ${personId})`

/** A partner here whom the organisation may write to. */
export const isPartnerHere = (organisationId: SQLWrapper, personId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`exists (select from organisation_people k where k.organisation_id = ${organisationId} and k.person_id = ${personId} and k.status is not null and k.status <> 'ended')`

export const findPersonName = async (db: Db, personId: string): Promise<string> => {
  const rows = await db
    .select({
      name: sql<string>`concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName})`,
    })
    .from(colleagues)
    .where(eq(colleagues.id, personId))
  return rows[0]?.name ?? ''
}

/**
 * Everything that takes or frees a place of a mentor happens behind this lock, taken before any other: that is why no
 * mentor ever has more partners than places, however many accept at once.
 */
export const lockMentor = async (tx: Db, mentorId: string): Promise<void> => {
  await tx.select({ id: mentors.id }).from(mentors).where(eq(mentors.id, mentorId)).for('update')
}

/** Several at once, always in the same order, so that two who do it do not wait for each other. */
export const lockMentors = async (tx: Db, mentorIds: readonly string[]): Promise<void> => {
  for (const mentorId of [...new Set(mentorIds)].toSorted()) await lockMentor(tx, mentorId)
}
