import { type AccessRow, forProgramme, only } from '../../../test/access-row.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/audit-entries', answers: only({ administrator: 200 }) },
  { route: 'GET /api/v1/audit-checks/latest', answers: only({ administrator: 200 }) },
  { route: 'POST /api/v1/audit-checks', answers: only({ administrator: 201 }) },
  {
    route: 'GET /api/v1/people/:personId/history',
    request: ({ people }) => ({ path: `/people/${people.partner.id}/history` }),
    answers: forProgramme(200),
  },
  {
    route: 'GET /api/v1/applications/:applicationId/history',
    request: async ({ api, trust }) => ({
      path: `/applications/${(await anApplication(api, await aCampaign(api, trust), { state: 'sift' })).id}/history`,
    }),
    answers: only({ coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/history',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/history` }),
    answers: forProgramme(200),
  },
]
