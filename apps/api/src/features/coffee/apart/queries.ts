import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, lt, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeKeepApart, coffeeRatherNots } from '@elevate/db/schema/coffee-members'
import { colleagues } from '@elevate/db/schema/colleagues'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { calledAmongColleagues } from '../queries.ts'

const low = alias(people, 'low')
const high = alias(people, 'high')
const nameOf = (who: typeof low | typeof high) =>
  sql<string>`concat_ws(' ', coalesce(${who.preferredName}, ${who.givenName}), ${who.familyName})`

const fromPairs = (db: Db) =>
  db
    .select({
      id: coffeeKeepApart.id,
      organisationId: coffeeKeepApart.organisationId,
      lowId: low.id,
      lowName: nameOf(low),
      highId: high.id,
      highName: nameOf(high),
      addedAt: coffeeKeepApart.addedAt,
    })
    .from(coffeeKeepApart)
    .innerJoin(low, eq(low.id, coffeeKeepApart.lowPersonId))
    .innerJoin(high, eq(high.id, coffeeKeepApart.highPersonId))
export type KeepApartRow = Awaited<ReturnType<typeof fromPairs>>[number]

export const pairsKeptApart = (db: Db, organisationId: string, page: { before: string | undefined; limit: number }) =>
  fromPairs(db)
    .where(
      and(
        eq(coffeeKeepApart.organisationId, organisationId),
        page.before ? lt(coffeeKeepApart.id, page.before) : undefined,
      ),
    )
    .orderBy(desc(coffeeKeepApart.id))
    .limit(page.limit)

export const findPair = async (db: Db, id: string): Promise<KeepApartRow | undefined> => {
  const rows = await fromPairs(db).where(eq(coffeeKeepApart.id, id))
  return rows[0]
}

/** How many of these people the organisation knows. */
export const countKnown = async (db: Db, organisationId: string, personIds: string[]): Promise<number> => {
  const rows = await db
    .select({ personId: organisationPeople.personId })
    .from(organisationPeople)
    .where(and(eq(organisationPeople.organisationId, organisationId), inArray(organisationPeople.personId, personIds)))
  return rows.length
}

/** False where the pair is there already. */
export const insertPair = async (tx: Db, row: typeof coffeeKeepApart.$inferInsert): Promise<boolean> => {
  const rows = await tx.insert(coffeeKeepApart).values(row).onConflictDoNothing().returning({ id: coffeeKeepApart.id })
  return rows.length > 0
}

export const deletePair = async (tx: Db, id: string): Promise<void> => {
  await tx.delete(coffeeKeepApart).where(eq(coffeeKeepApart.id, id))
}

const request = {
  id: coffeeRatherNots.id,
  organisationId: coffeeRatherNots.organisationId,
  personId: coffeeRatherNots.otherPersonId,
  name: coffeeRatherNots.name,
}

/** Of this person only; the wall would show no other. */
export const requestsOf = (db: Db, personId: string) =>
  db
    .select(request)
    .from(coffeeRatherNots)
    .where(eq(coffeeRatherNots.personId, personId))
    .orderBy(asc(coffeeRatherNots.id))

export const insertRequest = async (tx: Db, row: typeof coffeeRatherNots.$inferInsert): Promise<void> => {
  await tx.insert(coffeeRatherNots).values(row)
}

/** The organisation of the request that was removed; undefined where there was none of this person. */
export const deleteRequest = async (tx: Db, id: string, personId: string): Promise<string | undefined> => {
  const rows = await tx
    .delete(coffeeRatherNots)
    .where(and(eq(coffeeRatherNots.id, id), eq(coffeeRatherNots.personId, personId)))
    .returning({ organisationId: coffeeRatherNots.organisationId })
  return rows[0]?.organisationId
}

const mine = alias(coffeeGroupMembers, 'mine')

/** How a past match is called; undefined for anybody else. */
export const pastMatchName = async (
  db: Db,
  organisationId: string,
  who: { personId: string; otherId: string },
): Promise<string | undefined> => {
  const rows = await db
    .select({ name: calledAmongColleagues })
    .from(mine)
    .innerJoin(coffeeGroupMembers, eq(coffeeGroupMembers.groupId, mine.groupId))
    .innerJoin(colleagues, eq(colleagues.id, coffeeGroupMembers.personId))
    .where(
      and(
        eq(mine.organisationId, organisationId),
        eq(mine.personId, who.personId),
        eq(coffeeGroupMembers.personId, who.otherId),
      ),
    )
    .limit(1)
  return rows[0]?.name
}
