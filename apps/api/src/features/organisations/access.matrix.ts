import { type AccessRow, forProgramme, only } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations',
    answers: only({ coordinator: 200, 'other-coordinator': 200, administrator: 200 }),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}` }),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/organisations',
    request: () => ({
      body: { name: 'Fenland Trust', shortName: 'Fenland', odsCode: null, kind: 'trust', region: null },
    }),
    answers: only({ administrator: 201 }),
  },
  {
    route: 'PATCH /api/v1/organisations/:organisationId',
    // A version that nobody has: who may change it is told so before anything is changed.
    request: ({ trust }) => ({ path: `/organisations/${trust.id}`, body: { settings: {} }, version: 99 }),
    answers: forProgramme(412),
  },
]
