import { type AccessRow, forAnybody, forSignedIn } from '../../../test/access-row.ts'
import { aPartner, signInAs } from '../../../test/people.ts'

const noStep = { token: 'aaaaaaaaaaaaaaaaaaaaaa' }
/** Of the right form, and by no device. */
const answer = { id: 'AAAA', clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: null }
const newAnswer = { id: 'AAAA', clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: [] }

/** Whoever is signed in or not: the token of the first step decides, and this one is nobody's. */
const secondStep = (path: string, rest: object = {}): AccessRow => ({
  route: `POST /api/v1/auth/${path}`,
  request: () => ({ body: { ...noStep, ...rest } }),
  answers: forAnybody(401),
})
const proof = (path: string, body: object): AccessRow => ({
  route: `POST /api/v1/auth/proof/${path}`,
  request: () => ({ body }),
  answers: forSignedIn(400),
})

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
  secondStep('second-step/code', { code: '123456' }),
  secondStep('second-step/recovery-code', { code: 'abcd-efgh-jkmn' }),
  secondStep('second-step/passkey/question'),
  secondStep('second-step/passkey', { answer }),
  secondStep('second-step/authenticator'),
  secondStep('second-step/authenticator/confirmation', { code: '123456' }),
  secondStep('second-step/new-passkey/question'),
  secondStep('second-step/new-passkey', { name: 'My phone', answer: newAnswer }),
  { route: 'POST /api/v1/auth/passkey/question', answers: forAnybody(200) },
  secondStep('passkey', { answer }),
  proof('password', { password: 'not the password' }),
  proof('code', { code: '123456' }),
  { route: 'POST /api/v1/auth/proof/passkey/question', answers: forSignedIn(200) },
  proof('passkey', { ...noStep, answer }),
  {
    route: 'POST /api/v1/auth/sign-out-elsewhere',
    // By a person of its own, so that the callers stay signed in for the other rows.
    request: async ({ api, trust }, caller) => {
      if (caller === 'anonymous') return {}
      return { headers: { authorization: (await signInAs(api, await aPartner(api, trust))).authorization } }
    },
    answers: forSignedIn(204),
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
