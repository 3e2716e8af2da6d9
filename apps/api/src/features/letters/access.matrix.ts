import { type AccessRow, only, type World } from '../../../test/access-row.ts'
import { sendLettersAsSystem } from '../../../test/letters.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
const forWording = (status: number) => only({ coordinator: status, 'other-coordinator': 404, administrator: status })

const aLetter = async ({ api, trust }: World): Promise<string> => {
  const campaign = await aCampaign(api, trust)
  const details = { contact_preference: 'post', address: '1 High Street' }
  const { id } = await anApplication(api, campaign, { state: 'not-appointed', details })
  const letterId = await sendLettersAsSystem(api, { applicationId: id, kind: 'not-appointed' })
  return `/applications/${id}/letters/${letterId}`
}

const words = { subject: 'Hello', body: 'Dear {{given name}}' }

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/letter-templates',
    request: ({ trust }) => ({ path: `/letter-templates?organisationId=${trust.id}` }),
    answers: forWording(200),
  },
  {
    route: 'GET /api/v1/letter-templates/:kind',
    request: ({ trust }) => ({ path: `/letter-templates/offer?organisationId=${trust.id}` }),
    answers: forWording(200),
  },
  {
    route: 'PUT /api/v1/letter-templates/:kind',
    request: ({ trust }, caller) => {
      // Each who may makes the first version of a kind of their own.
      const kind = caller === 'administrator' ? 'reserve' : 'offer'
      return { path: `/letter-templates/${kind}`, version: 0, body: { organisationId: trust.id, ...words } }
    },
    answers: forWording(200),
  },
  {
    route: 'POST /api/v1/letter-templates/:kind/preview',
    request: ({ trust }) => ({ path: '/letter-templates/offer/preview', body: { organisationId: trust.id, ...words } }),
    answers: forWording(200),
  },
  {
    route: 'GET /api/v1/applications/:applicationId/letters',
    request: async (world) => ({ path: (await aLetter(world)).replace(/\/[^/]+$/, '') }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/applications/:applicationId/letters/:letterId',
    request: async (world) => ({ path: await aLetter(world) }),
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/letters/:letterId/sending',
    request: async (world) => ({
      path: `${await aLetter(world)}/sending`,
      body: { how: 'post', on: '2026-11-23' },
    }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/letters-to-send',
    request: ({ trust }) => ({ path: `/letters-to-send?organisationId=${trust.id}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/me/applications/:applicationId/letters',
    request: async ({ api, trust, people }) => {
      const { id } = await anApplication(api, await aCampaign(api, trust), { applicant: people.applicant })
      return { path: `/me/applications/${id}/letters` }
    },
    answers: only({ applicant: 200 }),
  },
]
