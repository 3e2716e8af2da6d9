import { type AccessRow, forProgramme, forSignedIn, only, type World } from '../../../test/access-row.ts'
import { aPartner, aPerson } from '../../../test/people.ts'

/** Somebody who has left, and has asked to be erased. */
const asked = async ({ api, trust, signedIn }: World): Promise<string> => {
  const person = await aPerson(api)
  await api.owner.query(
    `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
    [trust.id, person.id],
  )
  const reply = await api.http
    .post(`/api/v1/people/${person.id}/erasure-requests`)
    .set('authorization', signedIn.coordinator.authorization)
  return reply.body.id
}

const ofRequest =
  (rest = '', body?: object) =>
  async (world: World) => ({ path: `/erasure-requests/${await asked(world)}${rest}`, ...(body ? { body } : {}) })

const ofPartner =
  (rest: string, body?: object) =>
  async ({ api, trust }: World) => ({
    path: `/people/${(await aPartner(api, trust)).id}${rest}`,
    ...(body ? { body } : {}),
  })

const aHold = { reason: 'A claim', reviewOn: '2027-06-01' }

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/erasure-request', answers: forSignedIn(200) },
  {
    route: 'POST /api/v1/me/erasure-requests',
    request: async ({ api, people }, caller) => {
      if (caller !== 'anonymous') {
        await api.owner.query('delete from erasure_requests where person_id = $1', [people[caller].id])
      }
      return {}
    },
    answers: forSignedIn(201),
  },
  { route: 'DELETE /api/v1/me/erasure-request', answers: forSignedIn(204) },
  {
    route: 'GET /api/v1/erasure-requests',
    answers: only({ coordinator: 200, 'other-coordinator': 200, administrator: 200 }),
  },
  {
    route: 'POST /api/v1/people/:personId/erasure-requests',
    request: ofPartner('/erasure-requests'),
    answers: forProgramme(201),
  },
  { route: 'GET /api/v1/erasure-requests/:requestId', request: ofRequest(), answers: forProgramme(200) },
  {
    route: 'POST /api/v1/erasure-requests/:requestId/erasure',
    asksAgain: true,
    request: ofRequest('/erasure'),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/erasure-requests/:requestId/refusal',
    request: ofRequest('/refusal', { why: 'It is needed for a claim' }),
    answers: forProgramme(200),
  },
  { route: 'GET /api/v1/people/:personId/legal-holds', request: ofPartner('/legal-holds'), answers: forProgramme(200) },
  {
    route: 'POST /api/v1/people/:personId/legal-holds',
    request: ofPartner('/legal-holds', aHold),
    answers: forProgramme(201),
  },
  {
    route: 'POST /api/v1/people/:personId/legal-holds/:holdId/release',
    request: async ({ api, trust, signedIn }) => {
      const { id } = await aPartner(api, trust)
      const hold = await api.http
        .post(`/api/v1/people/${id}/legal-holds`)
        .set('authorization', signedIn.coordinator.authorization)
        .send(aHold)
      return { path: `/people/${id}/legal-holds/${hold.body.id}/release` }
    },
    answers: forProgramme(200),
  },
]
