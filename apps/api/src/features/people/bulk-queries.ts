import type { Db } from '@elevate/db/connect'
import { and, inArray, ne, type SQL, sql } from '@elevate/db/drizzle'
import { accessNeeds, organisationPeople, people } from '@elevate/db/schema/people'
import { slicesOf } from '@elevate/db/slices'

type Row = typeof people.$inferInsert
export type PersonValues = Pick<
  Row,
  | 'givenName'
  | 'familyName'
  | 'preferredName'
  | 'email'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'contactPreference'
  | 'skills'
  | 'interests'
  | 'availability'
  | 'offersToMentor'
>
export type PersonChange = { id: string; version: number; set: Partial<PersonValues> }
type Known = { organisationId: string; personId: string }

/** Adds people and says which organisations know them: a statement for each thousand. */
export const addPeople = async (
  db: Db,
  added: readonly (PersonValues & { id: string })[],
  known: readonly Known[],
): Promise<void> => {
  for (const rows of slicesOf(added)) await db.insert(people).values(rows)
  await makeKnown(db, known)
}

/** Already known stays as it is. */
export const makeKnown = async (db: Db, known: readonly Known[]): Promise<void> => {
  const rows = known.map((one) => ({ ...one, source: 'import' as const }))
  for (const some of slicesOf(rows)) await db.insert(organisationPeople).values(some).onConflictDoNothing()
}

/** What the change names, else what is there. */
const given = (name: string, column: SQL | (typeof people)['email'], type = 'text'): SQL =>
  sql`case when c.set ? ${sql.raw(`'${name}'`)} then (c.set->>${sql.raw(`'${name}'`)})::${sql.raw(type)} else ${column} end`

const givenList = (name: string, column: SQL): SQL =>
  sql`case when c.set ? ${sql.raw(`'${name}'`)} then array(select jsonb_array_elements_text(c.set->${sql.raw(`'${name}'`)})) else ${column} end`

const was = (column: string): SQL => sql.raw(`people.${column}`)

/**
 * Changes people in one statement, each only in the version that was read. Answers whom it changed, whose versions
 * have risen by one; whoever is missing was changed meanwhile.
 */
export const changePeople = async (db: Db, changes: readonly PersonChange[]): Promise<string[]> => {
  if (changes.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    update people set
      given_name = ${given('givenName', was('given_name'))},
      family_name = ${given('familyName', was('family_name'))},
      preferred_name = ${given('preferredName', was('preferred_name'))},
      email = ${given('email', was('email'))},
      phone = ${given('phone', was('phone'))},
      address = ${given('address', was('address'))},
      postcode = ${given('postcode', was('postcode'))},
      contact_preference = ${given('contactPreference', was('contact_preference'), 'contact_preference')},
      offers_mentoring = ${given('offersToMentor', was('offers_mentoring'), 'boolean')},
      skills = ${givenList('skills', was('skills'))},
      interests = ${givenList('interests', was('interests'))},
      availability = ${givenList('availability', was('availability'))},
      updated_at = now(), version = people.version + 1
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id uuid, version integer, set jsonb)
    where people.id = c.id and people.version = c.version
    returning people.id`)
  return rows.map(({ id }) => id)
}

/** Writes down what helps; whoever keeps that to themselves is left out. An empty text takes it away again. */
export const writeNeedsOf = async (
  db: Db,
  needs: readonly { personId: string; whatHelps: string }[],
): Promise<void> => {
  if (needs.length === 0) return
  const text = JSON.stringify(needs)
  await db.execute(sql`
    update access_needs set what_helps = c."whatHelps", updated_at = now()
      from jsonb_to_recordset(${text}::jsonb) as c("personId" uuid, "whatHelps" text)
     where access_needs.person_id = c."personId" and access_needs.shared_with <> 'only-me'`)
  await db.execute(sql`
    insert into access_needs (person_id, what_helps, shared_with)
    select c."personId", c."whatHelps", 'coordinators'
      from jsonb_to_recordset(${text}::jsonb) as c("personId" uuid, "whatHelps" text)
        on conflict do nothing`)
}

/** What people share, for who runs the programme with them. */
export const sharedNeedsOf = (db: Db, personIds: string[]) =>
  db
    .select({ personId: accessNeeds.personId, whatHelps: accessNeeds.whatHelps })
    .from(accessNeeds)
    .where(and(inArray(accessNeeds.personId, personIds), ne(accessNeeds.sharedWith, 'only-me')))

/** Removes people in the version that was read, with all that belongs to them. Answers who is gone. */
export const removePeople = async (db: Db, wanted: readonly { id: string; version: number }[]): Promise<string[]> => {
  if (wanted.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    delete from people using jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as c(id uuid, version integer)
     where people.id = c.id and people.version = c.version returning people.id`)
  return rows.map(({ id }) => id)
}

/** The organisation no longer knows somebody who has no appointment there: for taking back an import. */
export const forget = async (db: Db, known: readonly Known[]): Promise<void> => {
  if (known.length === 0) return
  await db.execute(sql`
    delete from organisation_people k
     using jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as c("organisationId" uuid, "personId" uuid)
     where k.organisation_id = c."organisationId" and k.person_id = c."personId" and k.appointment_id is null`)
}
