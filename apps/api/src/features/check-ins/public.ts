export {
  heldCheckInAnswers,
  heldCheckInDrafts,
  heldCheckInReads,
  heldCheckIns,
  heldFollowUps,
} from './held-queries.ts'
export { doCheckInWork } from './jobs.ts'
