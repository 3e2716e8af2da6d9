import { type AccessRow, forAnybody } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/health/live', answers: forAnybody(200) },
  { route: 'GET /api/health/ready', answers: forAnybody(200) },
  { route: 'GET /api/metrics', answers: forAnybody(200) },
]
