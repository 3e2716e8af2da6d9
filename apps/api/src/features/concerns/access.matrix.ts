import { type AccessRow, type Caller, forSignedIn, only, type World } from '../../../test/access-row.ts'
import { aConcern, nameContacts } from '../../../test/concerns.ts'

/** By the partner, for the panel member: a contact needs no other role in the programme. */
const concern = async ({ api, trust, people }: World) =>
  aConcern(api, trust, { author: people.partner, readers: [people['panel-member']] })

const forSetUp = (status: number) => only({ coordinator: status, 'other-coordinator': 404, administrator: status })

const answersOf = (given: Partial<Record<Caller, number>>): Record<Caller, number> => ({
  ...forSignedIn(404),
  ...given,
})

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/concerns/contacts', answers: forSignedIn(200) },
  { route: 'GET /api/v1/concerns', answers: forSignedIn(200) },
  {
    route: 'POST /api/v1/concerns',
    request: async ({ api, trust, people }) => {
      await nameContacts(api, trust, [people['panel-member']])
      return {
        body: {
          organisationId: trust.id,
          whatHappened: 'Something worries me.',
          who: '',
          contactBy: '',
          readerIds: [people['panel-member'].id],
        },
      }
    },
    answers: answersOf({ partner: 201, mentor: 201, coordinator: 201, 'panel-member': 201 }),
  },
  {
    route: 'GET /api/v1/concerns/:concernId',
    request: async (world) => ({ path: `/concerns/${await concern(world)}` }),
    answers: answersOf({ partner: 200, 'panel-member': 200 }),
  },
  {
    route: 'POST /api/v1/concerns/:concernId/steps',
    request: async (world) => ({
      path: `/concerns/${await concern(world)}/steps`,
      body: { move: 'acknowledge', note: '', personId: null },
    }),
    answers: answersOf({ partner: 403, 'panel-member': 200 }),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/safeguarding',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/safeguarding` }),
    answers: forSetUp(200),
  },
  {
    route: 'PUT /api/v1/organisations/:organisationId/safeguarding',
    request: async ({ api, trust, people }) => {
      await api.owner.query('delete from safeguarding_settings where organisation_id = $1', [trust.id])
      return {
        path: `/organisations/${trust.id}/safeguarding`,
        body: { contactEmails: [people['panel-member'].email], outOfHours: '' },
        version: 0,
      }
    },
    answers: forSetUp(200),
  },
]
