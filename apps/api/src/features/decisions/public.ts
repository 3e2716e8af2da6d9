export { feedbackDue } from './feedback/due.ts'
export { chaseFeedback } from './feedback/overdue.ts'
export { lapseOffers, remindOfOffers } from './offers/lapse.ts'
export { endReserves } from './reserve/end.ts'
