export { heldCertificates, heldTrainingBookings } from './held-queries.ts'
export { doMentorTrainingWork } from './reminders.ts'
