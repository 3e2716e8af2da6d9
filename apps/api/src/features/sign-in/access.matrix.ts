import { type AccessRow, forAnybody, forSignedIn } from '../../../test/access-row.ts'
import { signInAs } from '../../../test/people.ts'

const nobody = '0190d5a0-0000-7000-8000-000000000000'

export const accessMatrix: AccessRow[] = [
  {
    route: 'POST /api/v1/auth/sign-in',
    request: () => ({ body: { email: 'nobody@example.org', password: 'not the password' } }),
    answers: forAnybody(401),
  },
  { route: 'POST /api/v1/auth/refresh', answers: forAnybody(401) },
  { route: 'POST /api/v1/auth/sign-out', answers: forAnybody(204) },
  { route: 'GET /api/v1/auth/sessions', answers: forSignedIn(200) },
  {
    route: 'DELETE /api/v1/auth/sessions/:sessionId',
    request: () => ({ path: `/auth/sessions/${nobody}` }),
    answers: forSignedIn(404),
  },
  {
    route: 'POST /api/v1/auth/sign-out-everywhere',
    // With a sign-in of its own, so that the callers stay signed in for the other rows.
    request: async ({ api, people }, caller) => {
      if (caller === 'anonymous') return {}
      return { headers: { authorization: (await signInAs(api, people[caller])).authorization } }
    },
    answers: forSignedIn(204),
  },
]
