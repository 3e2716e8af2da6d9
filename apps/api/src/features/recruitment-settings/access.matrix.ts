import { type AccessRow, forProgramme } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations/:organisationId/recruitment-settings',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/recruitment-settings` }),
    answers: forProgramme(200),
  },
  {
    route: 'PATCH /api/v1/organisations/:organisationId/recruitment-settings',
    // A version that nobody has: who may change them is told so before anything is changed.
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/recruitment-settings`, body: {}, version: 99 }),
    answers: forProgramme(412),
  },
]
