import { type AccessRow, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'
import { aCampaign } from '../../../test/recruitment.ts'

type Options = Parameters<typeof aCampaign>[2]

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

const about =
  (rest: string, options: Options, more: MatrixRequest = {}) =>
  async ({ api, trust }: World): Promise<MatrixRequest> => {
    const campaign = await aCampaign(api, trust, options)
    return { path: `/campaigns/${campaign.id}${rest}`, ...more }
  }

const draft: Options = { stage: 'draft' }
const ready: Options = {
  stage: 'draft',
  values: { summary: 'a', about_the_work: 'b', where_it_happens: 'c', support_offered: 'd', payment: 'unpaid' },
}
const closed: Options = { closesAt: '2026-11-20T12:00:00Z' }

const role = {
  role: 'Patient Safety Partner',
  description: 'Work with staff.',
  timeAsked: 'A day a month',
  criteria: [{ kind: 'essential', text: 'Listens', scoredAt: 'both' }],
}

const seat = async (world: World): Promise<string> => {
  const { api, trust } = world
  const member = await aPartner(api, trust)
  const campaign = await aCampaign(api, trust, { panel: [member] })
  return `/campaigns/${campaign.id}/panel/${member.id}`
}

const step = (verb: string, options: Options): AccessRow => ({
  route: `POST /api/v1/campaigns/:campaignId/${verb}`,
  request: about(`/${verb}`, options),
  answers: forCoordinator(200),
})

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/campaigns', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'POST /api/v1/campaigns',
    request: ({ trust }) => ({ body: { organisationId: trust.id, title: 'Partners wanted', role } }),
    answers: forCoordinator(201),
  },
  { route: 'GET /api/v1/campaigns/:campaignId', request: about('', draft), answers: forCoordinator(200) },
  {
    route: 'PATCH /api/v1/campaigns/:campaignId',
    request: about('', draft, { body: { summary: 'New' }, version: 1 }),
    answers: forCoordinator(200),
  },
  step('publish', ready),
  step('close', {}),
  step('complete', closed),
  {
    route: 'GET /api/v1/campaigns/:campaignId/cancelling',
    request: about('/cancelling', {}),
    answers: forCoordinator(200),
  },
  step('cancel', {}),
  {
    route: 'POST /api/v1/campaigns/:campaignId/copy',
    request: about('/copy', {}, { body: {} }),
    answers: forCoordinator(201),
  },
  { route: 'GET /api/v1/campaigns/:campaignId/panel', request: about('/panel', {}), answers: forCoordinator(200) },
  {
    route: 'PUT /api/v1/campaigns/:campaignId/panel/:personId',
    request: async (world) => ({ path: await seat(world), body: { role: 'chair', isLay: true } }),
    answers: forCoordinator(200),
  },
  {
    route: 'DELETE /api/v1/campaigns/:campaignId/panel/:personId',
    request: async (world) => ({ path: await seat(world) }),
    answers: forCoordinator(200),
  },
]
