import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import { daysLater, londonDay } from '../../../london.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import { withdrawTasks } from '../../tasks/public.ts'
import * as queries from './due-queries.ts'

/**
 * From now on feedback is due to these applicants, so many days after the decision as their organisation has set.
 * Part of the transaction that decides. Answers the day for each, for the letter; one that was due before keeps its
 * day.
 */
export const feedbackDue = (
  tx: Db,
  { applicationIds, now }: { applicationIds: readonly string[]; now: Date },
): Promise<(applicationId: string) => string | undefined> =>
  asSystem(tx, async () => {
    const rows = await queries.organisationsOf(tx, applicationIds)
    const settings = await recruitmentSettingsOf(tx, [...new Set(rows.map(({ organisationId }) => organisationId))])
    const wanted = rows.map(({ id, organisationId }) => ({
      applicationId: id,
      organisationId,
      dueOn: daysLater(londonDay(now), settings(organisationId).feedbackDays),
    }))
    if (wanted.length > 0) await queries.insertFeedbackDue(tx, wanted)
    const due = new Map((await queries.daysDue(tx, applicationIds)).map((row) => [row.applicationId, row.dueOn]))
    return (applicationId: string) => due.get(applicationId)
  })

/** The task that feedback is overdue, once for each decision. */
export const feedbackTaskKey = (applicationId: string, dueOn: string): string => `feedback:${applicationId}:${dueOn}`

/** A decision is open again: no feedback is due for it any more, nor the task to give it. What was given stays. */
export const feedbackNotDue = async (tx: Db, applicationIds: readonly string[], now: Date): Promise<void> => {
  const rows = await queries.deleteFeedbackNotGiven(tx, applicationIds)
  const keys = rows.map(({ applicationId, dueOn }) => feedbackTaskKey(applicationId, dueOn))
  await withdrawTasks(tx, keys, now)
}
