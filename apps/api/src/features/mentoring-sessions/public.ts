import type { Deps } from '../../deps.ts'
import { watchMentorships } from './alerts/service.ts'
import { deleteOldNotes } from './notes/service.ts'

export { heldMentoringGoals, heldMentoringNotes, heldMentoringSessions } from './held-queries.ts'

/** What happens by the calendar: somebody looks at pairs that do not meet, and old private notes go. */
export const doMentoringSessionWork = async (deps: Deps): Promise<void> => {
  await watchMentorships(deps)
  await deleteOldNotes(deps)
}
