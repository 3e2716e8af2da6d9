import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, sql } from '@elevate/db/drizzle'
import { appointments, leaverItems, people } from '@elevate/db/schema/people'
import { coffeeChangedSince } from './coffee-queries.ts'
import type { Done } from './row-writes.ts'

/** What an import itself writes beside a person and an appointment, and what is looked at one by one. */
const besidePerson = ['organisation_people', 'appointments', 'access_needs', 'coffee_members']
const besideAppointment = ['leaver_items']

const list = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`

/**
 * Who of an import is not as it left them: edited, or in use by anything that refers to them, whichever table that may
 * be. The number of questions does not depend on the number of rows.
 */
export const editedSince = async (db: Db, all: readonly Done[]): Promise<{ id: string; name: string }[]> => {
  const people = all.flatMap(({ person }) => person ?? [])
  const held = all.flatMap(({ appointment }) => appointment ?? [])
  const newPeople = people.filter(({ isNew }) => isNew).map(({ id }) => id)
  const newAppointments = held.filter(({ isNew }) => isNew).map(({ id }) => id)
  const found = [
    await peopleNotAtVersion(db, people),
    await ownersOfAppointmentsNotAtVersion(db, held),
    await inUse(db, { table: 'people', ids: newPeople, leavingOut: besidePerson }),
    await furtherAppointmentsOf(db, newPeople, newAppointments),
    await ownersOf(db, await inUse(db, { table: 'appointments', ids: newAppointments, leavingOut: besideAppointment })),
    await coffeeChangedSince(
      db,
      all.flatMap(({ coffee }) => coffee ?? []),
    ),
    await coffeeOf(db, newPeople, all),
    await leaversSeenTo(
      db,
      all.flatMap(({ leaverItemsOf }) => leaverItemsOf ?? []),
    ),
  ]
  return namesOf(db, [...new Set(found.flat())])
}

type At = { id: string; version: number }

const peopleNotAtVersion = async (db: Db, wanted: readonly At[]): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select c.id from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as c(id uuid, version integer)
      left join people p on p.id = c.id where p.version is distinct from c.version`)
  return rows.map(({ id }) => id)
}

const ownersOfAppointmentsNotAtVersion = async (db: Db, wanted: readonly At[]): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select a.person_id as id from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as c(id uuid, version integer)
      join appointments a on a.id = c.id where a.version <> c.version`)
  return rows.map(({ id }) => id)
}

const inUse = async (
  db: Db,
  { table, ids, leavingOut }: { table: 'people' | 'appointments'; ids: readonly string[]; leavingOut: string[] },
): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(
    sql`select distinct app.in_use(${table}::regclass, ${list(ids)}, ${sql.param(leavingOut)}::text[]) as id`,
  )
  return rows.map(({ id }) => id)
}

const furtherAppointmentsOf = async (db: Db, personIds: readonly string[], imported: readonly string[]) => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct person_id as id from appointments
     where person_id = any (${list(personIds)}) and not id = any (${list(imported)})`)
  return rows.map(({ id }) => id)
}

const ownersOf = async (db: Db, appointmentIds: readonly string[]): Promise<string[]> => {
  const rows = await db
    .select({ id: appointments.personId })
    .from(appointments)
    .where(inArray(appointments.id, [...appointmentIds]))
  return rows.map(({ id }) => id)
}

/** New people who have joined the coffee roulette by themselves. */
const coffeeOf = async (db: Db, personIds: readonly string[], all: readonly Done[]): Promise<string[]> => {
  const through = all.flatMap(({ coffee }) => coffee?.personId ?? [])
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct person_id as id from coffee_members
     where person_id = any (${list(personIds)}) and not person_id = any (${list(through)})`)
  return rows.map(({ id }) => id)
}

const leaversSeenTo = async (db: Db, appointmentIds: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: appointments.personId })
    .from(leaverItems)
    .innerJoin(appointments, eq(appointments.id, leaverItems.appointmentId))
    .where(and(inArray(leaverItems.appointmentId, [...appointmentIds]), gt(leaverItems.version, 1)))
  return rows.map(({ id }) => id)
}

const namesOf = (db: Db, ids: string[]) =>
  db
    .select({
      id: people.id,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
    })
    .from(people)
    .where(inArray(people.id, ids))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
