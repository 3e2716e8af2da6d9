export { doConcernWork } from './chasing.ts'
export { heldConcerns } from './queries.ts'
