import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { daysLater, londonDay } from '../../london.ts'
import { tell } from '../notifications/public.ts'
import { bookingsSoon } from './days/queries.ts'
import { remindOfDay } from './days/telling.ts'
import { dueBy } from './mentors/queries.ts'
import { firstReminder, refreshDueOn, reminderDue } from './rules.ts'

const dayMs = 86_400_000

/** Reminds of days the day before, and of training that has to be done again, each once. */
export const doMentorTrainingWork = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const tomorrow = new Date(now.getTime() + dayMs)
    const soon = await bookingsSoon(tx, { from: now, to: tomorrow })
    // Who has just booked has just been told.
    const toRemind = soon.filter(({ bookedAt, day }) => day.startsAt.getTime() - bookedAt.getTime() > dayMs)
    await remindOfDay(tx, deps, toRemind)
    const today = londonDay(now)
    const due = await dueBy(tx, daysLater(today, firstReminder))
    await tell(
      tx,
      deps,
      due.flatMap((mentor) => {
        const dueOn = refreshDueOn(mentor.trainedOn, mentor.refreshMonths)
        const days = reminderDue(dueOn, today)
        return days === undefined ? [] : [refreshTelling(mentor, { dueOn, days })]
      }),
    )
  })

const words = {
  60: 'In two months your training as a mentor has to be refreshed. Have a look at the days that are offered.',
  14: 'In two weeks your training as a mentor has to be refreshed. You stay with the partners you have.',
  0: 'Your training as a mentor has to be refreshed. You stay with the partners you have; new ones come after the training.',
} as const

const refreshTelling = (
  { organisationId, personId }: { organisationId: string; personId: string },
  { dueOn, days }: { dueOn: string; days: keyof typeof words },
) => ({
  organisationId,
  personId,
  kind: 'mentoring' as const,
  title: days === 0 ? 'Your mentor training is due' : 'Your mentor training is due soon',
  body: words[days],
  href: '/mentoring/training',
  dedupeKey: `mentor-refresh:${organisationId}:${personId}:${dueOn}:${days}`,
})
