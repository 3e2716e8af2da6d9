import { inTransaction } from '@elevate/db/open'
import type { CheckInResults } from '@elevate/db/schema/check-ins'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { candidatesIn } from '../team/queries.ts'
import * as queries from './queries.ts'
import { type Counted, countable, figureOf, textsToShow } from './rules.ts'

const atATime = 20
type ToCount = Awaited<ReturnType<typeof queries.lockToCount>>[number]

/**
 * Works out once what the group may know of each check-in that is over, and never again: figures that follow answers one
 * by one would say who sent which.
 */
export const countWhatIsOver = async (deps: Deps): Promise<number> => {
  const now = deps.clock()
  const today = londonDay(now)
  return inTransaction(deps.database, 'system', async (tx) => {
    const rounds = await queries.lockToCount(tx, today, atATime)
    for (const round of rounds)
      await queries.saveResults(tx, round.id, { results: await resultsOf(tx, round, today), countedAt: now })
    return rounds.length
  })
}

const resultsOf = async (
  tx: Tx,
  { id, organisationId, questions }: ToCount,
  today: string,
): Promise<CheckInResults> => {
  const [toLeads, anonymous, coordinators] = await Promise.all([
    queries.answersToLeads(tx, id),
    queries.anonymousAnswers(tx, id),
    candidatesIn(tx, organisationId, today),
  ])
  const everyCoordinator = coordinators.map((one) => one.id)
  const named = toLeads.map(({ readerId, passedTo, ...answer }) => ({
    ...answer,
    knownTo: [...(readerId ? [readerId] : []), ...passedTo.flatMap((to) => (to ? [to] : everyCoordinator))],
  }))
  const unnamed = anonymous.map((answer) => ({ ...answer, knownTo: [] as string[] }))
  const about = <T extends { question: string } & Counted>(answers: readonly T[], key: string) =>
    answers.filter(({ question, score, choice }) => question === key && (score !== null || choice !== null))
  return {
    figures: questions
      .filter(({ kind }) => kind !== 'words')
      .map((question) => figureOf(question, countable(about(named, question.key), about(unnamed, question.key)))),
    words: questions.flatMap(({ key, kind, text }) => {
      if (kind !== 'words') return []
      const texts = anonymous.flatMap(({ question, words }) => (question === key && words ? [words] : []))
      return [{ question: text, texts: [...textsToShow(texts)] }]
    }),
  }
}
