import type { Db } from '@elevate/db/connect'
import { and, desc, eq, isNull, lte, sql } from '@elevate/db/drizzle'
import { coffeeAnswerCounts, coffeeFeedback, coffeeWaiting } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeDraws, coffeeRounds } from '@elevate/db/schema/coffee-rounds'

/**
 * The person's match in this round that still stands. The round is locked: it is not closed meanwhile, and answers come
 * one after the other, so that each count sees those before it.
 */
export const findAnswerable = async (tx: Db, roundId: string, personId: string) => {
  const rows = await tx
    .select({ state: coffeeRounds.state, organisationId: coffeeRounds.organisationId })
    .from(coffeeRounds)
    .innerJoin(
      coffeeGroupMembers,
      and(
        eq(coffeeGroupMembers.roundId, coffeeRounds.id),
        eq(coffeeGroupMembers.personId, personId),
        isNull(coffeeGroupMembers.leftAt),
      ),
    )
    .where(eq(coffeeRounds.id, roundId))
    .for('no key update', { of: coffeeRounds })
  return rows[0]
}

type Answer = typeof coffeeFeedback.$inferInsert

/** False where the same person has answered again since that version was read. */
export const saveFeedback = async (tx: Db, row: Answer, version: number): Promise<boolean> => {
  const { met, glad, again, comment } = row
  if (version === 0) {
    // Without `returning` on conflict nothing tells whether it was there; the number of rows does.
    const added = await tx.insert(coffeeFeedback).values(row).onConflictDoNothing()
    return added.rowCount === 1
  }
  const changed = await tx
    .update(coffeeFeedback)
    .set({ met, glad: glad ?? null, again: again ?? null, comment: comment ?? null, version: version + 1 })
    .where(
      and(
        eq(coffeeFeedback.roundId, row.roundId),
        eq(coffeeFeedback.personId, row.personId),
        eq(coffeeFeedback.version, version),
      ),
    )
  return changed.rowCount === 1
}

/**
 * Counts the answers of a round anew when at least five have come since they were counted last, in one statement. To be
 * asked `asSystem`. Comments are put in the order of a hash, which tells nothing of who or when.
 */
export const countAnswers = async (tx: Db, roundId: string, step: number): Promise<void> => {
  await tx.execute(sql`
    insert into ${coffeeAnswerCounts}
      (round_id, organisation_id, counted, met_yes, met_not_yet, met_no, glad_yes, glad_no, again_yes, again_no, comments)
    select round_id, organisation_id, count(*),
           count(*) filter (where met = 'yes'), count(*) filter (where met = 'not-yet'), count(*) filter (where met = 'no'),
           count(*) filter (where glad = 'yes'), count(*) filter (where glad = 'no'),
           count(*) filter (where again = 'yes'), count(*) filter (where again = 'no'),
           coalesce(array_agg(comment order by md5(comment || round_id::text)) filter (where comment is not null), '{}')
      from ${coffeeFeedback} where round_id = ${roundId}
     group by round_id, organisation_id having count(*) >= ${step}
    on conflict (round_id) do update
       set counted = excluded.counted, met_yes = excluded.met_yes, met_not_yet = excluded.met_not_yet, met_no = excluded.met_no,
           glad_yes = excluded.glad_yes, glad_no = excluded.glad_no, again_yes = excluded.again_yes, again_no = excluded.again_no,
           comments = excluded.comments
     where coffee_answer_counts.counted + ${step} <= excluded.counted`)
}

export const findCounts = async (db: Db, roundId: string) => {
  const rows = await db.select().from(coffeeAnswerCounts).where(eq(coffeeAnswerCounts.roundId, roundId))
  return rows[0]
}
export type CountsRow = NonNullable<Awaited<ReturnType<typeof findCounts>>>

const ofRound = sql`${coffeeGroupMembers.roundId} = ${coffeeRounds.id}`
/** Moved to another group is still in the round; only the last word about each person counts. */
const stillIn = sql<number>`(select count(*)::int from ${coffeeGroupMembers} where ${ofRound} and ${coffeeGroupMembers.leftAt} is null)`
const droppedOut = sql<number>`(select count(distinct ${coffeeGroupMembers.personId})::int from ${coffeeGroupMembers} where ${ofRound} and ${coffeeGroupMembers.leftHow} = 'dropped-out')`

/** This round and the published ones before it, newest first, in plain numbers. */
export const participation = (db: Db, round: { organisationId: string; number: number }, limit: number) =>
  db
    .select({
      roundId: coffeeRounds.id,
      title: coffeeRounds.title,
      meetBy: coffeeRounds.meetBy,
      stillIn,
      droppedOut,
      notPlaced: sql<number>`(select count(*)::int from ${coffeeWaiting} where ${coffeeWaiting.roundId} = ${coffeeRounds.id} and ${coffeeWaiting.endedAt} is null)`,
      repeats: sql<number>`coalesce((${coffeeDraws.plan} ->> 'repeats')::int, 0)`,
    })
    .from(coffeeRounds)
    .leftJoin(coffeeDraws, eq(coffeeDraws.id, coffeeRounds.drawId))
    .where(
      and(
        eq(coffeeRounds.organisationId, round.organisationId),
        sql`${coffeeRounds.publishedAt} is not null`,
        lte(coffeeRounds.number, round.number),
      ),
    )
    .orderBy(desc(coffeeRounds.number))
    .limit(limit)
