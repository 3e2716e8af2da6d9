import { type AccessRow, forAnybody, forSignedIn } from '../../../test/access-row.ts'

const noLink = { token: 'aaaaaaaaaaaaaaaaaaaaaa' }
const password = 'a password that is long enough'

export const accessMatrix: AccessRow[] = [
  {
    route: 'POST /api/v1/auth/password-links',
    request: () => ({ body: { email: 'nobody@example.org' } }),
    answers: forAnybody(202),
  },
  { route: 'POST /api/v1/auth/links/look', request: () => ({ body: noLink }), answers: forAnybody(404) },
  {
    route: 'POST /api/v1/auth/links/choose-password',
    request: () => ({ body: { ...noLink, password } }),
    answers: forAnybody(404),
  },
  {
    route: 'POST /api/v1/auth/links/set-up',
    request: () => ({
      body: {
        ...noLink,
        password,
        organisationName: 'Northmoor',
        givenName: 'Amina',
        familyName: null,
        email: 'amina@example.org',
      },
    }),
    answers: forAnybody(404),
  },
  {
    route: 'POST /api/v1/auth/password',
    request: () => ({ body: { currentPassword: 'not mine', newPassword: password } }),
    answers: forSignedIn(400),
  },
]
