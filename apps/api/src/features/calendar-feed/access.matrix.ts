import { type AccessRow, forSignedIn } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/calendar-feed', answers: forSignedIn(200) },
  { route: 'POST /api/v1/me/calendar-feed', answers: forSignedIn(201) },
  { route: 'DELETE /api/v1/me/calendar-feed', answers: forSignedIn(204) },
]
