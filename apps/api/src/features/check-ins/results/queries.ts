import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lt, sql } from '@elevate/db/drizzle'
import { checkInAnonymousAnswers, checkInAnswers } from '@elevate/db/schema/check-in-answers'
import { checkInHops } from '@elevate/db/schema/check-in-follow-ups'
import { checkInProgrammes } from '@elevate/db/schema/check-in-programmes'
import { type CheckInResults, checkInRounds } from '@elevate/db/schema/check-ins'

/** Over and not counted yet; locked, so that each is counted once. */
export const lockToCount = (tx: Db, today: string, limit: number) =>
  tx
    .select({
      id: checkInRounds.id,
      organisationId: checkInRounds.organisationId,
      questions: checkInProgrammes.questions,
    })
    .from(checkInRounds)
    .innerJoin(checkInProgrammes, eq(checkInProgrammes.id, checkInRounds.programmeId))
    .where(and(lt(checkInRounds.closesOn, today), isNull(checkInRounds.countedAt)))
    .orderBy(asc(checkInRounds.closesOn), asc(checkInRounds.id))
    .limit(limit)
    .for('update', { of: checkInRounds, skipLocked: true })

/** Answers to a lead, with everybody who can read them; null in `passedTo` stands for all coordinators. */
export const answersToLeads = (tx: Db, roundId: string) =>
  tx
    .select({
      question: checkInAnswers.question,
      score: checkInAnswers.score,
      choice: checkInAnswers.choice,
      readerId: checkInAnswers.readerId,
      passedTo: sql<
        (string | null)[]
      >`array(select h.to_person_id::text from ${checkInHops} h where h.round_id = check_in_answers.round_id and h.person_id = check_in_answers.person_id)`,
    })
    .from(checkInAnswers)
    .where(and(eq(checkInAnswers.roundId, roundId), eq(checkInAnswers.reader, 'my-lead')))
    .orderBy(asc(checkInAnswers.question))

/** In the order of ids drawn at random. */
export const anonymousAnswers = (tx: Db, roundId: string) =>
  tx
    .select({
      question: checkInAnonymousAnswers.question,
      score: checkInAnonymousAnswers.score,
      choice: checkInAnonymousAnswers.choice,
      words: checkInAnonymousAnswers.words,
    })
    .from(checkInAnonymousAnswers)
    .where(eq(checkInAnonymousAnswers.roundId, roundId))
    .orderBy(asc(checkInAnonymousAnswers.id))

/** Keeps what may be known and forgets the rest: the anonymous answers themselves go. */
export const saveResults = async (
  tx: Db,
  roundId: string,
  counted: { results: CheckInResults; countedAt: Date },
): Promise<void> => {
  await tx.update(checkInRounds).set(counted).where(eq(checkInRounds.id, roundId))
  await tx.delete(checkInAnonymousAnswers).where(eq(checkInAnonymousAnswers.roundId, roundId))
}
