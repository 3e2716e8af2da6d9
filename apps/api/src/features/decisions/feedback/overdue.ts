import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { dayInWords } from '../../letters/public.ts'
import { addTasks } from '../../tasks/public.ts'
import { feedbackTaskKey } from './due.ts'
import * as queries from './queries.ts'

/** Feedback that was promised and has not been given becomes a task, once. */
export const chaseFeedback = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const today = londonDay(deps.clock())
    const overdue = await queries.feedbackOverdue(tx, today)
    await addTasks(
      tx,
      overdue.map(({ applicationId, organisationId, personId, name, dueOn }) => ({
        organisationId,
        kind: 'feedback-due' as const,
        title: `Give ${name} feedback`,
        detail: `We promised it by ${dayInWords(dueOn)}.`,
        href: `/applications/${applicationId}/feedback`,
        ...(personId ? { aboutPersonId: personId } : {}),
        dueOn: today,
        dedupeKey: feedbackTaskKey(applicationId, dueOn),
      })),
    )
  })
