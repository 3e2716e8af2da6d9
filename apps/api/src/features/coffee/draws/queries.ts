import type { Db } from '@elevate/db/connect'
import { coffeeWaiting } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeKeepApart, coffeeMembers, coffeeRatherNots } from '@elevate/db/schema/coffee-members'
import { coffeeDrawInputs, coffeeDraws, coffeeRounds, coffeeSkips } from '@elevate/db/schema/coffee-rounds'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { calledName, memberState } from '../queries.ts'

type Place = { roundId: string; organisationId: string; today: string }

/** Published rounds of the organisation, cancelled ones not among them; `r` is how the query calls the table. */
const tookPlace = (organisationId: string): SQL =>
  sql`r.organisation_id = ${organisationId} and r.state in ('published', 'closed')`

/** How often somebody was in a three, the last time, and how often they stayed without a group. */
const turns = (organisationId: string) => ({
  timesInTrio: sql<number>`(select count(*)::int from coffee_group_members m join coffee_rounds r on r.id = m.round_id
    where m.person_id = ${people.id} and ${tookPlace(organisationId)} and (select count(*) from coffee_group_members o where o.group_id = m.group_id) > 2)`,
  lastTrioRound: sql<
    number | null
  >`(select max(r.number) from coffee_group_members m join coffee_rounds r on r.id = m.round_id
    where m.person_id = ${people.id} and ${tookPlace(organisationId)} and (select count(*) from coffee_group_members o where o.group_id = m.group_id) > 2)`,
  timesSetAside: sql<number>`(select count(*)::int from ${coffeeWaiting} w join coffee_rounds r on r.id = w.round_id
    where w.person_id = ${people.id} and ${tookPlace(organisationId)} and w.why = 'not-placed')`,
})

/** Everybody who would be drawn now, or these people of the round, in the order of their ids. */
export const peopleToDraw = (db: Db, place: Place, personIds?: string[]) =>
  db
    .select({
      id: people.id,
      called: calledName,
      names: sql<string>`concat_ws(' ', ${people.givenName}, ${people.preferredName}, ${people.familyName})`,
      postcode: people.postcode,
      availability: people.availability,
      sharedContact: coffeeMembers.sharedContact,
      state: memberState(place.today),
      ...turns(place.organisationId),
    })
    .from(coffeeMembers)
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, coffeeMembers.organisationId),
        eq(organisationPeople.personId, coffeeMembers.personId),
      ),
    )
    .innerJoin(people, eq(people.id, coffeeMembers.personId))
    .leftJoin(
      coffeeSkips,
      and(eq(coffeeSkips.roundId, place.roundId), eq(coffeeSkips.personId, coffeeMembers.personId)),
    )
    .where(
      and(
        eq(coffeeMembers.organisationId, place.organisationId),
        personIds ? inArray(people.id, personIds) : sql`${memberState(place.today)} = 'in'`,
      ),
    )
    .orderBy(asc(people.id))
export type PersonToDraw = Awaited<ReturnType<typeof peopleToDraw>>[number]

const one = alias(coffeeGroupMembers, 'one')
const other = alias(coffeeGroupMembers, 'other')

/** Who was matched with whom in rounds published since that day; who dropped out met nobody. */
export const matchesSince = (db: Db, organisationId: string, since: string) =>
  db
    .select({ low: one.personId, high: other.personId, round: sql<number>`max(${coffeeRounds.number})` })
    .from(one)
    .innerJoin(other, and(eq(other.groupId, one.groupId), sql`${other.personId} > ${one.personId}`))
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, one.roundId))
    .where(
      and(
        eq(one.organisationId, organisationId),
        inArray(coffeeRounds.state, ['published', 'closed']),
        sql`${coffeeRounds.publishedAt} >= ${since}::date`,
        isNull(one.leftAt),
        isNull(other.leftAt),
      ),
    )
    .groupBy(one.personId, other.personId)
    .orderBy(asc(one.personId), asc(other.personId))

export const keptApart = (db: Db, organisationId: string) =>
  db
    .select({ low: coffeeKeepApart.lowPersonId, high: coffeeKeepApart.highPersonId })
    .from(coffeeKeepApart)
    .where(eq(coffeeKeepApart.organisationId, organisationId))
    .orderBy(asc(coffeeKeepApart.lowPersonId), asc(coffeeKeepApart.highPersonId))

/** The quiet requests; none of them unless asked `asSystem`. */
export const quietRequests = (db: Db, organisationId: string) =>
  db
    .select({
      personId: coffeeRatherNots.personId,
      otherPersonId: coffeeRatherNots.otherPersonId,
      name: coffeeRatherNots.name,
    })
    .from(coffeeRatherNots)
    .where(eq(coffeeRatherNots.organisationId, organisationId))
    .orderBy(asc(coffeeRatherNots.id))

export const findDraw = async (db: Db, drawId: string | null) => {
  if (drawId === null) return undefined
  const rows = await db.select().from(coffeeDraws).where(eq(coffeeDraws.id, drawId))
  return rows[0]
}
export type DrawRow = NonNullable<Awaited<ReturnType<typeof findDraw>>>

export const insertDraw = async (
  tx: Db,
  row: typeof coffeeDraws.$inferInsert & { id: string },
  kept: { input: unknown; certificate: unknown },
): Promise<void> => {
  await tx.insert(coffeeDraws).values(row)
  await tx.insert(coffeeDrawInputs).values({ drawId: row.id, ...kept })
}
