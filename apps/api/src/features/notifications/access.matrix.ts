import { type AccessRow, forSignedIn } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/notifications', answers: forSignedIn(200) },
  { route: 'POST /api/v1/me/notifications/read', answers: forSignedIn(204) },
]
