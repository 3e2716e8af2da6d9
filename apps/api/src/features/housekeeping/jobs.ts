import type { Deps } from '../../deps.ts'
import { keepHouse } from './service.ts'

/** At night, when nobody waits. */
export const houseJobs = async (deps: Deps): Promise<void> => {
  await deps.jobs.boss.work('keep-house', async () => keepHouse(deps))
  await deps.jobs.boss.schedule('keep-house', '20 3 * * *', {}, { tz: 'Europe/London' })
}
