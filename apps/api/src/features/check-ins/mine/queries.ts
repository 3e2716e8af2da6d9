import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, lt, sql } from '@elevate/db/drizzle'
import {
  checkInAnswers,
  checkInDrafts,
  checkInPrivateAnswers,
  checkInReads,
  checkInSendings,
} from '@elevate/db/schema/check-in-answers'
import { checkInProgrammes } from '@elevate/db/schema/check-in-programmes'
import { checkInInvitations, checkInRounds } from '@elevate/db/schema/check-ins'
import { colleagues } from '@elevate/db/schema/colleagues'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { nameOf } from '../queries.ts'

const columns = {
  id: checkInRounds.id,
  organisation: { id: organisations.id, name: organisations.name },
  opensOn: checkInRounds.opensOn,
  closesOn: checkInRounds.closesOn,
  isSent: sql<boolean>`${checkInSendings.personId} is not null`,
  questions: checkInProgrammes.questions,
}

const invited = (db: Db, personId: string) =>
  db
    .select(columns)
    .from(checkInInvitations)
    .innerJoin(checkInRounds, eq(checkInRounds.id, checkInInvitations.roundId))
    .innerJoin(checkInProgrammes, eq(checkInProgrammes.id, checkInRounds.programmeId))
    .innerJoin(organisations, eq(organisations.id, checkInRounds.organisationId))
    .leftJoin(
      checkInSendings,
      and(eq(checkInSendings.roundId, checkInRounds.id), eq(checkInSendings.personId, personId)),
    )
    .$dynamic()

/** Ids rise with time, so the newest come first by id alone. */
export const invitationsOf = (db: Db, personId: string, page: { before: string | undefined; limit: number }) =>
  invited(db, personId)
    .where(
      and(
        eq(checkInInvitations.personId, personId),
        page.before ? sql`${checkInRounds.id} < ${page.before}::uuid` : undefined,
      ),
    )
    .orderBy(desc(checkInRounds.id))
    .limit(page.limit)
export type InvitationFound = Awaited<ReturnType<typeof invitationsOf>>[number]

export const findInvitation = async (db: Db, roundId: string, personId: string) =>
  (
    await invited(db, personId).where(
      and(eq(checkInInvitations.personId, personId), eq(checkInInvitations.roundId, roundId)),
    )
  )[0]

export const findDraft = async (db: Db, roundId: string, personId: string) =>
  (
    await db
      .select({ answers: checkInDrafts.answers, contact: checkInDrafts.contact, version: checkInDrafts.version })
      .from(checkInDrafts)
      .where(and(eq(checkInDrafts.roundId, roundId), eq(checkInDrafts.personId, personId)))
  )[0]

/** False where it was saved on another device since that version was read. */
export const saveDraft = async (
  tx: Db,
  row: Omit<typeof checkInDrafts.$inferInsert, 'version'>,
  version: number,
): Promise<boolean> => {
  const { roundId, personId, answers, contact = null } = row
  if (version === 0) return (await tx.insert(checkInDrafts).values(row).onConflictDoNothing()).rowCount === 1
  const changed = await tx
    .update(checkInDrafts)
    .set({ answers, contact, version: version + 1 })
    .where(
      and(eq(checkInDrafts.roundId, roundId), eq(checkInDrafts.personId, personId), eq(checkInDrafts.version, version)),
    )
  return changed.rowCount === 1
}

export const findSending = async (db: Db, roundId: string, personId: string) =>
  (
    await db
      .select({ isPartlyAnonymous: checkInSendings.isPartlyAnonymous, contact: checkInSendings.contact })
      .from(checkInSendings)
      .where(and(eq(checkInSendings.roundId, roundId), eq(checkInSendings.personId, personId)))
  )[0]

const mine = (table: typeof checkInAnswers | typeof checkInPrivateAnswers, roundId: string, personId: string) =>
  and(eq(table.roundId, roundId), eq(table.personId, personId))

export const privateAnswersOf = (db: Db, roundId: string, personId: string) =>
  db
    .select({
      question: checkInPrivateAnswers.question,
      score: checkInPrivateAnswers.score,
      choice: checkInPrivateAnswers.choice,
      words: checkInPrivateAnswers.words,
      reader: sql<'only-me'>`'only-me'`,
    })
    .from(checkInPrivateAnswers)
    .where(mine(checkInPrivateAnswers, roundId, personId))

export const namedAnswersOf = (db: Db, roundId: string, personId: string) =>
  db
    .select({
      question: checkInAnswers.question,
      score: checkInAnswers.score,
      choice: checkInAnswers.choice,
      words: checkInAnswers.words,
      reader: checkInAnswers.reader,
    })
    .from(checkInAnswers)
    .where(mine(checkInAnswers, roundId, personId))

export const readsOf = (db: Db, roundId: string, personId: string) =>
  db
    .select({ by: nameOf(colleagues), at: checkInReads.readAt })
    .from(checkInReads)
    .innerJoin(colleagues, eq(colleagues.id, checkInReads.readerId))
    .where(and(eq(checkInReads.roundId, roundId), eq(checkInReads.personId, personId)))
    .orderBy(asc(checkInReads.readAt), asc(checkInReads.readerId))

/** My own scores under my name or kept to myself, newest first. */
export const scoresOf = (db: Db, personId: string, limit: number) => {
  const of = (table: typeof checkInAnswers | typeof checkInPrivateAnswers, reader: string) =>
    sql`select a.round_id, a.score, ${sql.raw(reader)} as reader from ${table} a where a.person_id = ${personId} and a.score is not null`
  return db
    .select({
      checkInId: checkInRounds.id,
      opensOn: checkInRounds.opensOn,
      score: sql<number>`s.score::int`,
      reader: sql<'only-me' | 'my-mentor' | 'my-lead'>`s.reader`,
    })
    .from(checkInRounds)
    .innerJoin(
      sql`(${of(checkInPrivateAnswers, "'only-me'")} union all ${of(checkInAnswers, 'a.reader::text')}) s`,
      sql`s.round_id = ${checkInRounds.id}`,
    )
    .orderBy(desc(checkInRounds.opensOn), desc(checkInRounds.id))
    .limit(limit)
}

type ToLead = { personId: string; organisationId: string; scale: string; before: string }

/** What I told a lead before, in the order of time: the last two. */
export const scoresToLead = async (db: Db, which: ToLead) => {
  const rows = await db
    .select({ score: checkInAnswers.score })
    .from(checkInAnswers)
    .innerJoin(checkInRounds, eq(checkInRounds.id, checkInAnswers.roundId))
    .where(
      and(
        eq(checkInAnswers.personId, which.personId),
        eq(checkInAnswers.organisationId, which.organisationId),
        eq(checkInAnswers.question, which.scale),
        eq(checkInAnswers.reader, 'my-lead'),
        sql`${checkInAnswers.score} is not null`,
        lt(checkInRounds.opensOn, which.before),
      ),
    )
    .orderBy(desc(checkInRounds.opensOn))
    .limit(2)
  return rows.map(({ score }) => score ?? 0).toReversed()
}

export const placesOf = (db: Db, personId: string) =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        eq(organisationPeople.personId, personId),
        sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))

export const personName = async (db: Db, personId: string): Promise<string> =>
  (
    await db
      .select({ name: nameOf(people) })
      .from(people)
      .where(eq(people.id, personId))
  )[0]?.name ?? ''
