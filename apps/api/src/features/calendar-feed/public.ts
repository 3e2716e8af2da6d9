export { heldCalendarFeed } from './queries.ts'
