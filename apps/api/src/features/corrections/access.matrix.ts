import { type AccessRow, forSignedIn, only, type World } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'

const wrong = { subject: 'name', words: 'My name is spelled with one t' }
const forCoordinators = (status: number) => only({ coordinator: status, 'other-coordinator': 404, administrator: 404 })

const asked = async ({ api, trust, signedIn }: World): Promise<string> => {
  const { id } = await aPartner(api, trust)
  const reply = await api.http
    .post(`/api/v1/people/${id}/corrections`)
    .set('authorization', signedIn.coordinator.authorization)
    .send(wrong)
  return reply.body.id
}

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/corrections', answers: forSignedIn(200) },
  {
    route: 'POST /api/v1/me/corrections',
    request: async ({ api, people }, caller) => {
      if (caller !== 'anonymous') {
        await api.owner.query('delete from correction_requests where person_id = $1', [people[caller].id])
      }
      return { body: wrong }
    },
    answers: forSignedIn(201),
  },
  {
    route: 'DELETE /api/v1/me/corrections/:correctionId',
    request: async ({ api, people, signedIn }, caller) => {
      if (caller === 'anonymous') return { path: '/me/corrections/018f0000-0000-7000-8000-000000000000' }
      await api.owner.query('delete from correction_requests where person_id = $1', [people[caller].id])
      const reply = await api.http
        .post('/api/v1/me/corrections')
        .set('authorization', signedIn[caller].authorization)
        .send(wrong)
      return { path: `/me/corrections/${reply.body.id}` }
    },
    answers: forSignedIn(204),
  },
  {
    route: 'GET /api/v1/corrections',
    answers: only({ coordinator: 200, 'other-coordinator': 200, administrator: 200 }),
  },
  {
    route: 'POST /api/v1/people/:personId/corrections',
    request: async ({ api, trust }) => ({
      path: `/people/${(await aPartner(api, trust)).id}/corrections`,
      body: wrong,
    }),
    answers: forCoordinators(201),
  },
  {
    route: 'GET /api/v1/corrections/:correctionId',
    request: async (world) => ({ path: `/corrections/${await asked(world)}` }),
    answers: forCoordinators(200),
  },
  {
    route: 'POST /api/v1/corrections/:correctionId/answer',
    request: async (world) => ({
      path: `/corrections/${await asked(world)}/answer`,
      body: { outcome: 'corrected', answer: 'It is spelled with one t now' },
    }),
    answers: forCoordinators(200),
  },
]
