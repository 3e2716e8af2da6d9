import { asSystem, inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import * as queries from './queries.ts'

/** Working days in which somebody asks how the two are getting on. */
const workingDays = 5

const taskKey = (alertId: string): string => `mentoring-alert:${alertId}`

/** Raises what is the matter and takes back what is not any more: of one pair, or of all. */
const look = async (tx: Tx, deps: Deps, mentorshipId?: string): Promise<void> => {
  const now = deps.clock()
  const today = londonDay(now)
  const asked = { mentorshipId, today, now }
  const cleared = await queries.clearAlerts(tx, asked)
  await withdrawTasks(tx, cleared.map(taskKey), now)
  const raised = await queries.raiseAlerts(tx, asked)
  await addTasks(
    tx,
    raised.map((alert) => ({
      organisationId: alert.organisationId,
      kind: 'mentoring' as const,
      title: titleOf(alert),
      detail:
        'Ask how it is going: a break, meeting less often or another mentor are all fine. Nobody has to give a reason.',
      href: `/mentoring/${alert.mentorshipId}/record`,
      aboutPersonId: alert.partnerPersonId,
      dueOn: workingDaysLater(today, workingDays),
      dedupeKey: taskKey(alert.id),
    })),
  )
}

const titleOf = ({ kind, partner, mentor }: queries.RaisedAlert): string =>
  kind === 'missed'
    ? `${partner} and ${mentor} have missed sessions in a row`
    : `${partner} and ${mentor} have had no session for a long time`

/** After something was logged, in its transaction. */
export const followUp = (tx: Tx, deps: Deps, mentorshipId: string): Promise<void> =>
  asSystem(tx, () => look(tx, deps, mentorshipId))

/** By the calendar: nothing happens when a pair does not meet, so somebody has to look. */
export const watchMentorships = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', (tx) => look(tx, deps))
