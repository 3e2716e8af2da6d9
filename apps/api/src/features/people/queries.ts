import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, ne, or, type SQL, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { accessNeeds, organisationPeople, people } from '@elevate/db/schema/people'
import { accounts } from '@elevate/db/schema/sign-in'

export const nameOf = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

const person = {
  id: people.id,
  name: nameOf,
  givenName: people.givenName,
  familyName: people.familyName,
  preferredName: people.preferredName,
  pronouns: people.pronouns,
  email: people.email,
  emailFaultSince: people.emailFaultSince,
  emailFaultHow: people.emailFaultHow,
  phone: people.phone,
  address: people.address,
  postcode: people.postcode,
  contactPreference: people.contactPreference,
  skills: people.skills,
  interests: people.interests,
  availability: people.availability,
  offersToMentor: people.offersToMentor,
  version: people.version,
}

/** Known by one of these organisations; `undefined`: wherever the person is. */
const knownBy = (organisationIds: string[] | undefined): SQL | undefined =>
  organisationIds &&
  sql`exists (select from ${organisationPeople} k where k.person_id = ${people.id} and k.organisation_id = any (${sql.param(organisationIds)}::uuid[]))`

const among = (organisationIds: string[] | undefined) => sql`${sql.param(organisationIds ?? [])}::uuid[]`

/** With the account, and whether what is done to it would reach further than these organisations. */
export const findPerson = async (db: Db, id: string, organisationIds: string[] | undefined) => {
  const rows = await db
    .select({
      ...person,
      signInEmail: accounts.email,
      invitedAt: accounts.invitedAt,
      accountState: sql<'none' | 'invited' | 'active' | 'disabled'>`case
        when ${accounts.personId} is null then 'none' when ${accounts.disabledAt} is not null then 'disabled'
        when ${accounts.passwordHash} is null then 'invited' else 'active' end`,
      isElsewhere: sql<boolean>`app.is_also_elsewhere(${people.id}, ${among(organisationIds)}, 'all')`,
      hasGrantElsewhere: sql<boolean>`app.is_also_elsewhere(${people.id}, ${among(organisationIds)}, 'grants')`,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(people.id, id), knownBy(organisationIds)))
  return rows[0]
}
export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Behind the lock two who change the same person come one after the other. */
export const lockPerson = async (db: Db, id: string, organisationIds: string[] | undefined) => {
  const rows = await db
    .select({ id: people.id, version: people.version })
    .from(people)
    .where(and(eq(people.id, id), knownBy(organisationIds)))
    .for('update')
  return rows[0]
}

export const organisationsThatKnow = (db: Db, personId: string, organisationIds: string[] | undefined) =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      doNotContactSince: organisationPeople.doNotContactSince,
    })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        eq(organisationPeople.personId, personId),
        organisationIds ? inArray(organisations.id, organisationIds) : undefined,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
export type KnowingOrganisation = Awaited<ReturnType<typeof organisationsThatKnow>>[number]

type Sought = {
  organisationId: string
  givenName: string
  familyName: string | null
  email: string | null
  postcode: string | null
}

/** Somebody here with this address, or with this name and postcode. Couples share addresses, so it is only a doubt. */
export const lookAlikes = (db: Db, { organisationId, givenName, familyName, email, postcode }: Sought) =>
  db
    .select({ id: people.id, name: nameOf, email: people.email })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        or(
          email === null ? undefined : sql`lower(${people.email}) = lower(${email})`,
          postcode === null
            ? undefined
            : and(
                eq(
                  organisationPeople.sortName,
                  sql`app.plain(coalesce(${familyName}::text || ' ', '') || ${givenName}::text)`,
                ),
                sql`upper(replace(${people.postcode}, ' ', '')) = upper(replace(${postcode}, ' ', ''))`,
              ),
          sql`false`,
        ),
      ),
    )
    .orderBy(asc(organisationPeople.sortName), asc(people.id))
    .limit(10)

/** Two who add people to the same organisation come one after the other, so that neither misses the other's. */
export const lockOrganisationForAdding = async (db: Db, organisationId: string): Promise<boolean> => {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('no key update')
  return rows.length > 0
}

export const insertPerson = async (
  db: Db,
  row: typeof people.$inferInsert & { id: string },
  known: { organisationId: string; source: 'typed' | 'application' },
): Promise<void> => {
  await db.insert(people).values(row)
  await db.insert(organisationPeople).values({ ...known, personId: row.id })
}

export const updatePerson = async (
  db: Db,
  id: string,
  set: Partial<typeof people.$inferInsert> & { updatedAt: Date },
): Promise<void> => {
  await db
    .update(people)
    .set({ ...set, version: sql`${people.version} + 1` })
    .where(eq(people.id, id))
}

export const findSharedNeeds = async (db: Db, personId: string) => {
  const rows = await db
    .select({ whatHelps: accessNeeds.whatHelps, sharedWith: accessNeeds.sharedWith })
    .from(accessNeeds)
    .where(and(eq(accessNeeds.personId, personId), ne(accessNeeds.sharedWith, 'only-me')))
  return rows[0]
}

/** False where the person keeps theirs to themselves: then nobody else writes there. */
export const writeSharedNeeds = async (db: Db, personId: string, whatHelps: string): Promise<boolean> => {
  const changed = await db
    .update(accessNeeds)
    .set({ whatHelps, updatedAt: sql`now()` })
    .where(and(eq(accessNeeds.personId, personId), ne(accessNeeds.sharedWith, 'only-me')))
    .returning({ personId: accessNeeds.personId })
  if (changed.length > 0) return true
  const added = await db
    .insert(accessNeeds)
    .values({ personId, whatHelps, sharedWith: 'coordinators' })
    .onConflictDoNothing()
    .returning({ personId: accessNeeds.personId })
  return added.length > 0
}
