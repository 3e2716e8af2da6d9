import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, sql } from '@elevate/db/drizzle'
import { mentors } from '@elevate/db/schema/mentor-register'
import { mentorCertificates } from '@elevate/db/schema/mentor-training'
import { mentoringSettings } from '@elevate/db/schema/mentoring'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'

const fullName = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`
export const refreshMonths = sql<number>`coalesce((${mentoringSettings.values}->>'refreshMonths')::int, 24)`

/** A place on a day that is still to come. */
const isBooked = (
  now: Date,
) => sql<boolean>`exists (select from training_bookings b join training_days d on d.id = b.training_day_id
  where b.person_id = ${mentors.personId} and b.organisation_id = ${mentors.organisationId} and b.cancelled_at is null
    and b.attendance is null and d.cancelled_at is null and d.starts_at > ${now.toISOString()}::timestamptz)`

const training = (now: Date) => ({ trainedOn: mentors.trainedOn, isBooked: isBooked(now), refreshMonths })

/** Where one person stands, in each organisation whose register names them. */
export const trainingOf = (db: Db, personId: string, now: Date) =>
  db
    .select({
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      ...training(now),
    })
    .from(mentors)
    .innerJoin(organisations, eq(organisations.id, mentors.organisationId))
    .leftJoin(mentoringSettings, eq(mentoringSettings.organisationId, mentors.organisationId))
    .where(and(eq(mentors.personId, personId), eq(mentors.isRetired, false)))
    .orderBy(asc(organisations.name), asc(organisations.id))

type Page = { now: Date; after: readonly [string, string] | undefined; limit: number }

export const mentorsByName = (db: Db, organisationId: string, { now, after, limit }: Page) =>
  selectMentors(db, now)
    .where(
      and(
        eq(mentors.organisationId, organisationId),
        eq(mentors.isRetired, false),
        after
          ? sql`(${organisationPeople.sortName}, ${mentors.personId}) > (${after[0]}, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(organisationPeople.sortName), asc(mentors.personId))
    .limit(limit)
export type MentorRow = Awaited<ReturnType<typeof mentorsByName>>[number]

const selectMentors = (db: Db, now: Date) =>
  db
    .select({ person: { id: people.id, name: fullName }, sortName: organisationPeople.sortName, ...training(now) })
    .from(mentors)
    .innerJoin(people, eq(people.id, mentors.personId))
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, mentors.organisationId),
        eq(organisationPeople.personId, mentors.personId),
      ),
    )
    .leftJoin(mentoringSettings, eq(mentoringSettings.organisationId, mentors.organisationId))

type Whose = { organisationId: string; personId: string }
type WhoNow = Whose & { now: Date }

export const findMentor = async (db: Db, { organisationId, personId, now }: WhoNow): Promise<MentorRow | undefined> => {
  const rows = await selectMentors(db, now).where(
    and(eq(mentors.organisationId, organisationId), eq(mentors.personId, personId)),
  )
  return rows[0]
}

/** The latest; there may be none although the register says that somebody was trained before there was this. */
export const findCertificate = async (db: Db, { organisationId, personId }: Whose) => {
  const rows = await db
    .select({
      organisationId: mentorCertificates.organisationId,
      name: fullName,
      organisation: organisations.name,
      title: mentorCertificates.title,
      trainedOn: mentorCertificates.trainedOn,
      number: mentorCertificates.number,
      refreshMonths,
    })
    .from(mentorCertificates)
    .innerJoin(people, eq(people.id, mentorCertificates.personId))
    .innerJoin(organisations, eq(organisations.id, mentorCertificates.organisationId))
    .leftJoin(mentoringSettings, eq(mentoringSettings.organisationId, mentorCertificates.organisationId))
    .where(and(eq(mentorCertificates.organisationId, organisationId), eq(mentorCertificates.personId, personId)))
    .orderBy(desc(mentorCertificates.trainedOn))
    .limit(1)
  return rows[0]
}

/** Mentors whose training has to be done again by a day. */
export const dueBy = (tx: Db, day: string) =>
  tx
    .select({
      organisationId: mentors.organisationId,
      personId: mentors.personId,
      trainedOn: sql<string>`${mentors.trainedOn}::text`,
      refreshMonths,
    })
    .from(mentors)
    .leftJoin(mentoringSettings, eq(mentoringSettings.organisationId, mentors.organisationId))
    .where(
      and(
        eq(mentors.isRetired, false),
        eq(mentors.training, 'trained'),
        sql`${mentors.trainedOn} + make_interval(months => ${refreshMonths}) <= ${day}::date`,
      ),
    )
    .orderBy(asc(mentors.id))
