import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, ne, sql } from '@elevate/db/drizzle'
import { organisationPeople as known, people } from '@elevate/db/schema/people'
import { supportContacts } from '@elevate/db/schema/support'
import { tasks } from '@elevate/db/schema/tasks'
import { oneOf } from './of-queries.ts'
import { fullName } from './queries.ts'

export const insertContact = async (tx: Db, row: typeof supportContacts.$inferInsert): Promise<void> => {
  await tx.insert(supportContacts).values(row)
}

export const findContact = async (tx: Db, id: string) => {
  const rows = await tx
    .select({
      organisationId: supportContacts.organisationId,
      personId: supportContacts.personId,
      byPersonId: supportContacts.byPersonId,
    })
    .from(supportContacts)
    .where(eq(supportContacts.id, id))
    .for('update')
  return rows[0]
}

export const deleteContact = async (tx: Db, id: string): Promise<void> => {
  await tx.delete(supportContacts).where(eq(supportContacts.id, id))
}

/** Of the organisations, those that know the person. */
export const placesOf = async (db: Db, personId: string, organisationIds: readonly string[]): Promise<string[]> => {
  const rows = await db
    .select({ id: known.organisationId })
    .from(known)
    .where(and(eq(known.personId, personId), inArray(known.organisationId, [...organisationIds])))
    .orderBy(asc(known.organisationId))
  return rows.map(({ id }) => id)
}

export const findPerson = async (db: Db, personId: string) => {
  const rows = await db
    .select({ id: people.id, name: fullName, phone: people.phone, email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  return rows[0]
}

/** What is to be done about somebody, due first. A concern has an audience of its own and stands on no page about support. */
export const openTasksAbout = (db: Db, personId: string, organisationIds: readonly string[]) =>
  db
    .select({ id: tasks.id, title: tasks.title, href: tasks.href, dueOn: tasks.dueOn })
    .from(tasks)
    .where(
      and(
        eq(tasks.aboutPersonId, personId),
        inArray(tasks.organisationId, [...organisationIds]),
        ne(tasks.kind, 'concern'),
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
      ),
    )
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
    .limit(20)

/** The keys of the tasks about gaps that are open, so that those without a gap can go. */
export const openGapTasks = (db: Db, organisationIds: readonly string[], personId?: string) =>
  db
    .select({ dedupeKey: tasks.dedupeKey, kind: tasks.kind })
    .from(tasks)
    .where(
      and(
        sql`${tasks.organisationId} = ${oneOf(organisationIds)}`,
        sql`${tasks.dedupeKey} like 'support-%'`,
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
        personId === undefined ? undefined : eq(tasks.aboutPersonId, personId),
      ),
    )
    .orderBy(asc(tasks.id))

export const heldContacts = async (db: Db, personId: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await db.execute(sql`
    select o.name as "Programme", c.contacted_on::text as "Day", c.how as "How",
      (select concat_ws(' ', coalesce(b.preferred_name, b.given_name), b.family_name) from people b where b.id = c.by_person_id) as "With"
    from support_contacts c join organisations o on o.id = c.organisation_id
    where c.person_id = ${personId} order by c.contacted_on, c.id`)
  return rows
}
