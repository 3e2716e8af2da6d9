import { type AccessRow, only } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/audit-entries', answers: only({ administrator: 200 }) },
  { route: 'GET /api/v1/audit-checks/latest', answers: only({ administrator: 200 }) },
  { route: 'POST /api/v1/audit-checks', answers: only({ administrator: 201 }) },
]
