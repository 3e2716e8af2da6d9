import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, lt, or, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { checkInHops, checkInFollowUps as followUps } from '@elevate/db/schema/check-in-follow-ups'
import { colleagues } from '@elevate/db/schema/colleagues'
import { organisations } from '@elevate/db/schema/organisations'
import { nameOf } from '../queries.ts'

type FollowUpRow = typeof followUps.$inferInsert
type HopRow = typeof checkInHops.$inferInsert

/** False where there is one already: of this check-in, or a call-back that has not happened yet. */
export const insertFollowUp = async (tx: Db, row: FollowUpRow): Promise<boolean> =>
  (await tx.insert(followUps).values(row).onConflictDoNothing()).rowCount === 1

/** False where it has come to this hand already, so that nobody is asked twice. */
export const insertHop = async (tx: Db, row: HopRow): Promise<boolean> =>
  (await tx.insert(checkInHops).values(row).onConflictDoNothing()).rowCount === 1

const owners = alias(colleagues, 'owners')
const seers = alias(colleagues, 'seers')

const columns = {
  id: followUps.id,
  organisation: { id: organisations.id, name: organisations.name },
  person: { id: colleagues.id, name: nameOf(colleagues) },
  roundId: followUps.roundId,
  reasons: followUps.reasons,
  channel: followUps.channel,
  ownerId: followUps.ownerId,
  ownerName: nameOf(owners),
  dueOn: followUps.dueOn,
  createdAt: followUps.createdAt,
  seenAt: followUps.seenAt,
  seenByName: nameOf(seers),
  doneAt: followUps.doneAt,
}

const joined = (db: Db) =>
  db
    .select(columns)
    .from(followUps)
    .innerJoin(colleagues, eq(colleagues.id, followUps.personId))
    .innerJoin(organisations, eq(organisations.id, followUps.organisationId))
    .leftJoin(owners, eq(owners.id, followUps.ownerId))
    .leftJoin(seers, eq(seers.id, followUps.seenBy))
    .$dynamic()

export type FollowUpFound = Awaited<ReturnType<typeof joined>>[number]

export const findFollowUp = async (db: Db, id: string): Promise<FollowUpFound | undefined> =>
  (await joined(db).where(eq(followUps.id, id)))[0]

export const findFollowUpOf = async (db: Db, roundId: string, personId: string): Promise<FollowUpFound | undefined> =>
  (await joined(db).where(and(eq(followUps.roundId, roundId), eq(followUps.personId, personId))))[0]

export const followUpsOf = (db: Db, personId: string, roundIds: readonly string[]) =>
  joined(db).where(and(eq(followUps.personId, personId), inArray(followUps.roundId, [...roundIds])))

export const openCallBacksOf = (db: Db, personId: string) =>
  joined(db).where(and(eq(followUps.personId, personId), isNull(followUps.roundId), isNull(followUps.doneAt)))

export const hopsOf = (db: Db, followUpIds: readonly string[]) =>
  db
    .select({
      followUpId: checkInHops.followUpId,
      step: checkInHops.step,
      toPersonId: checkInHops.toPersonId,
      toName: nameOf(colleagues),
      why: checkInHops.why,
      at: checkInHops.at,
    })
    .from(checkInHops)
    .leftJoin(colleagues, eq(colleagues.id, checkInHops.toPersonId))
    .where(inArray(checkInHops.followUpId, [...followUpIds]))
    .orderBy(asc(checkInHops.followUpId), asc(checkInHops.step))
export type HopFound = Awaited<ReturnType<typeof hopsOf>>[number]

type Place = { after: readonly [string, string] | undefined; limit: number }

/** Open ones of these organisations, and those that have come to this person elsewhere; longest due first. */
export const openFollowUps = (db: Db, who: { personId: string; organisationIds: string[] }, { after, limit }: Place) =>
  joined(db)
    .where(
      and(
        isNull(followUps.doneAt),
        or(
          who.organisationIds.length > 0 ? inArray(followUps.organisationId, who.organisationIds) : undefined,
          sql`exists (select from ${checkInHops} h where h.follow_up_id = ${followUps.id} and h.to_person_id = ${who.personId})`,
        ),
        after ? sql`(${followUps.dueOn}, ${followUps.id}) > (${after[0]}::date, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(limit)

/** True only for the first who says so. */
export const markSeen = async (tx: Db, id: string, seen: { seenAt: Date; seenBy: string }): Promise<boolean> =>
  (
    await tx
      .update(followUps)
      .set(seen)
      .where(and(eq(followUps.id, id), isNull(followUps.seenAt)))
  ).rowCount === 1

export const markDone = async (tx: Db, id: string, done: { doneAt: Date; doneBy: string }): Promise<boolean> =>
  (
    await tx
      .update(followUps)
      .set(done)
      .where(and(eq(followUps.id, id), isNull(followUps.doneAt)))
  ).rowCount === 1

/** Not seen in time; locked, so that two workers never pass the same one on. */
export const lockLate = (tx: Db, today: string, limit: number) =>
  tx
    .select({
      id: followUps.id,
      organisationId: followUps.organisationId,
      personId: followUps.personId,
      roundId: followUps.roundId,
      reasons: followUps.reasons,
      ownerId: followUps.ownerId,
      deputyId: followUps.deputyId,
      step: followUps.step,
      dueOn: followUps.dueOn,
      personName: nameOf(colleagues),
    })
    .from(followUps)
    .innerJoin(colleagues, eq(colleagues.id, followUps.personId))
    .where(
      and(
        isNull(followUps.seenAt),
        isNull(followUps.doneAt),
        lt(followUps.dueOn, today),
        sql`${followUps.ownerId} is not null`,
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(limit)
    .for('update', { of: followUps, skipLocked: true })

export const passOn = async (
  tx: Db,
  id: string,
  to: { ownerId: string | null; step: number; dueOn: string },
): Promise<void> => {
  await tx.update(followUps).set(to).where(eq(followUps.id, id))
}

/** How many wait in an organisation: open, seen by nobody yet, late. */
export const countWaiting = async (db: Db, organisationId: string, today: string) =>
  (
    await db
      .select({
        open: sql<number>`count(*)::int`,
        unseen: sql<number>`count(*) filter (where ${followUps.seenAt} is null)::int`,
        late: sql<number>`count(*) filter (where ${followUps.dueOn} < ${today})::int`,
      })
      .from(followUps)
      .where(and(eq(followUps.organisationId, organisationId), isNull(followUps.doneAt)))
  )[0] ?? { open: 0, unseen: 0, late: 0 }
