import { type AccessRow, forProgramme, type World } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'

const aHold = { reason: 'A claim', reviewOn: '2027-06-01' }

const anAppointment = async ({ api, trust }: World): Promise<string> => {
  const { rows } = await api.owner.query('select id from appointments where person_id = $1', [
    (await aPartner(api, trust)).id,
  ])
  return `/records/appointment/${rows[0].id}/legal-holds`
}

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations/:organisationId/legal-holds',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/legal-holds` }),
    answers: forProgramme(200),
  },
  {
    route: 'GET /api/v1/records/:kind/:recordId/legal-holds',
    request: async (world) => ({ path: await anAppointment(world) }),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/records/:kind/:recordId/legal-holds',
    request: async (world) => ({ path: await anAppointment(world), body: aHold }),
    answers: forProgramme(201),
  },
  {
    route: 'POST /api/v1/records/:kind/:recordId/legal-holds/:holdId/release',
    request: async (world) => {
      const path = await anAppointment(world)
      const placed = await world.api.http
        .post(`/api/v1${path}`)
        .set('authorization', world.signedIn.coordinator.authorization)
        .send(aHold)
      return { path: `${path}/${placed.body.holds[0].id}/release` }
    },
    answers: forProgramme(200),
  },
]
