import { type AccessRow, forAnybody } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [{ route: 'GET /api/v1/product', answers: forAnybody(200) }]
