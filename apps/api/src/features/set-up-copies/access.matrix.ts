import { type AccessRow, forProgramme, only, type World } from '../../../test/access-row.ts'
import { anOrganisation } from '../../../test/people.ts'

const sharing = async ({ api }: World): Promise<string> => {
  const { id } = await anOrganisation(api)
  await api.owner.query('insert into recruitment_settings (organisation_id, values) values ($1, $2)', [
    id,
    { sharesSetUp: true },
  ])
  return id
}

const copying = (path: string) => async (world: World) => ({
  path: `/organisations/${world.trust.id}/set-up-copies${path}`,
  body: { sourceId: await sharing(world) },
})

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/set-up-copies/sources',
    answers: only({ coordinator: 200, 'other-coordinator': 200, administrator: 200 }),
  },
  {
    route: 'POST /api/v1/organisations/:organisationId/set-up-copies/preview',
    request: copying('/preview'),
    answers: forProgramme(200),
  },
  {
    route: 'POST /api/v1/organisations/:organisationId/set-up-copies',
    request: copying(''),
    answers: forProgramme(201),
  },
]
