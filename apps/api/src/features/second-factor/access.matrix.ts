import { type AccessRow, forProgramme, forSignedIn, only } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'

const nothing = '0190d5a0-0000-7000-8000-000000000000'
const answer = { id: 'AAAA', clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: [] }

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/second-factor', answers: forSignedIn(200) },
  { route: 'POST /api/v1/second-factor/authenticator', asksAgain: true, answers: forSignedIn(200) },
  {
    route: 'POST /api/v1/second-factor/authenticator/confirmation',
    asksAgain: true,
    request: () => ({ body: { code: '000000' } }),
    answers: forSignedIn(400),
  },
  { route: 'DELETE /api/v1/second-factor/authenticator', asksAgain: true, answers: forSignedIn(404) },
  { route: 'POST /api/v1/second-factor/passkeys/question', asksAgain: true, answers: forSignedIn(200) },
  {
    route: 'POST /api/v1/second-factor/passkeys',
    asksAgain: true,
    request: () => ({ body: { token: 'aaaaaaaaaaaaaaaaaaaaaa', name: 'My phone', answer } }),
    answers: forSignedIn(400),
  },
  {
    route: 'PATCH /api/v1/second-factor/passkeys/:passkeyId',
    request: () => ({ path: `/second-factor/passkeys/${nothing}`, body: { name: 'My phone' }, version: 1 }),
    answers: forSignedIn(404),
  },
  {
    route: 'DELETE /api/v1/second-factor/passkeys/:passkeyId',
    asksAgain: true,
    request: () => ({ path: `/second-factor/passkeys/${nothing}`, version: 1 }),
    answers: forSignedIn(404),
  },
  { route: 'POST /api/v1/second-factor/recovery-codes', asksAgain: true, answers: forSignedIn(409) },
  {
    route: 'POST /api/v1/people/:personId/second-factor/reset',
    asksAgain: true,
    request: async ({ api, trust }) => ({
      path: `/people/${(await aPartner(api, trust)).id}/second-factor/reset`,
      body: { reason: 'The phone was lost' },
    }),
    answers: only({ administrator: 409 }),
  },
  { route: 'GET /api/v1/sign-in-settings', answers: only({ administrator: 200 }) },
  {
    route: 'PATCH /api/v1/sign-in-settings',
    asksAgain: true,
    // A version that nobody has: who may change it is told so before anything is changed.
    request: () => ({ body: { proofMinutes: 20 }, version: 99 }),
    answers: only({ administrator: 412 }),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/sign-in-rules',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/sign-in-rules` }),
    answers: forProgramme(200),
  },
  {
    route: 'PUT /api/v1/organisations/:organisationId/sign-in-rules',
    asksAgain: true,
    request: ({ trust }) => ({
      path: `/organisations/${trust.id}/sign-in-rules`,
      body: { secondFactorFrom: '2027-01-04' },
      version: 99,
    }),
    answers: forProgramme(412),
  },
]
