import type { Deps } from '../../deps.ts'
import { doDrawings } from './draws/drawing-work.ts'
import { doCoffeeWork } from './feedback/reminders.ts'
import { doPublishings } from './groups/publishing-work.ts'

/** Once a day in the morning, when a mail is welcome; large draws whenever there is one. */
export const coffeeJobs = async (deps: Deps): Promise<void> => {
  await deps.jobs.boss.work('coffee', async () => doCoffeeWork(deps))
  await deps.jobs.boss.work('coffee-draws', async () => doDrawings(deps))
  // What a lost worker left is found without anybody asking again.
  await deps.jobs.boss.schedule('coffee-draws', '* * * * *', {}, { tz: 'Europe/London' })
  await deps.jobs.boss.work('coffee-publishing', async () => doPublishings(deps))
  await deps.jobs.boss.schedule('coffee-publishing', '* * * * *', {}, { tz: 'Europe/London' })
  await deps.jobs.boss.schedule('coffee', '0 9 * * *', {}, { tz: 'Europe/London' })
}
