import { newId } from '@elevate/db/ids'
import {
  type AccessRow,
  forAnybody,
  forSignedIn,
  type MatrixRequest,
  only,
  type World,
} from '../../../test/access-row.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

type Request = NonNullable<AccessRow['request']>

const aDraft = async ({ api, trust, people }: World): Promise<string> =>
  (await anApplication(api, await aCampaign(api, trust), { state: 'draft', applicant: people.applicant })).id

/** Everybody may have applications; this one is the applicant's. */
const forItsApplicant = (status: number): AccessRow['answers'] => ({ ...forSignedIn(404), applicant: status })

const mine =
  (rest = '', more: MatrixRequest = {}): Request =>
  async (world) => ({ path: `/me/applications/${await aDraft(world)}${rest}`, ...more })

const typed = async ({ api, trust, people }: World) => {
  const campaign = await aCampaign(api, trust)
  const { id } = await anApplication(api, campaign, { state: 'draft' })
  await api.owner.query(`update applications set route = 'post', entered_by = $2 where id = $1`, [
    id,
    people.coordinator.id,
  ])
  return { id, campaign }
}
const atForm =
  (rest = '', more: MatrixRequest = {}): Request =>
  async (world) => ({ path: `/applications/${(await typed(world)).id}/form${rest}`, ...more })

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
const noQuestion = newId()
const answer = { body: { words: 'Because I was there' }, version: 0 }
const section = { body: { linkToArea: 'I live here' }, version: 0 }
const unread = { body: { hasReadNotice: false } }

const own: AccessRow[] = [
  {
    route: 'POST /api/v1/adverts/:slug/applications',
    request: async ({ api, trust }, caller) => ({
      path: `/adverts/${(await aCampaign(api, trust)).slug}/applications`,
      body: { givenName: 'Beatrix', email: `beatrix-${caller}@example.org` },
    }),
    answers: forAnybody(202),
  },
  { route: 'GET /api/v1/me/applications', answers: forSignedIn(200) },
  {
    route: 'POST /api/v1/me/applications',
    // One that there is would make an applicant of everybody who asks here.
    request: () => ({ body: { campaignId: newId() } }),
    answers: forSignedIn(404),
  },
  { route: 'GET /api/v1/me/applications/:applicationId', request: mine(), answers: forItsApplicant(200) },
  {
    route: 'DELETE /api/v1/me/applications/:applicationId',
    request: mine('', { version: 1 }),
    answers: forItsApplicant(204),
  },
  {
    route: 'PATCH /api/v1/me/applications/:applicationId/details/:section',
    request: mine('/details/background', section),
    answers: forItsApplicant(200),
  },
  {
    route: 'PUT /api/v1/me/applications/:applicationId/answers/:questionId',
    request: mine(`/answers/${noQuestion}`, answer),
    answers: forSignedIn(404),
  },
  {
    route: 'POST /api/v1/me/applications/:applicationId/send',
    request: mine('/send', unread),
    answers: forItsApplicant(409),
  },
  {
    route: 'POST /api/v1/me/applications/:applicationId/withdraw',
    request: mine('/withdraw'),
    answers: forItsApplicant(200),
  },
  {
    route: 'GET /api/v1/me/applications/:applicationId/monitoring',
    request: mine('/monitoring'),
    answers: forItsApplicant(200),
  },
  {
    route: 'PUT /api/v1/me/applications/:applicationId/monitoring',
    request: mine('/monitoring', { body: { sex: 'female' } }),
    answers: forItsApplicant(204),
  },
]

const forSomebody: AccessRow[] = [
  {
    route: 'POST /api/v1/campaigns/:campaignId/applications',
    request: async ({ api, trust }) => ({
      path: `/campaigns/${(await aCampaign(api, trust)).id}/applications`,
      body: { route: 'phone', givenName: 'Beatrix' },
    }),
    answers: forCoordinator(201),
  },
  { route: 'GET /api/v1/applications/:applicationId/form', request: atForm(), answers: forCoordinator(200) },
  {
    route: 'DELETE /api/v1/applications/:applicationId/form',
    request: atForm('', { version: 1 }),
    answers: forCoordinator(204),
  },
  {
    route: 'PATCH /api/v1/applications/:applicationId/form/details/:section',
    request: atForm('/details/background', section),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/applications/:applicationId/form/answers/:questionId',
    request: async (world) => {
      const { id, campaign } = await typed(world)
      return { path: `/applications/${id}/form/answers/${campaign.questionIds[0]}`, ...answer, version: 1 }
    },
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/form/send',
    request: atForm('/send', unread),
    answers: forCoordinator(409),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/form/withdraw',
    request: atForm('/withdraw'),
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/form/monitoring',
    request: atForm('/monitoring', { body: {} }),
    answers: forCoordinator(204),
  },
]

const sent = async ({ api, trust }: World) => {
  const campaign = await aCampaign(api, trust)
  return { campaign, id: (await anApplication(api, campaign, { answers: ['As the mayor I know', 'Nothing'] })).id }
}

const blind: AccessRow[] = [
  {
    route: 'GET /api/v1/applications/:applicationId/blind-answers',
    request: async (world) => ({ path: `/applications/${(await sent(world)).id}/blind-answers` }),
    answers: forCoordinator(200),
  },
  {
    route: 'PATCH /api/v1/applications/:applicationId/blind-answers/:questionId',
    request: async (world) => {
      const { id, campaign } = await sent(world)
      const path = `/applications/${id}/blind-answers/${campaign.questionIds[0]}`
      return { path, body: { passages: ['the mayor'] }, version: 0 }
    },
    answers: forCoordinator(200),
  },
]

export const accessMatrix: AccessRow[] = [...own, ...forSomebody, ...blind]
