import { type MonitoringQuestion, monitoringQuestions } from '@elevate/contracts/monitoring'
import type { Tx } from '../../../context.ts'
import * as queries from './queries.ts'
import { fewestShown, shownQuestion } from './rules.ts'

/**
 * Counts the answers for equality monitoring of campaigns whose applications are decided, once and for good: what is
 * kept is what may be shown, and nothing else. Campaigns that were counted before stay as they are, whatever has
 * changed since, so that two reports never differ by one person. Ask it as the system, before answers are deleted.
 */
export const countMonitoring = async (tx: Tx, campaignIds: readonly string[]): Promise<void> => {
  if (campaignIds.length === 0) return
  const uncounted = await queries.lockUncounted(tx, campaignIds)
  if (uncounted.length === 0) return
  const counted = await queries.countAnswers(tx, uncounted)
  const counts = uncounted.flatMap((campaignId) => countsOf(counted.filter((row) => row.campaignId === campaignId)))
  await queries.keepCounts(tx, counts)
}

type Counted = Awaited<ReturnType<typeof queries.countAnswers>>

const countsOf = (rows: Counted) => {
  const [first] = rows
  if (!first) return []
  const { campaignId, organisationId } = first
  const of = { campaignId, organisationId }
  const applied = rows.reduce((sum, { question, people }) => sum + (question === first.question ? people : 0), 0)
  if (applied < fewestShown) return []
  const marked = { ...of, question: queries.everybody, answer: queries.everybody, reached: 'applied', people: applied }
  return [
    marked,
    ...monitoringQuestions.flatMap((question) => ofQuestion(rows, question).map((row) => ({ ...of, ...row }))),
  ]
}

const ofQuestion = (rows: Counted, question: MonitoringQuestion) => {
  const shown = shownQuestion(
    question,
    rows.filter((row) => row.question === question),
  )
  return (shown?.groups ?? []).flatMap(({ group, counts }) =>
    counts.map(({ step, people }) => ({ question, answer: group, reached: step, people })),
  )
}
