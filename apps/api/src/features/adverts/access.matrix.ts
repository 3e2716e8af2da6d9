import { type AccessRow, forAnybody, only } from '../../../test/access-row.ts'
import { aCampaign } from '../../../test/recruitment.ts'

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/adverts', answers: forAnybody(200) },
  {
    route: 'GET /api/v1/adverts/:slug',
    request: async ({ api, trust }) => ({ path: `/adverts/${(await aCampaign(api, trust)).slug}` }),
    answers: forAnybody(200),
  },
  {
    route: 'GET /api/v1/campaigns/:campaignId/advert',
    request: async ({ api, trust }) => {
      const { id } = await aCampaign(api, trust, { stage: 'draft' })
      return { path: `/campaigns/${id}/advert` }
    },
    answers: only({ coordinator: 200, 'other-coordinator': 404 }),
  },
]
