import type { Deps } from '../../deps.ts'
import { doCoffeeWork } from './feedback/reminders.ts'

/** Once a day in the morning, when a mail is welcome. */
export const coffeeJobs = async (deps: Deps): Promise<void> => {
  await deps.jobs.boss.work('coffee', async () => doCoffeeWork(deps))
  await deps.jobs.boss.schedule('coffee', '0 9 * * *', {}, { tz: 'Europe/London' })
}
