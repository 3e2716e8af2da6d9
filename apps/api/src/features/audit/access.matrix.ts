import { type AccessRow, only } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [{ route: 'GET /api/v1/audit-entries', answers: only({ administrator: 200 }) }]
