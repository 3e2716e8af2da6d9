import type { Deps } from '../../deps.ts'
import { doBuddyWork } from '../buddies/public.ts'
import { doCheckInWork } from '../check-ins/public.ts'
import { doConcernWork } from '../concerns/public.ts'
import { doDropInWork } from '../drop-ins/public.ts'
import { mailWork } from '../mail/public.ts'
import { doMentorTrainingWork } from '../mentor-training/public.ts'
import { doMentoringWork } from '../mentoring/public.ts'
import { doMentoringSessionWork } from '../mentoring-sessions/public.ts'
import { sendDigests } from '../notifications/public.ts'
import { tellNewcomers } from '../second-factor/public.ts'
import { findGaps } from '../support/public.ts'
import { endSupportOfLeavers } from './leavers.ts'

/** What support does by the calendar, feature by feature; each can run again without harm. Daily mails come last: they say what the others found. */
const work: readonly ((deps: Deps) => Promise<void>)[] = [
  endSupportOfLeavers,
  doCheckInWork,
  doConcernWork,
  doDropInWork,
  mailWork,
  findGaps,
  doBuddyWork,
  doMentoringWork,
  doMentoringSessionWork,
  doMentorTrainingWork,
  tellNewcomers,
  sendDigests,
]

/** One after the other, each whatever became of those before; what went wrong is thrown at the end, so that it is tried again. */
const doSupportWork = async (deps: Deps): Promise<void> => {
  const faults: unknown[] = []
  for (const does of work) await does(deps).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'Some of the work of support could not be done.')
}

/** Every five minutes: an offer of a place that has run out goes to the next in the waiting list soon. */
export const supportJobs = async (deps: Deps): Promise<void> => {
  await deps.jobs.boss.work('support', async () => doSupportWork(deps))
  await deps.jobs.boss.schedule('support', '*/5 * * * *', {}, { tz: 'Europe/London' })
}
