export { type Erased, eraseAgain, erasuresUntilNow } from './again-service.ts'
export { answerBy } from './asking-service.ts'
export { heldErasureRequests } from './held-queries.ts'
export { organisationsThatKnow } from './queries.ts'
