import { type AccessRow, only, type World } from '../../../test/access-row.ts'
import { aBuddyPair, aNewPartner } from '../../../test/buddies.ts'
import { aPartner } from '../../../test/people.ts'

const forCoordinators = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
/** The partner of the world is in the pair; whoever else is a partner here is not. */
const forBoth = (status: number) => only({ partner: status, coordinator: status, 'other-coordinator': 404 })
const forMember = (status: number) => only({ partner: status })

const two = async ({ api, trust }: World) => [await aNewPartner(api, trust), await aPartner(api, trust)]
const pairOfPartner = async (world: World) => {
  const { api, trust, people } = world
  return aBuddyPair(api, trust, { members: [await aNewPartner(api, trust), people.partner] })
}
const below = (rest: string, body?: object) => async (world: World) => ({
  path: `/buddy-pairs/${await pairOfPartner(world)}${rest}`,
  ...(body ? { body } : {}),
})

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/buddy-pairs',
    request: ({ trust }) => ({ path: `/buddy-pairs?organisationId=${trust.id}` }),
    answers: forCoordinators(200),
  },
  {
    route: 'POST /api/v1/buddy-pairs',
    request: async (world) => ({
      body: { organisationId: world.trust.id, personIds: (await two(world)).map(({ id }) => id) },
    }),
    answers: forCoordinators(201),
  },
  {
    route: 'POST /api/v1/buddy-pairs/batches',
    request: async (world) => ({
      body: { organisationId: world.trust.id, pairs: [(await two(world)).map(({ id }) => id)] },
    }),
    answers: forCoordinators(201),
  },
  {
    route: 'GET /api/v1/buddy-pairs/suggestions',
    request: ({ trust }) => ({ path: `/buddy-pairs/suggestions?organisationId=${trust.id}` }),
    answers: forCoordinators(200),
  },
  {
    route: 'GET /api/v1/buddy-pairs/export',
    asksAgain: true,
    request: ({ trust }) => ({ path: `/buddy-pairs/export?organisationId=${trust.id}&format=csv` }),
    answers: forCoordinators(200),
  },
  { route: 'GET /api/v1/buddy-pairs/mine', answers: forMember(200) },
  { route: 'GET /api/v1/buddy-pairs/:pairId', request: below(''), answers: forCoordinators(200) },
  {
    route: 'POST /api/v1/buddy-pairs/:pairId/leavings',
    request: async (world) => ({
      path: `/buddy-pairs/${await pairOfPartner(world)}/leavings`,
      body: { personId: world.people.partner.id, wantsAnother: true },
    }),
    answers: forBoth(204),
  },
  {
    route: 'POST /api/v1/buddy-pairs/:pairId/pause',
    request: below('/pause', { until: '2027-01-11' }),
    answers: forBoth(204),
  },
  { route: 'POST /api/v1/buddy-pairs/:pairId/resume', request: below('/resume'), answers: forBoth(204) },
  {
    route: 'POST /api/v1/buddy-pairs/:pairId/review',
    request: async (world) => ({ ...(await below('/review', { goesOn: true })(world)), version: 1 }),
    answers: forCoordinators(200),
  },
  {
    route: 'PUT /api/v1/buddy-pairs/:pairId/contacts/:week',
    request: below('/contacts/1', { made: true }),
    answers: forMember(204),
  },
  {
    route: 'PUT /api/v1/buddy-pairs/:pairId/my-contact',
    request: below('/my-contact', { kind: 'email' }),
    answers: forMember(204),
  },
  {
    route: 'PUT /api/v1/buddy-wishes/:organisationId/:personId',
    request: ({ trust, people }) => ({
      path: `/buddy-wishes/${trust.id}/${people.partner.id}`,
      body: { wish: 'wanted' },
    }),
    answers: forBoth(204),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/buddy-settings',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/buddy-settings` }),
    answers: forCoordinators(200),
  },
  {
    route: 'PATCH /api/v1/organisations/:organisationId/buddy-settings',
    request: ({ trust }) => ({
      path: `/organisations/${trust.id}/buddy-settings`,
      body: { newMonths: 9 },
      version: 0,
    }),
    answers: forCoordinators(200),
  },
]
