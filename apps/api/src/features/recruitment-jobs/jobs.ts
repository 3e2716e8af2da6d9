import type { Deps } from '../../deps.ts'
import { deleteWhatIsDue } from '../applications/public.ts'
import { remindOfStarts } from '../appointing/public.ts'
import { remindOfExpiry } from '../checks/public.ts'
import { chaseFeedback, endReserves, lapseOffers, remindOfOffers } from '../decisions/public.ts'
import { doChatWork } from '../informal-chats/public.ts'
import { interviewReminders } from '../interviews/public.ts'
import { passOnRunOutReferences } from '../references/public.ts'

/** What recruitment does by the calendar, feature by feature; each can run again without harm. */
const work: readonly ((deps: Deps) => Promise<void>)[] = [
  passOnRunOutReferences,
  remindOfExpiry,
  interviewReminders,
  deleteWhatIsDue,
  remindOfOffers,
  lapseOffers,
  endReserves,
  chaseFeedback,
  remindOfStarts,
  doChatWork,
]

/** One after the other, each whatever became of those before; what went wrong is thrown at the end, so that it is tried again. */
export const doRecruitmentWork = async (deps: Deps): Promise<void> => {
  const faults: unknown[] = []
  for (const does of work) await does(deps).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'Some of the work of recruitment could not be done.')
}

/** Each hour, a little after it has struck: what ends at noon is dealt with soon after noon. */
export const recruitmentJobs = async (deps: Deps): Promise<void> => {
  await deps.jobs.boss.work('recruitment', async () => doRecruitmentWork(deps))
  await deps.jobs.boss.schedule('recruitment', '5 * * * *', {}, { tz: 'Europe/London' })
}
