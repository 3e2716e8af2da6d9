import type { CheckInAnswer } from '@elevate/contracts/check-in-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, eq } from '@elevate/db/drizzle'
import {
  checkInAnonymousAnswers,
  checkInAnswers,
  checkInDrafts,
  checkInPrivateAnswers,
  checkInSendings,
} from '@elevate/db/schema/check-in-answers'
import { checkInAnswered } from '@elevate/db/schema/check-ins'

type Whose = { roundId: string; personId: string }

/** False where it was sent already. */
export const insertSending = async (tx: Db, row: typeof checkInSendings.$inferInsert): Promise<boolean> =>
  (await tx.insert(checkInSendings).values(row).onConflictDoNothing()).rowCount === 1

const valuesOf = ({ question, score, choice, words }: CheckInAnswer) => ({ question, score, choice, words })

export const insertPrivate = async (tx: Db, whose: Whose, answers: readonly CheckInAnswer[]): Promise<void> => {
  if (answers.length > 0)
    await tx.insert(checkInPrivateAnswers).values(answers.map((answer) => ({ ...whose, ...valuesOf(answer) })))
}

type Named = Pick<typeof checkInAnswers.$inferInsert, 'reader' | 'readerId'> & { answer: CheckInAnswer }

export const insertNamed = async (
  tx: Db,
  whose: Whose & { organisationId: string },
  named: readonly Named[],
): Promise<void> => {
  if (named.length > 0)
    await tx.insert(checkInAnswers).values(named.map(({ answer, ...to }) => ({ ...whose, ...to, ...valuesOf(answer) })))
}

/** Takes no person on purpose. The ids are drawn at random by the database. */
export const insertAnonymous = async (
  tx: Db,
  where: { roundId: string; organisationId: string },
  answers: readonly CheckInAnswer[],
): Promise<void> => {
  if (answers.length > 0)
    await tx.insert(checkInAnonymousAnswers).values(answers.map((answer) => ({ ...where, ...valuesOf(answer) })))
}

export const insertAnswered = async (tx: Db, row: typeof checkInAnswered.$inferInsert): Promise<void> => {
  await tx.insert(checkInAnswered).values(row).onConflictDoNothing()
}

export const deleteDraft = async (tx: Db, { roundId, personId }: Whose): Promise<void> => {
  await tx.delete(checkInDrafts).where(and(eq(checkInDrafts.roundId, roundId), eq(checkInDrafts.personId, personId)))
}
