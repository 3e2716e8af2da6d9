import type { Tx } from '../../../context.ts'
import * as afterwards from './afterwards-queries.ts'
import * as others from './others-queries.ts'
import * as queries from './queries.ts'

/** What hangs on an application, as its page shows it. */
export const partsOf = async (tx: Tx, id: string, today: string) => {
  const [details, answers, steps, duplicates, merged, adjustments] = await Promise.all([
    queries.detailsOf(tx, id),
    queries.answersOf(tx, id),
    queries.stepsOf(tx, id),
    others.duplicatesOf(tx, id),
    others.mergedWith(tx, id),
    queries.adjustmentsOf(tx, id),
  ])
  const [notes, letters, interview, offer, reserve, feedback, checks] = await Promise.all([
    afterwards.notesOf(tx, id),
    afterwards.lettersOf(tx, id),
    afterwards.interviewOf(tx, id),
    afterwards.offerOf(tx, id),
    afterwards.reserveOf(tx, id),
    afterwards.feedbackOf(tx, id),
    afterwards.checksOf(tx, id, today),
  ])
  return {
    ...{ details, answers, steps, duplicates, merged, adjustments },
    ...{ notes, letters, interview, offer, reserve, feedback, checks },
  }
}
export type Parts = Awaited<ReturnType<typeof partsOf>>
