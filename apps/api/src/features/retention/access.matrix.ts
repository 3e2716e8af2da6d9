import { type AccessRow, forProgramme } from '../../../test/access-row.ts'

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations/:organisationId/retention',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/retention` }),
    answers: forProgramme(200),
  },
  {
    route: 'PUT /api/v1/organisations/:organisationId/retention/:kind',
    request: async ({ api, trust }) => {
      await api.owner.query('delete from retention_settings')
      return { path: `/organisations/${trust.id}/retention/tasks`, body: { months: 12, version: 0 } }
    },
    answers: forProgramme(200),
  },
]
