import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, sql } from '@elevate/db/drizzle'
import { coffeeWaiting } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers, coffeeGroups } from '@elevate/db/schema/coffee-groups'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { people } from '@elevate/db/schema/people'
import { fullName, type PoolPlace, poolOf } from '../queries.ts'
import { counts } from './queries.ts'

export const countsOfRound = async (db: Db, roundId: string) => {
  const rows = await db.select(counts).from(coffeeRounds).where(eq(coffeeRounds.id, roundId))
  return rows[0] ?? { groupCount: 0, peopleCount: 0 }
}

/** How many members would be drawn now, skip this round, or are paused. */
export const countPool = async (db: Db, place: PoolPlace) => {
  const pool = poolOf(db, place)
  const rows = await db
    .select({
      in: sql<number>`count(*) filter (where ${pool.state} = 'in')::int`,
      skipping: sql<number>`count(*) filter (where ${pool.state} = 'skipping')::int`,
      paused: sql<number>`count(*) filter (where ${pool.state} = 'paused')::int`,
    })
    .from(pool)
  return rows[0] ?? { in: 0, skipping: 0, paused: 0 }
}

/** How those who would be drawn now can be reached: each kind once, with the number of people. */
export const reachOfPool = (db: Db, place: PoolPlace) => {
  const pool = poolOf(db, place)
  return db
    .select({
      contactPreference: people.contactPreference,
      email: sql<string | null>`case when ${people.email} is not null then 'known' end`,
      emailFaultSince: sql<Date | null>`case when ${people.emailFaultSince} is not null then now() end`,
      phone: sql<string | null>`case when ${people.phone} is not null then 'known' end`,
      count: sql<number>`count(*)::int`,
    })
    .from(pool)
    .innerJoin(people, eq(people.id, pool.personId))
    .where(eq(pool.state, 'in'))
    .groupBy(sql`1, 2, 3, 4`)
    .orderBy(sql`1, 2, 3, 4`)
}

type WhichGroups = { most?: number; after?: string | undefined; search?: string | undefined }

const isNamed = (search: string) =>
  sql`exists (select from coffee_group_members m
        join organisation_people o on o.organisation_id = m.organisation_id and o.person_id = m.person_id
       where m.group_id = g.id and o.search_text like '%' || replace(replace(app.plain(${search}), '%', ''), '_', '') || '%')`

/** Memberships of the round's groups with the name, group by group; of so many groups at most, after a group, with a name in them. */
export const groupMembersOf = (db: Db, roundId: string, { most, after, search }: WhichGroups = {}) =>
  db
    .select({
      groupId: coffeeGroups.id,
      explanation: coffeeGroups.explanation,
      isReplacement: coffeeGroups.isReplacement,
      personId: coffeeGroupMembers.personId,
      name: fullName,
      leftAt: coffeeGroupMembers.leftAt,
      leftHow: coffeeGroupMembers.leftHow,
    })
    .from(coffeeGroups)
    .innerJoin(coffeeGroupMembers, eq(coffeeGroupMembers.groupId, coffeeGroups.id))
    .innerJoin(people, eq(people.id, coffeeGroupMembers.personId))
    .where(
      sql`${coffeeGroups.id} in (select g.id from coffee_groups g
        where g.round_id = ${roundId} ${after === undefined ? sql`` : sql`and g.id > ${after}::uuid`}
        ${search === undefined ? sql`` : sql`and ${isNamed(search)}`}
        order by g.id limit ${most ?? null}::int)`,
    )
    .orderBy(asc(coffeeGroups.id), asc(fullName), asc(coffeeGroupMembers.personId))

/** Without a limit for who takes them all away as a file. */
export const waitingOf = (db: Db, roundId: string, most?: number) => {
  const question = db
    .select({ id: coffeeWaiting.personId, name: fullName })
    .from(coffeeWaiting)
    .innerJoin(people, eq(people.id, coffeeWaiting.personId))
    .where(and(eq(coffeeWaiting.roundId, roundId), isNull(coffeeWaiting.endedAt)))
    .orderBy(asc(fullName), asc(coffeeWaiting.personId))
  return most === undefined ? question : question.limit(most)
}

/** The names of these people, as far as the actor may know them. */
export const namesOf = async (db: Db, personIds: string[]): Promise<Map<string, string>> => {
  const rows = await db
    .select({ id: people.id, name: fullName })
    .from(people)
    .where(sql`${people.id} = any(${sql.param(personIds)}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
