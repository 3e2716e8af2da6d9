import { type AccessRow, only } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/home/partner', answers: only({ partner: 200, mentor: 200 }) },
  { route: 'GET /api/v1/home/coordinator', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
]
