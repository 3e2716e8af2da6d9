import { type AccessRow, forSignedIn } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/profile', answers: forSignedIn(200) },
  {
    route: 'PATCH /api/v1/me/profile',
    request: () => ({ body: { pronouns: null }, version: 1 }),
    answers: forSignedIn(200),
  },
  { route: 'GET /api/v1/me/data', asksAgain: true, answers: forSignedIn(200) },
  { route: 'GET /api/v1/me/data/to-read', asksAgain: true, answers: forSignedIn(200) },
]
