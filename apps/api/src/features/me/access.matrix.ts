import { type AccessRow, forSignedIn } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [{ route: 'GET /api/v1/me', answers: forSignedIn(200) }]
