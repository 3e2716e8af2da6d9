import type { Deps } from '../../deps.ts'
import { checkTrailByNight, type TrailLog } from '../audit/public.ts'
import { deleteByRule } from '../retention/public.ts'
import { keepHouse } from './service.ts'

/** At night, when nobody waits. */
export const houseJobs = async (deps: Deps & { log: TrailLog }): Promise<void> => {
  await deps.jobs.boss.work('keep-house', async () => {
    await keepHouse(deps)
    await deleteByRule(deps)
    await checkTrailByNight(deps)
  })
  await deps.jobs.boss.schedule('keep-house', '20 3 * * *', {}, { tz: 'Europe/London' })
}
