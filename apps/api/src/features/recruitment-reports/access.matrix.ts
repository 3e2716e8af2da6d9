import { type AccessRow, only, type World } from '../../../test/access-row.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const ofCampaign =
  (path: string) =>
  async ({ api, trust }: World) => ({
    path: `/campaigns/${(await aCampaign(api, trust)).id}${path}`,
  })
const forCoordinator = only({ coordinator: 200, 'other-coordinator': 404 })

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/campaigns/:campaignId/report',
    request: ofCampaign('/report'),
    answers: forCoordinator,
  },
  {
    route: 'GET /api/v1/campaigns/:campaignId/report/export',
    asksAgain: true,
    request: ofCampaign('/report/export?sheet=adverse-impact'),
    answers: forCoordinator,
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/recruitment-report',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/recruitment-report` }),
    answers: forCoordinator,
  },
]
