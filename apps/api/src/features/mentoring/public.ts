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
