export { endBookingsOf } from './bookings/end-bookings.ts'
export { heldInterviewAdjustments, heldInterviews } from './held-queries.ts'
export { interviewReminders } from './reminders/reminders.ts'
