export { leaveRankings } from './closing/leaving.ts'
export { heldScores } from './sheets/queries.ts'
