import { newId } from '@elevate/db/ids'
import { type AccessRow, type MatrixRequest, only, type World } from '../../../test/access-row.ts'

const here = ({ trust }: World) => `organisationId=${trust.id}`
const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
/** The partner's own, and the coordinator's; a mentor and a panel member are no partners. */
const forBoth = (status: number) => only({ partner: status, coordinator: status, 'other-coordinator': 404 })

const ofPartner =
  (rest: string, body?: (world: World) => object) =>
  (world: World): MatrixRequest => ({
    path: `/support/people/${world.people.partner.id}${rest}`,
    ...(body ? { body: body(world) } : {}),
  })

const aContact = async ({ api, trust, people }: World): Promise<MatrixRequest> => {
  const id = newId()
  await api.owner.query(
    `insert into support_contacts (id, organisation_id, person_id, contacted_on, how) values ($1, $2, $3, '2026-11-01', 'phone')`,
    [id, trust.id, people.partner.id],
  )
  return { path: `/support/contacts/${id}` }
}

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/support/figures',
    request: (world) => ({ path: `/support/figures?${here(world)}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/support/coverage',
    request: (world) => ({ path: `/support/coverage?${here(world)}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/support/coverage/export',
    asksAgain: true,
    request: (world) => ({ path: `/support/coverage/export?format=csv&${here(world)}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/support-settings',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/support-settings` }),
    answers: forCoordinator(200),
  },
  {
    route: 'PATCH /api/v1/organisations/:organisationId/support-settings',
    request: async ({ api, trust }) => {
      await api.owner.query('delete from support_settings where organisation_id = $1', [trust.id])
      return { path: `/organisations/${trust.id}/support-settings`, body: { quietDays: 60 }, version: 0 }
    },
    answers: forCoordinator(200),
  },
  { route: 'GET /api/v1/support/people/:personId', request: ofPartner(''), answers: forBoth(200) },
  { route: 'GET /api/v1/support/people/:personId/events', request: ofPartner('/events'), answers: forBoth(200) },
  {
    route: 'POST /api/v1/support/people/:personId/contacts',
    request: ofPartner('/contacts', ({ trust }) => ({ organisationId: trust.id, how: 'phone', on: '2026-11-20' })),
    answers: forCoordinator(201),
  },
  { route: 'DELETE /api/v1/support/contacts/:contactId', request: aContact, answers: forCoordinator(204) },
  {
    route: 'POST /api/v1/support/people/:personId/call',
    request: ofPartner('/call', ({ trust }) => ({ organisationId: trust.id })),
    answers: forCoordinator(200),
  },
]
