import type { Db } from '@elevate/db/connect'
import { asc, eq, sql } from '@elevate/db/drizzle'
import { checkInAnswers, checkInDrafts, checkInPrivateAnswers, checkInReads } from '@elevate/db/schema/check-in-answers'
import { checkInFollowUps } from '@elevate/db/schema/check-in-follow-ups'
import { checkInInvitations, checkInRounds } from '@elevate/db/schema/check-ins'
import { colleagues } from '@elevate/db/schema/colleagues'
import { nameOf } from './queries.ts'

/** What is held about a person's check-ins, for their own download; asked with the person's own rights. */
export const heldCheckIns = (db: Db, personId: string) =>
  db
    .select({ from: checkInRounds.opensOn, to: checkInRounds.closesOn, remindedAt: checkInInvitations.remindedAt })
    .from(checkInInvitations)
    .innerJoin(checkInRounds, eq(checkInRounds.id, checkInInvitations.roundId))
    .where(eq(checkInInvitations.personId, personId))
    .orderBy(asc(checkInRounds.opensOn), asc(checkInRounds.id))

export const heldCheckInAnswers = (db: Db, personId: string) => {
  const said = (table: typeof checkInAnswers | typeof checkInPrivateAnswers, reader: string) =>
    sql`select a.round_id, a.question, a.score, a.choice, a.words, ${sql.raw(reader)} as reader from ${table} a where a.person_id = ${personId}`
  return db
    .select({
      checkIn: checkInRounds.opensOn,
      question: sql<string>`s.question`,
      score: sql<number | null>`s.score`,
      choice: sql<string | null>`s.choice`,
      words: sql<string | null>`s.words`,
      readBy: sql<string>`s.reader`,
    })
    .from(checkInRounds)
    .innerJoin(
      sql`(${said(checkInPrivateAnswers, "'only-me'")} union all ${said(checkInAnswers, 'a.reader::text')}) s`,
      sql`s.round_id = ${checkInRounds.id}`,
    )
    .orderBy(asc(checkInRounds.opensOn), sql`s.question`)
}

export const heldCheckInDrafts = (db: Db, personId: string) =>
  db
    .select({
      checkIn: checkInRounds.opensOn,
      answers: checkInDrafts.answers,
      contact: checkInDrafts.contact,
    })
    .from(checkInDrafts)
    .innerJoin(checkInRounds, eq(checkInRounds.id, checkInDrafts.roundId))
    .where(eq(checkInDrafts.personId, personId))
    .orderBy(asc(checkInRounds.opensOn), asc(checkInRounds.id))

export const heldCheckInReads = (db: Db, personId: string) =>
  db
    .select({ checkIn: checkInRounds.opensOn, readBy: nameOf(colleagues), readAt: checkInReads.readAt })
    .from(checkInReads)
    .innerJoin(checkInRounds, eq(checkInRounds.id, checkInReads.roundId))
    .innerJoin(colleagues, eq(colleagues.id, checkInReads.readerId))
    .where(eq(checkInReads.personId, personId))
    .orderBy(asc(checkInReads.readAt))

export const heldFollowUps = (db: Db, personId: string) =>
  db
    .select({
      why: checkInFollowUps.reasons,
      askedAt: checkInFollowUps.createdAt,
      promisedBy: checkInFollowUps.dueOn,
      seenAt: checkInFollowUps.seenAt,
      doneAt: checkInFollowUps.doneAt,
    })
    .from(checkInFollowUps)
    .where(eq(checkInFollowUps.personId, personId))
    .orderBy(asc(checkInFollowUps.createdAt))
