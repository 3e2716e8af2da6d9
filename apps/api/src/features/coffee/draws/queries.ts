import type { Db } from '@elevate/db/connect'
import { asc, eq, inArray, type SQL, sql } from '@elevate/db/drizzle'
import { coffeeKeepApart, coffeeRatherNots } from '@elevate/db/schema/coffee-members'
import { people } from '@elevate/db/schema/people'
import { type PoolPlace, poolOf } from '../queries.ts'

/** Published rounds of the organisation, cancelled ones not among them; `r` is how the query calls the table. */
const tookPlace = (organisationId: string): SQL =>
  sql`r.organisation_id = ${organisationId} and r.state in ('published', 'closed')`

/** How often somebody was in a three, and the last time: counted once for everybody, not person by person. */
const turns = (organisationId: string): SQL => sql`(
  select m.person_id, count(*)::int as times, max(r.number) as last
    from coffee_group_members m
    join coffee_rounds r on r.id = m.round_id and ${tookPlace(organisationId)}
    join (select group_id from coffee_group_members where organisation_id = ${organisationId}
           group by group_id having count(*) > 2) threes on threes.group_id = m.group_id
   where m.organisation_id = ${organisationId}
   group by m.person_id) turns`

/** How often somebody stayed without a group. */
const asides = (organisationId: string): SQL => sql`(
  select w.person_id, count(*)::int as times
    from coffee_waiting w join coffee_rounds r on r.id = w.round_id and ${tookPlace(organisationId)}
   where w.organisation_id = ${organisationId} and w.why = 'not-placed'
   group by w.person_id) asides`

/** Everybody who would be drawn now, or these people of the round, in the order of their ids. */
export const peopleToDraw = (db: Db, place: PoolPlace, personIds?: string[]) => {
  const pool = poolOf(db, place)
  return db
    .select({
      id: people.id,
      names: sql<string>`concat_ws(' ', ${people.givenName}, ${people.preferredName}, ${people.familyName})`,
      postcode: people.postcode,
      availability: people.availability,
      state: pool.state,
      timesInTrio: sql<number>`coalesce(turns.times, 0)`,
      lastTrioRound: sql<number | null>`turns.last`,
      timesSetAside: sql<number>`coalesce(asides.times, 0)`,
    })
    .from(pool)
    .innerJoin(people, eq(people.id, pool.personId))
    .leftJoin(turns(place.organisationId), sql`turns.person_id = ${people.id}`)
    .leftJoin(asides(place.organisationId), sql`asides.person_id = ${people.id}`)
    .where(personIds ? inArray(people.id, personIds) : eq(pool.state, 'in'))
    .orderBy(asc(people.id))
}
export type PersonToDraw = Awaited<ReturnType<typeof peopleToDraw>>[number]

/**
 * Who of these people (numbered as they are listed, in the order of their ids) was matched with whom, and the last round
 * in which they were, in rounds published since that day; who dropped out met nobody. One flat list as text
 * (`a,b,round,a,b,round,…`): a large programme has a million of them, and only the engine reads them.
 */
export const meetingsSince = async (
  db: Db,
  { organisationId, since }: { organisationId: string; since: string },
  personIds: readonly string[],
): Promise<string> => {
  const { rows } = await db.execute<{ meetings: string }>(sql`
    with numbered as (select id, (place - 1)::int as no from unnest(${sql.param(personIds)}::uuid[]) with ordinality as t (id, place)),
    met as (
      select low.no as low, high.no as high, max(r.number) as round
        from coffee_group_members one
        join coffee_group_members other on other.group_id = one.group_id and other.person_id > one.person_id
        join coffee_rounds r on r.id = one.round_id
        join numbered low on low.id = one.person_id
        join numbered high on high.id = other.person_id
       where one.organisation_id = ${organisationId} and r.state in ('published', 'closed')
         and r.published_at >= ${since}::date and one.left_at is null and other.left_at is null
       group by low.no, high.no)
    select coalesce(string_agg(concat_ws(',', low, high, round), ',' order by low, high), '') as meetings from met`)
  return rows[0]?.meetings ?? ''
}

/**
 * A digest of everything that a draw of this round rests on, made in the database: it changes when somebody joins, skips,
 * pauses or changes what the draw looks at, when a round is published or somebody drops out (nothing else changes matches), and when a pair is kept apart or not any more;
 * it does not tell which. Asked `asSystem`, because quiet requests are in it.
 */
export const poolStamp = async (db: Db, place: PoolPlace & { since: string }): Promise<string> => {
  const { roundId, organisationId, since } = place
  const pool = poolOf(db, place)
  const { rows } = await db.execute<{ stamp: string }>(sql`
    select encode(sha256(convert_to(concat_ws('#', ${roundId}::text,
      (select string_agg(concat_ws('|', ${people.id}, ${people.postcode}, ${people.availability}::text,
                case when quiet.has_names then concat_ws(' ', ${people.givenName}, ${people.preferredName}, ${people.familyName}) end), ';' order by ${people.id})
         from ${pool} join ${people} on ${people.id} = ${pool.personId} where ${pool.state} = 'in'),
      (select string_agg(concat_ws('|', r.id, r.published_at >= ${since}::date, lost.people, lost.last, waited.people), ';' order by r.id)
         from coffee_rounds r
         left join (select round_id, count(*) as people, max(left_at) as last from coffee_group_members
                     where organisation_id = ${organisationId} and left_at is not null group by round_id) lost on lost.round_id = r.id
         left join (select round_id, count(*) as people from coffee_waiting
                     where organisation_id = ${organisationId} and why = 'not-placed' group by round_id) waited on waited.round_id = r.id
        where ${tookPlace(organisationId)}),
      (select string_agg(concat_ws('|', low_person_id, high_person_id), ';' order by low_person_id, high_person_id)
         from coffee_keep_apart where organisation_id = ${organisationId}),
      (select string_agg(concat_ws('|', person_id, other_person_id, name), ';' order by id)
         from coffee_rather_nots where organisation_id = ${organisationId})
    ), 'UTF8')), 'hex') as stamp
      from (select exists (select from coffee_rather_nots where organisation_id = ${organisationId} and other_person_id is null) as has_names) quiet`)
  return rows[0]?.stamp ?? ''
}

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
