import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, ne, or, sql } from '@elevate/db/drizzle'
import { checkInAnswers as answers, checkInReads } from '@elevate/db/schema/check-in-answers'
import { checkInProgrammes } from '@elevate/db/schema/check-in-programmes'
import { checkInRounds } from '@elevate/db/schema/check-ins'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentorships } from '@elevate/db/schema/mentoring'
import { organisations } from '@elevate/db/schema/organisations'
import { nameOf } from '../queries.ts'

const shownName = nameOf(colleagues)

type Reader = { personId: string; organisationIds: string[] }

/**
 * The wall shows what was given to me or has come to me. A lead reads as a coordinator there, a mentor while the
 * mentorship runs.
 */
const readableBy = ({ personId, organisationIds }: Reader) =>
  and(
    ne(answers.personId, personId),
    or(
      organisationIds.length > 0
        ? and(eq(answers.reader, 'my-lead'), inArray(answers.organisationId, organisationIds))
        : undefined,
      sql`${answers.reader} = 'my-mentor' and exists (select from ${mentorships} m where m.organisation_id = ${answers.organisationId} and m.partner_person_id = ${answers.personId} and m.mentor_person_id = ${personId} and m.ended_at is null)`,
    ),
  )

type Place = { after: readonly [string, string] | undefined; limit: number }

export const sharedWith = (db: Db, reader: Reader, { after, limit }: Place) =>
  db
    .select({
      checkInId: answers.roundId,
      person: { id: colleagues.id, name: shownName },
      organisation: { id: organisations.id, name: organisations.name },
      sharedAs: sql<'my-lead' | 'my-mentor'>`min(${answers.reader}::text)`,
      opensOn: checkInRounds.opensOn,
      isRead: sql<boolean>`exists (select from ${checkInReads} r where r.round_id = ${answers.roundId} and r.person_id = ${colleagues.id} and r.reader_id = ${reader.personId})`,
    })
    .from(answers)
    .innerJoin(colleagues, eq(colleagues.id, answers.personId))
    .innerJoin(organisations, eq(organisations.id, answers.organisationId))
    .innerJoin(checkInRounds, eq(checkInRounds.id, answers.roundId))
    .where(
      and(
        readableBy(reader),
        after ? sql`(${answers.roundId}, ${answers.personId}) < (${after[0]}::uuid, ${after[1]}::uuid)` : undefined,
      ),
    )
    .groupBy(answers.roundId, answers.personId, colleagues.id, shownName, organisations.id, checkInRounds.id)
    .orderBy(desc(answers.roundId), desc(answers.personId))
    .limit(limit)

export const sharedAnswers = (db: Db, reader: Reader, which: { checkInId: string; personId: string }) =>
  db
    .select({
      person: { id: colleagues.id, name: shownName },
      organisation: { id: organisations.id, name: organisations.name },
      opensOn: checkInRounds.opensOn,
      questions: checkInProgrammes.questions,
      question: answers.question,
      score: answers.score,
      choice: answers.choice,
      words: answers.words,
      reader: answers.reader,
    })
    .from(answers)
    .innerJoin(colleagues, eq(colleagues.id, answers.personId))
    .innerJoin(organisations, eq(organisations.id, answers.organisationId))
    .innerJoin(checkInRounds, eq(checkInRounds.id, answers.roundId))
    .innerJoin(checkInProgrammes, eq(checkInProgrammes.id, checkInRounds.programmeId))
    .where(and(readableBy(reader), eq(answers.roundId, which.checkInId), eq(answers.personId, which.personId)))
    .orderBy(answers.question)

/** For the partner to see: the first time only; the audit trail has every one. */
export const noteRead = async (tx: Db, row: typeof checkInReads.$inferInsert): Promise<void> => {
  await tx.insert(checkInReads).values(row).onConflictDoNothing()
}
