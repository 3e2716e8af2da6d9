export { leaveDropIns } from './bookings/service.ts'
export { dropInCalendarEntries } from './feed.ts'
export { heldDropInBookings, heldDropInsHosted } from './held-queries.ts'
export { doDropInWork } from './jobs.ts'
