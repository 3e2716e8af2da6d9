import type { World } from '../../../test/access-row.ts'
import { type AccessRow, forProgramme, only } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'

const programme = only({ coordinator: 200, 'other-coordinator': 404 })

const aboutPartner =
  (rest = '', more: object = {}) =>
  async ({ api, trust }: World) => {
    const partner = await aPartner(api, trust)
    return { path: `/people/${partner.id}${rest}`, ...more }
  }

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/people',
    request: ({ trust }) => ({ path: `/people?organisationId=${trust.id}` }),
    answers: forProgramme(200),
  },
  { route: 'GET /api/v1/people/to-see-to', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'POST /api/v1/people',
    request: ({ trust }) => ({ body: { organisationId: trust.id, givenName: 'Amina', familyName: null } }),
    answers: forProgramme(201),
  },
  { route: 'GET /api/v1/people/:personId', request: aboutPartner(), answers: forProgramme(200) },
  {
    route: 'PATCH /api/v1/people/:personId',
    request: aboutPartner('', { body: { phone: null }, version: 1 }),
    answers: forProgramme(200),
  },
  { route: 'GET /api/v1/people/:personId/access-needs', request: aboutPartner('/access-needs'), answers: programme },
  {
    route: 'PUT /api/v1/people/:personId/access-needs',
    request: aboutPartner('/access-needs', { body: { whatHelps: 'large print' }, version: 1 }),
    answers: programme,
  },
  {
    route: 'POST /api/v1/people/:personId/invitation',
    request: async (world) => ({
      ...(await aboutPartner('/invitation')(world)),
      body: { organisationId: world.trust.id },
    }),
    answers: forProgramme(409),
  },
  {
    route: 'POST /api/v1/people/:personId/account/disable',
    request: aboutPartner('/account/disable'),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/people/:personId/account/enable',
    request: aboutPartner('/account/enable'),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/people/:personId/contact-again',
    request: async (world) => ({
      ...(await aboutPartner('/contact-again')(world)),
      body: { organisationId: world.trust.id },
    }),
    answers: forProgramme(200),
  },
]
