export { heldScores } from './sheets/queries.ts'
