import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople } from '@elevate/db/schema/people'

const summary = {
  id: organisations.id,
  name: organisations.name,
  shortName: organisations.shortName,
  odsCode: organisations.odsCode,
  kind: organisations.kind,
  region: organisations.region,
}

type After = { name: string; id: string } | undefined

/** `ids` undefined: all of them. */
export const organisationsByName = (db: Db, { ids, after, limit }: { ids?: string[]; after: After; limit: number }) =>
  db
    .select(summary)
    .from(organisations)
    .where(
      and(
        ids ? inArray(organisations.id, ids) : undefined,
        after ? sql`(${organisations.name}, ${organisations.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(limit)

export const findOrganisation = async (db: Db, id: string) => {
  const rows = await db.select().from(organisations).where(eq(organisations.id, id))
  return rows[0]
}
export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

export const findToEdit = async (tx: Db, id: string) => {
  const rows = await tx.select().from(organisations).where(eq(organisations.id, id)).for('no key update')
  return rows[0]
}

/**
 * Who decides something for the same organisation waits for the other, also where nothing was decided yet and there is
 * no row of it to lock. Who only names the organisation in a row of theirs waits for nobody. Answers whether there is one.
 */
export const lockOrganisation = async (tx: Db, id: string): Promise<boolean> => {
  const { length } = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, id))
    .for('no key update')
  return length > 0
}

export const allOrganisations = async (db: Db): Promise<string[]> =>
  (await db.select({ id: organisations.id }).from(organisations).orderBy(asc(organisations.id))).map(({ id }) => id)

/** Hops from role to role along the index instead of reading every person. */
export const rolesIn = async (db: Db, organisationId: string): Promise<string[]> => {
  const { rows } = await db.execute<{ role: string }>(sql`
    with recursive hops as (
      (select role from ${organisationPeople} where organisation_id = ${organisationId} and role is not null
        order by role limit 1)
      union all
      select (select k.role from ${organisationPeople} k
               where k.organisation_id = ${organisationId} and k.role > hops.role order by k.role limit 1)
        from hops where hops.role is not null
    ) select role from hops where role is not null`)
  return rows.map(({ role }) => role)
}

/** One name or code at a time: no index holds them, since a name may be written in capitals or not. */
export const lockNames = async (tx: Db): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('organisation-names', 0))`)
}

export const organisationsCalled = async (db: Db, name: string, odsCode: string | null) => {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      odsCode
        ? sql`lower(${organisations.name}) = lower(${name}) or ${organisations.odsCode} = ${odsCode}`
        : sql`lower(${organisations.name}) = lower(${name})`,
    )
  return rows.map(({ id }) => id)
}

export const insertOrganisation = async (db: Db, row: typeof organisations.$inferInsert): Promise<void> => {
  await db.insert(organisations).values(row)
}

export const updateOrganisation = async (
  db: Db,
  id: string,
  set: Partial<typeof organisations.$inferInsert>,
): Promise<void> => {
  await db
    .update(organisations)
    .set({ ...set, version: sql`${organisations.version} + 1` })
    .where(eq(organisations.id, id))
}

/** What a page that belongs to an organisation shows of it. */
export const organisationNamed = async (db: Db, id: string) =>
  (
    await db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, id))
  )[0]
