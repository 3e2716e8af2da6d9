import { type AccessRow, only, type World } from '../../../test/access-row.ts'
import { aHandbook } from '../../../test/handbook.ts'

const at = '/api/v1/organisations/:organisationId/handbook'

const published = async ({ api, trust }: World, more = '') => {
  await aHandbook(api, trust)
  return `/organisations/${trust.id}/handbook${more}`
}
const forReaders = only({ coordinator: 200, mentor: 200, partner: 200, 'other-coordinator': 404 })
const forCoordinator = only({ coordinator: 200, 'other-coordinator': 404 })
const sections = [{ heading: 'What a mentor is here for', text: 'You listen.' }]

/** One draft at a time, so that what callers before wrote is put aside. */
const withoutDraft = async ({ api, trust }: World) => {
  await api.owner.query('delete from handbook_versions where organisation_id = $1 and published_at is null', [trust.id])
  return `/organisations/${trust.id}/handbook`
}

export const accessMatrix: AccessRow[] = [
  {
    route: `GET ${at}`,
    request: async (world) => ({ path: await published(world) }),
    answers: forReaders,
  },
  { route: 'GET /api/v1/handbooks/mine', answers: only({ mentor: 200 }) },
  {
    route: `POST ${at}/acknowledgements`,
    request: async (world) => {
      const number = await aHandbook(world.api, world.trust)
      return { path: `/organisations/${world.trust.id}/handbook/acknowledgements`, body: { number } }
    },
    answers: only({ mentor: 200 }),
  },
  {
    route: `GET ${at}/versions`,
    request: async (world) => ({ path: await published(world, '/versions') }),
    answers: forReaders,
  },
  {
    route: `GET ${at}/draft`,
    request: async (world) => ({ path: await published(world, '/draft') }),
    answers: forCoordinator,
  },
  {
    route: `PUT ${at}/draft`,
    request: async (world) => ({
      path: `${await withoutDraft(world)}/draft`,
      body: { whatChanged: 'Clearer.', sections },
      version: 0,
    }),
    answers: forCoordinator,
  },
  {
    route: `POST ${at}/publication`,
    request: async (world) => {
      const path = await withoutDraft(world)
      await aHandbook(world.api, world.trust, { isDraft: true })
      return { path: `${path}/publication`, body: { version: 1 } }
    },
    answers: forCoordinator,
  },
  {
    route: `GET ${at}/readers`,
    request: async (world) => ({ path: await published(world, '/readers') }),
    answers: forCoordinator,
  },
]
