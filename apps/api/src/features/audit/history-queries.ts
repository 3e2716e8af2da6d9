import type { HistoryAction } from '@elevate/contracts/history-actions'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, organisationPeople, people } from '@elevate/db/schema/people'
import { auditEntries } from '@elevate/db/schema/trail'

const nameOfPerson = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

/** Undefined: wherever the asking one may look. */
export const personKnownIn = async (db: Db, personId: string, organisationIds: readonly string[] | undefined) => {
  const rows = await db
    .select({ name: nameOfPerson, organisationId: organisationPeople.organisationId })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.personId, personId),
        organisationIds && inArray(organisationPeople.organisationId, [...organisationIds]),
      ),
    )
  return rows
}

export const applicationIn = async (db: Db, applicationId: string, organisationIds: readonly string[]) => {
  const rows = await db
    .select({ reference: applications.reference, organisationId: applications.organisationId })
    .from(applications)
    .where(and(eq(applications.id, applicationId), inArray(applications.organisationId, [...organisationIds])))
  return rows[0]
}

export const nameOfOrganisation = async (db: Db, id: string): Promise<string | undefined> => {
  const rows = await db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id))
  return rows[0]?.name
}

/** The person, and what they hold in these organisations. */
export const aboutPerson = (personId: string, organisationIds: readonly string[]): SQL =>
  sql`(${auditEntries.subjectId} = ${personId} or ${auditEntries.subjectId} in (
    select ${appointments.id} from ${appointments} where ${appointments.personId} = ${personId}
       and ${inArray(appointments.organisationId, [...organisationIds])}))`

export const about = (subjectId: string): SQL => eq(auditEntries.subjectId, subjectId)

type Wanted = {
  about: SQL
  actions: readonly HistoryAction[]
  /** Of these, or of none: what people did themselves. */
  organisationIds: readonly string[]
  before: number | undefined
  limit: number
}

/**
 * As the system, because an entry without an organisation is behind the wall of coordinators; so the condition here is
 * what keeps organisations apart. Whoever did it is named where they work for these organisations or are theirs.
 */
export const historyNewestFirst = (db: Db, { about: isAbout, actions, organisationIds, before, limit }: Wanted) =>
  db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      actorId: auditEntries.actorId,
      name: sql<
        string | null
      >`case when exists (select from organisation_people k where k.person_id = ${auditEntries.actorId}
          and k.organisation_id = any (${sql.param([...organisationIds])}::uuid[]))
        or exists (select from grants g where g.person_id = ${auditEntries.actorId}
          and g.organisation_id = any (${sql.param([...organisationIds])}::uuid[])) then ${nameOfPerson} end`,
      fields: sql<unknown>`${auditEntries.details} -> 'fields'`,
    })
    .from(auditEntries)
    .leftJoin(people, eq(people.id, auditEntries.actorId))
    .where(
      and(
        isAbout,
        inArray(auditEntries.action, [...actions]),
        or(isNull(auditEntries.organisationId), inArray(auditEntries.organisationId, [...organisationIds])),
        before === undefined ? undefined : lt(auditEntries.id, before),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit)
export type HistoryRow = Awaited<ReturnType<typeof historyNewestFirst>>[number]
