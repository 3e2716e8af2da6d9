export {
  heldMentorEntries,
  heldMentoringRatherNots,
  heldMentorOffers,
  heldMentorRequests,
  heldMentorships,
} from './held-queries.ts'
export { doMentoringWork } from './jobs.ts'
export { leaveMentoring } from './leave-service.ts'
export { noteContact } from './pairs/service.ts'
export { mentoringSettingsOf } from './settings/service.ts'

/** The page of the client on which who runs the programme asks for a mentor for a partner. */
export const askForMentorPage = ({ organisationId, personId }: { organisationId: string; personId: string }): string =>
  `/mentoring/programme/ask?organisation=${organisationId}&person=${personId}`
