import type { CoffeeRoundState } from '@elevate/contracts/coffee-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, lt, sql } from '@elevate/db/drizzle'
import { coffeeWaiting } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { organisations } from '@elevate/db/schema/organisations'

const round = {
  id: coffeeRounds.id,
  organisationId: coffeeRounds.organisationId,
  number: coffeeRounds.number,
  title: coffeeRounds.title,
  state: coffeeRounds.state,
  meetBy: coffeeRounds.meetBy,
  iceBreakers: coffeeRounds.iceBreakers,
  openedAt: coffeeRounds.openedAt,
  publishedAt: coffeeRounds.publishedAt,
  drawId: coffeeRounds.drawId,
  seedCommitment: coffeeRounds.seedCommitment,
  seedShownAt: coffeeRounds.seedShownAt,
  version: coffeeRounds.version,
  organisation: {
    id: organisations.id,
    name: organisations.name,
    shortName: organisations.shortName,
    kind: organisations.kind,
    settings: organisations.settings,
  },
}

/** One round; locked, it serialises everything that changes what the round is or who is in it. */
export const findRound = async (db: Db, roundId: string, lock?: 'share' | 'update') => {
  const question = db
    .select(round)
    .from(coffeeRounds)
    .innerJoin(organisations, eq(organisations.id, coffeeRounds.organisationId))
    .where(eq(coffeeRounds.id, roundId))
  const rows = await (lock ? question.for(lock, { of: coffeeRounds }) : question)
  return rows[0]
}
export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRound>>>

const isStillIn = and(eq(coffeeGroupMembers.roundId, coffeeRounds.id), isNull(coffeeGroupMembers.leftAt))
/** Groups that still meet and people in them, for queries on `coffee_rounds`. */
export const counts = {
  groupCount: sql<number>`(select count(distinct ${coffeeGroupMembers.groupId})::int from ${coffeeGroupMembers} where ${isStillIn})`,
  peopleCount: sql<number>`(select count(*)::int from ${coffeeGroupMembers} where ${isStillIn})`,
}

/** Newest first; ids rise with time. */
export const newestRounds = (
  db: Db,
  filter: { organisationIds: string[]; state?: CoffeeRoundState | undefined },
  page: { before: string | undefined; limit: number },
) =>
  db
    .select({ ...round, ...counts })
    .from(coffeeRounds)
    .innerJoin(organisations, eq(organisations.id, coffeeRounds.organisationId))
    .where(
      and(
        inArray(coffeeRounds.organisationId, filter.organisationIds),
        filter.state ? eq(coffeeRounds.state, filter.state) : undefined,
        page.before ? lt(coffeeRounds.id, page.before) : undefined,
      ),
    )
    .orderBy(desc(coffeeRounds.id))
    .limit(page.limit)

export const lockOrganisation = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({ id: organisations.id, settings: organisations.settings })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('no key update')
  return rows[0]
}

/** The next number of the organisation; its row is locked, so two rounds never get the same. */
export const insertRound = async (
  tx: Db,
  row: Omit<typeof coffeeRounds.$inferInsert, 'number'> & { id: string },
): Promise<void> => {
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${coffeeRounds.number}), 0)` })
    .from(coffeeRounds)
    .where(eq(coffeeRounds.organisationId, row.organisationId))
  await tx.insert(coffeeRounds).values({ ...row, number: (last?.number ?? 0) + 1 })
}

/** Changes a round that the caller has locked. */
export const updateRound = async (
  tx: Db,
  roundId: string,
  change: Partial<typeof coffeeRounds.$inferInsert>,
): Promise<void> => {
  await tx
    .update(coffeeRounds)
    .set({ ...change, version: sql`${coffeeRounds.version} + 1` })
    .where(eq(coffeeRounds.id, roundId))
}

/** The rounds that are on and in which this person has a match or waits for one, oldest first. */
export const publishedRoundsOf = async (db: Db, organisationId: string, personId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: coffeeRounds.id })
    .from(coffeeRounds)
    .where(
      and(
        eq(coffeeRounds.organisationId, organisationId),
        eq(coffeeRounds.state, 'published'),
        sql`(exists (select from ${coffeeGroupMembers} m where m.round_id = ${coffeeRounds.id} and m.person_id = ${personId} and m.left_at is null)
          or exists (select from ${coffeeWaiting} w where w.round_id = ${coffeeRounds.id} and w.person_id = ${personId} and w.ended_at is null))`,
      ),
    )
    .orderBy(asc(coffeeRounds.id))
  return rows.map(({ id }) => id)
}
