import { type AccessRow, forProgramme } from '../../../test/access-row.ts'

import { aPartner, aPerson } from '../../../test/people.ts'

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/grants',
    request: ({ trust }) => ({ path: `/grants?organisationId=${trust.id}` }),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/grants',
    asksAgain: true,
    request: async ({ api, trust }) => {
      const { id } = await aPartner(api, trust)
      const grant = { kind: 'mentor', organisationId: trust.id, validFrom: '2026-11-23', validTo: null }
      return { body: { personId: id, ...grant } }
    },
    answers: forProgramme(201),
  },
  {
    route: 'DELETE /api/v1/grants/:grantId',
    asksAgain: true,
    request: async ({ api, trust }) => {
      const { id } = await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })
      const { rows } = await api.owner.query('select id from grants where person_id = $1', [id])
      return { path: `/grants/${rows[0].id}` }
    },
    answers: forProgramme(204),
  },
]
