import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentors } from '@elevate/db/schema/mentor-register'
import { mentoringSettings, mentorships } from '@elevate/db/schema/mentoring'
import { mentorGroupMembers, mentoringSessions } from '@elevate/db/schema/mentoring-sessions'
import { organisations } from '@elevate/db/schema/organisations'

const fullName = sql<string>`concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName})`
const ofMentor = sql`${mentorships.mentorId} = ${mentors.id}`
const held = sql`from ${mentoringSessions} join ${mentorships} on ${mentorships.id} = ${mentoringSessions.mentorshipId} where ${ofMentor} and ${mentoringSessions.outcome} = 'held'`

/** What one mentor carries, in each organisation, and what there may be of it. */
export const loadsOf = (db: Db, personId: string, today: string) =>
  db
    .select({
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      capacity: mentors.capacity,
      onlySupportAtMost: sql<number>`coalesce((${mentoringSettings.values}->>'onlySupportAtMost')::int, 2)`,
      partners: sql<number>`(select count(*)::int from ${mentorships} where ${ofMentor} and ${mentorships.endedAt} is null)`,
      last30Days: sql<number>`(select count(*)::int ${held} and ${mentoringSessions.day} > ${today}::date - 30)`,
      lastYear: sql<number>`(select count(*)::int ${held} and ${mentoringSessions.day} > ${today}::date - 365)`,
      minutesLastYear: sql<number>`(select coalesce(sum(${mentoringSessions.minutes}), 0)::int ${held} and ${mentoringSessions.day} > ${today}::date - 365)`,
    })
    .from(mentors)
    .innerJoin(organisations, eq(organisations.id, mentors.organisationId))
    .leftJoin(mentoringSettings, eq(mentoringSettings.organisationId, mentors.organisationId))
    .where(and(eq(mentors.personId, personId), eq(mentors.isRetired, false)))
    .orderBy(asc(organisations.name), asc(organisations.id))
export type LoadRow = Awaited<ReturnType<typeof loadsOf>>[number]

/** The mentors who would like to be named to the others, where this person is a mentor. */
export const groupsOf = (db: Db, personId: string) =>
  db
    .select({
      organisationId: mentorGroupMembers.organisationId,
      personId: mentorGroupMembers.personId,
      name: fullName,
      email: colleagues.email,
    })
    .from(mentorGroupMembers)
    .innerJoin(colleagues, eq(colleagues.id, mentorGroupMembers.personId))
    .innerJoin(
      mentors,
      and(
        eq(mentors.organisationId, mentorGroupMembers.organisationId),
        eq(mentors.personId, personId),
        eq(mentors.isRetired, false),
      ),
    )
    .orderBy(asc(fullName), asc(mentorGroupMembers.personId))
    .limit(500)
export type GroupRow = Awaited<ReturnType<typeof groupsOf>>[number]

type Whose = { organisationId: string; personId: string }

export const joinGroup = async (tx: Db, row: Whose & { joinedAt: Date }): Promise<void> => {
  await tx.insert(mentorGroupMembers).values(row).onConflictDoNothing()
}

export const leaveGroup = async (tx: Db, { organisationId, personId }: Whose): Promise<void> => {
  await tx
    .delete(mentorGroupMembers)
    .where(and(eq(mentorGroupMembers.organisationId, organisationId), eq(mentorGroupMembers.personId, personId)))
}

const lastHeld = sql<
  string | null
>`(select max(day)::text from mentoring_sessions s where s.mentorship_id = ${mentorships.id} and s.outcome = 'held')`

/** As many as a mentor has places; who has waited longest comes first. */
export const partnersOf = (db: Db, personId: string, today: string) =>
  db
    .select({
      mentorshipId: mentorships.id,
      partner: { personId: colleagues.id, name: fullName },
      lastHeldOn: lastHeld,
      nextOn: sql<
        string | null
      >`(select case when s.next_on >= ${today}::date then s.next_on::text end from mentoring_sessions s where s.mentorship_id = ${mentorships.id} order by s.day desc, s.id desc limit 1)`,
      isPaused: sql<boolean>`${mentorships.isPaused} and (${mentorships.pausedUntil} is null or ${mentorships.pausedUntil} > ${today}::date)`,
    })
    .from(mentorships)
    .innerJoin(colleagues, eq(colleagues.id, mentorships.partnerPersonId))
    .where(and(eq(mentorships.mentorPersonId, personId), isNull(mentorships.endedAt)))
    .orderBy(sql`${lastHeld} nulls first`, asc(mentorships.id))
    .limit(100)
