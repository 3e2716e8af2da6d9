import { type AccessRow, only, type World } from '../../../test/access-row.ts'
import { anOffer, aReservePlace, feedbackWaiting } from '../../../test/decisions.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

const ofOne = (
  route: string,
  status: number,
  ask: { of: (world: World) => Promise<{ id: string }>; path: string; body?: object; version?: number },
): AccessRow => ({
  route,
  request: async (world) => {
    const { id } = await ask.of(world)
    const { body, version } = ask
    return {
      path: `/applications/${id}/${ask.path}`,
      ...(body ? { body } : {}),
      ...(version === undefined ? {} : { version }),
    }
  },
  answers: forCoordinator(status),
})

const campaignIn = ({ api, trust }: World) => aCampaign(api, trust)
const interviewed = async (world: World) => anApplication(world.api, await campaignIn(world), { state: 'interviewed' })
const offered = async (world: World) => anOffer(world.api, await campaignIn(world))
const inReserve = async (world: World) => aReservePlace(world.api, await campaignIn(world))
const waiting = async (world: World) => feedbackWaiting(world.api, await campaignIn(world))

const one = '/api/v1/applications/:applicationId'
const terms = { conditions: 'Two references', answerBy: '2026-12-07' }
const reason = { reason: 'others-scored-higher', why: 'Others had more to show.' }

const ofCampaign = (route: string, status: number, bodyFor?: (applicationId: string) => object): AccessRow => ({
  route: `${route.replace(' ', ' /api/v1/campaigns/:campaignId/')}`,
  request: async (world) => {
    const campaign = await campaignIn(world)
    const { id } = await anApplication(world.api, campaign, { state: 'interviewed' })
    const path = `/campaigns/${campaign.id}/${route.split(' ')[1]}`
    return bodyFor ? { path, body: bodyFor(id) } : { path }
  },
  answers: forCoordinator(status),
})

const offerTo = (applicationId: string) => ({ candidates: [{ applicationId, outcome: 'offer' }], ...terms })

const mine = (
  route: string,
  arrange: typeof anOffer | typeof aReservePlace,
  ask: { path: string; body?: object },
): AccessRow => ({
  route,
  request: async (world) => {
    const { id } = await arrange(world.api, await campaignIn(world), { applicant: world.people.applicant })
    return { path: `/me/applications/${id}/${ask.path}`, ...(ask.body ? { body: ask.body } : {}) }
  },
  answers: only({ applicant: 200 }),
})

export const accessMatrix: AccessRow[] = [
  ofOne(`GET ${one}/decision`, 200, { of: interviewed, path: 'decision' }),
  ofOne(`POST ${one}/offer`, 201, { of: interviewed, path: 'offer', body: terms }),
  ofOne(`POST ${one}/offer/extension`, 200, { of: offered, path: 'offer/extension', body: { answerBy: '2026-12-14' } }),
  ofOne(`POST ${one}/offer/answer`, 200, { of: offered, path: 'offer/answer', body: { accepts: false } }),
  ofOne(`POST ${one}/offer/withdrawal`, 200, { of: offered, path: 'offer/withdrawal', body: reason }),
  ofOne(`POST ${one}/reserve`, 201, { of: interviewed, path: 'reserve', body: { until: '2027-05-01' } }),
  ofOne(`POST ${one}/reserve/answer`, 200, { of: inReserve, path: 'reserve/answer', body: { agrees: true } }),
  ofOne(`POST ${one}/turn-down`, 200, { of: interviewed, path: 'turn-down', body: reason }),
  ofOne(`POST ${one}/take-back-decision`, 200, { of: waiting, path: 'take-back-decision', body: { why: 'A slip' } }),
  ofOne(`PUT ${one}/feedback`, 200, { of: waiting, path: 'feedback', body: { words: 'Well said.' }, version: 1 }),
  ofOne(`POST ${one}/feedback/giving`, 200, {
    of: waiting,
    path: 'feedback/giving',
    body: { words: 'Well said.', how: 'phone' },
  }),
  {
    route: 'GET /api/v1/feedback-due',
    request: ({ trust }) => ({ path: `/feedback-due?organisationId=${trust.id}` }),
    answers: forCoordinator(200),
  },
  ofCampaign('GET decisions', 200),
  ofCampaign('POST decisions/preview', 200, offerTo),
  ofCampaign('POST decisions', 200, offerTo),
  ofCampaign('POST offers', 201, (id) => ({ applicationIds: [id], ...terms })),
  mine('GET /api/v1/me/applications/:applicationId/decision', anOffer, { path: 'decision' }),
  mine('POST /api/v1/me/applications/:applicationId/offer/answer', anOffer, {
    path: 'offer/answer',
    body: { accepts: true },
  }),
  mine('POST /api/v1/me/applications/:applicationId/reserve/answer', aReservePlace, {
    path: 'reserve/answer',
    body: { agrees: true },
  }),
]
