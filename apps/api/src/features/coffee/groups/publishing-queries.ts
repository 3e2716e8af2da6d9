import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gt, inArray, sql } from '@elevate/db/drizzle'
import { coffeeGroupMembers, coffeeGroups } from '@elevate/db/schema/coffee-groups'
import { coffeePublishings } from '@elevate/db/schema/coffee-publishings'
import { coffeeDraws } from '@elevate/db/schema/coffee-rounds'
import type { GroupRow } from './queries.ts'

export type PublishingRow = typeof coffeePublishings.$inferSelect

const onItsWay = ['waiting', 'working'] as const

export const insertPublishing = async (
  tx: Db,
  row: typeof coffeePublishings.$inferInsert,
): Promise<PublishingRow | undefined> => {
  const rows = await tx.insert(coffeePublishings).values(row).returning()
  return rows[0]
}

/** The newest publishing of a round. */
export const lastPublishing = async (db: Db, roundId: string): Promise<PublishingRow | undefined> => {
  const rows = await db
    .select()
    .from(coffeePublishings)
    .where(eq(coffeePublishings.roundId, roundId))
    .orderBy(desc(coffeePublishings.id))
    .limit(1)
  return rows[0]
}

/** What is on its way goes no further: the worker that has it finds out before it tells anybody else. */
export const stopPublishing = async (tx: Db, roundId: string, now: Date): Promise<void> => {
  await tx
    .update(coffeePublishings)
    .set({ state: 'cancelled', endedAt: now })
    .where(and(eq(coffeePublishings.roundId, roundId), inArray(coffeePublishings.state, onItsWay)))
}

/** The oldest that nobody has, or whose worker has not been heard of; two workers never get the same. */
export const claimPublishing = async (
  tx: Db,
  { claim, now, until }: { claim: string; now: Date; until: Date },
): Promise<PublishingRow | undefined> => {
  const rows = await tx
    .update(coffeePublishings)
    .set({ state: 'working', claim, claimedUntil: until, attempts: sql`${coffeePublishings.attempts} + 1` })
    .where(
      sql`${coffeePublishings.id} = (select id from coffee_publishings
        where state = 'waiting' or (state = 'working' and claimed_until < ${now.toISOString()})
        order by requested_at, id limit 1 for update skip locked)`,
    )
    .returning()
  return rows[0]
}

type Progress = Partial<Pick<PublishingRow, 'state' | 'endedAt' | 'told' | 'after' | 'claimedUntil' | 'attempts'>>

/** Written in the transaction that does it; false where it was stopped or somebody else has it, and nothing may be done. */
export const goOnPublishing = async (
  tx: Db,
  { id, claim }: { id: string; claim: string },
  to: Progress,
): Promise<boolean> => {
  const rows = await tx
    .update(coffeePublishings)
    .set(to)
    .where(
      and(eq(coffeePublishings.id, id), eq(coffeePublishings.claim, claim), eq(coffeePublishings.state, 'working')),
    )
    .returning({ id: coffeePublishings.id })
  return rows.length > 0
}

type PlannedGroup = { people: string[]; explanation: string }

/** So many groups of a draw from a place on: a large plan is never in memory as a whole. */
export const plannedGroups = async (
  db: Db,
  drawId: string,
  { from, count }: { from: number; count: number },
): Promise<PlannedGroup[]> => {
  const path = `$.groups[${from} to ${from + count - 1}]`
  const rows = await db
    .select({ groups: sql<PlannedGroup[]>`jsonb_path_query_array(${coffeeDraws.plan}, ${path}::jsonpath)` })
    .from(coffeeDraws)
    .where(eq(coffeeDraws.id, drawId))
  return rows[0]?.groups ?? []
}

export const notPlacedIn = async (db: Db, drawId: string): Promise<string[]> => {
  const rows = await db
    .select({ notPlaced: sql<string[]>`${coffeeDraws.plan} -> 'notPlaced'` })
    .from(coffeeDraws)
    .where(eq(coffeeDraws.id, drawId))
  return rows[0]?.notPlaced ?? []
}

/**
 * The next groups of a round that are as they were published, with their people. Whoever dropped out since, and those
 * whom that touched, have been told what became of their match already.
 */
export const groupsToTell = async (
  db: Db,
  roundId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ group: GroupRow; people: string[] }[]> => {
  const rows = await db
    .select({
      group: coffeeGroups,
      people: sql<
        string[]
      >`(select array_agg(m.person_id order by m.person_id) from coffee_group_members m where m.group_id = ${coffeeGroups.id})`,
    })
    .from(coffeeGroups)
    .where(
      and(
        eq(coffeeGroups.roundId, roundId),
        after === null ? undefined : gt(coffeeGroups.id, after),
        eq(coffeeGroups.isReplacement, false),
        eq(coffeeGroups.calendarSequence, 0),
        sql`not exists (select from ${coffeeGroupMembers} m where m.group_id = ${coffeeGroups.id} and m.left_at is not null)`,
      ),
    )
    .orderBy(asc(coffeeGroups.id))
    .limit(limit)
  return rows
}
