import type { Deps } from '../../deps.ts'
import { deleteWhatIsDue } from '../applications/public.ts'
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
  doChatWork,
]

export const doRecruitmentWork = async (deps: Deps): Promise<void> => {
  for (const does of work) await does(deps)
}

/** Each hour, a little after it has struck: what ends at noon is dealt with soon after noon. */
export const recruitmentJobs = async (deps: Deps): Promise<void> => {
  await deps.jobs.boss.work('recruitment', async () => doRecruitmentWork(deps))
  await deps.jobs.boss.schedule('recruitment', '5 * * * *', {}, { tz: 'Europe/London' })
}
