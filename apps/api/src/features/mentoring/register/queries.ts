import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, type SQL, sql } from '@elevate/db/drizzle'
import { mentorConflicts, mentors } from '@elevate/db/schema/mentor-register'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { mentorColumns } from '../finding/queries.ts'
import { nameOf } from '../queries.ts'

const selectMentors = (db: Db, condition: SQL | undefined, today: string) =>
  db
    .select({
      ...mentorColumns(today),
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      sortName: organisationPeople.sortName,
      refreshMonths: sql<number>`coalesce((select (s.values ->> 'refreshMonths')::int from mentoring_settings s where s.organisation_id = ${mentors.organisationId}), 24)`,
    })
    .from(mentors)
    .innerJoin(organisations, eq(organisations.id, mentors.organisationId))
    .innerJoin(people, eq(people.id, mentors.personId))
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, mentors.organisationId),
        eq(organisationPeople.personId, mentors.personId),
      ),
    )
    .where(condition)
export type MentorRow = Awaited<ReturnType<typeof selectMentors>>[number]

export const findMentor = async (db: Db, id: string, today: string): Promise<MentorRow | undefined> =>
  (await selectMentors(db, eq(mentors.id, id), today))[0]

export const registersOf = (db: Db, personId: string, today: string): Promise<MentorRow[]> =>
  selectMentors(db, and(eq(mentors.personId, personId), eq(mentors.isRetired, false)), today).orderBy(asc(mentors.id))

const taken = sql`((select count(*) from mentorships m where m.mentor_id = ${mentors.id} and m.ended_at is null) + (select count(*) from mentor_offers o where o.mentor_id = ${mentors.id} and o.state = 'asked'))`

const standingIs = (standing: string, today: string): SQL | undefined => {
  const paused = sql`(${mentors.isPaused} and coalesce(${mentors.pausedUntil} > ${today}, true))`
  const here = eq(mentors.isRetired, false)
  const trained = eq(mentors.training, 'trained')
  if (standing === 'retired') return eq(mentors.isRetired, true)
  if (standing === 'paused') return and(here, paused)
  if (standing === 'training') return and(here, sql`${mentors.training} <> 'trained'`)
  if (standing === 'full') return and(here, sql`${taken} >= ${mentors.capacity}`)
  return and(here, trained, sql`not ${paused}`, sql`${taken} < ${mentors.capacity}`)
}

type Wanted = {
  organisationIds: readonly string[]
  standing: string | undefined
  after: string[] | undefined
  limit: number
  today: string
}

export const mentorsByName = (
  db: Db,
  { organisationIds, standing, after, limit, today }: Wanted,
): Promise<MentorRow[]> =>
  selectMentors(
    db,
    and(
      inArray(mentors.organisationId, [...organisationIds]),
      standing ? standingIs(standing, today) : eq(mentors.isRetired, false),
      after ? sql`(${organisationPeople.sortName}, ${mentors.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
    ),
    today,
  )
    .orderBy(asc(organisationPeople.sortName), asc(mentors.id))
    .limit(limit)

/** Whose entry it is, where the wall lets it be seen at all. */
export const findMentorRow = async (db: Db, id: string) => {
  const rows = await db
    .select({ id: mentors.id, organisationId: mentors.organisationId, personId: mentors.personId })
    .from(mentors)
    .where(eq(mentors.id, id))
  return rows[0]
}

export const entryOf = async (tx: Db, of: { organisationId: string; personId: string }) => {
  const rows = await tx
    .select({ id: mentors.id, isRetired: mentors.isRetired })
    .from(mentors)
    .where(and(eq(mentors.organisationId, of.organisationId), eq(mentors.personId, of.personId)))
    .for('update')
  return rows[0]
}

export const insertMentor = async (tx: Db, row: typeof mentors.$inferInsert): Promise<void> => {
  await tx.insert(mentors).values(row)
}

export const updateMentor = async (tx: Db, id: string, set: Partial<typeof mentors.$inferInsert>): Promise<void> => {
  await tx
    .update(mentors)
    .set({ ...set, version: sql`${mentors.version} + 1` })
    .where(eq(mentors.id, id))
}

export const conflictsOf = (db: Db, mentorId: string) =>
  db
    .select({
      id: mentorConflicts.id,
      partnerPersonId: mentorConflicts.partnerPersonId,
      name: nameOf(sql`${mentorConflicts.partnerPersonId}`),
      kind: mentorConflicts.kind,
    })
    .from(mentorConflicts)
    .innerJoin(mentors, eq(mentors.id, mentorConflicts.mentorId))
    .where(eq(mentorConflicts.mentorId, mentorId))
    .orderBy(asc(mentorConflicts.id))

export const isKnownHere = async (db: Db, of: { organisationId: string; personId: string }): Promise<boolean> => {
  const rows = await db
    .select({ personId: organisationPeople.personId })
    .from(organisationPeople)
    .where(and(eq(organisationPeople.organisationId, of.organisationId), eq(organisationPeople.personId, of.personId)))
  return rows.length > 0
}

export const insertConflict = async (tx: Db, row: typeof mentorConflicts.$inferInsert): Promise<boolean> => {
  const rows = await tx.insert(mentorConflicts).values(row).onConflictDoNothing().returning({ id: mentorConflicts.id })
  return rows.length > 0
}

export const deleteConflict = async (tx: Db, of: { id: string; mentorId: string }): Promise<boolean> => {
  const rows = await tx
    .delete(mentorConflicts)
    .where(and(eq(mentorConflicts.id, of.id), eq(mentorConflicts.mentorId, of.mentorId)))
    .returning({ id: mentorConflicts.id })
  return rows.length > 0
}
