import { type AccessRow, only } from '../../../test/access-row.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const role = {
  role: 'Patient Safety Partner',
  description: 'Work with staff.',
  timeAsked: 'A day a month',
  criteria: [{ kind: 'essential', text: 'Listens', scoredAt: 'both' }],
}
const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/role-versions', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'POST /api/v1/role-versions',
    request: ({ trust }) => ({ body: { organisationId: trust.id, ...role } }),
    answers: forCoordinator(201),
  },
  {
    route: 'GET /api/v1/role-versions/:roleVersionId',
    request: async ({ api, trust }) => ({ path: `/role-versions/${(await aCampaign(api, trust)).roleVersionId}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'PATCH /api/v1/role-versions/:roleVersionId',
    request: async ({ api, trust }) => {
      const { roleVersionId } = await aCampaign(api, trust, { stage: 'draft' })
      return { path: `/role-versions/${roleVersionId}`, body: { timeAsked: 'Two days' }, version: 1 }
    },
    answers: forCoordinator(200),
  },
]
