export { coverIdentity } from './blind/rules.ts'
export { heldAnswers, heldApplications, heldMonitoring, heldSteps } from './mine/held-queries.ts'
export { sendApplication } from './sending/service.ts'
