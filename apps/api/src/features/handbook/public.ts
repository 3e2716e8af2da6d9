export { heldAcknowledgements } from './queries.ts'
export { usualHandbook } from './usual-handbook.ts'
