import type { Deps } from '../../deps.ts'
import { passOnWhatIsLate } from './follow-ups/passing-on.ts'
import { countWhatIsOver } from './results/counting.ts'
import { openWhatIsDue } from './rounds/opening.ts'
import { remindOnce } from './rounds/reminding.ts'

/** Until a step finds nothing to do. A step that goes wrong is tried again by the next run. */
const untilDone = async (step: (deps: Deps) => Promise<number>, deps: Deps): Promise<void> => {
  while ((await step(deps)) > 0);
}

/** What check-ins do by the calendar: who waits comes first. Each step is safe to run again. */
export const doCheckInWork = async (deps: Deps): Promise<void> => {
  await untilDone(passOnWhatIsLate, deps)
  await openWhatIsDue(deps)
  await untilDone(remindOnce, deps)
  await untilDone(countWhatIsOver, deps)
}
