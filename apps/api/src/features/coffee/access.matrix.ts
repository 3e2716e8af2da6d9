import { newId } from '@elevate/db/ids'
import { type AccessRow, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { aMember } from '../../../test/coffee.ts'
import { aPartner } from '../../../test/people.ts'

const asCoordinator = async ({ api, signedIn }: World, path: string, body: object = {}) => {
  const { authorization } = signedIn.coordinator
  const reply = await api.http.post(`/api/v1${path}`).set('authorization', authorization).send(body)
  if (reply.status >= 300) throw new Error(`${path} answered ${reply.status}: ${reply.text}`)
  return reply.body as { id: string }
}

/** A round of its own for each caller; an organisation prepares one at a time, so the one before makes room. */
const open = async (world: World): Promise<string> => {
  const { api, trust, people } = world
  await api.owner.query(
    `update coffee_rounds set state = 'cancelled', cancelled_at = now() where organisation_id = $1 and state in ('open', 'drawn')`,
    [trust.id],
  )
  await api.owner.query(
    `insert into coffee_members (organisation_id, person_id, takes_part, shared_contact) values ($1, $2, true, 'email')
     on conflict (organisation_id, person_id) do update set takes_part = true`,
    [trust.id, people.partner.id],
  )
  const { rows } = await api.owner.query('select from coffee_members where organisation_id = $1', [trust.id])
  if (rows.length < 2) await aMember(api, trust)
  return (await asCoordinator(world, '/coffee-rounds', { organisationId: trust.id })).id
}
const drawn = async (world: World): Promise<string> => {
  const id = await open(world)
  await asCoordinator(world, `/coffee-rounds/${id}/draw`)
  return id
}
const published = async (world: World): Promise<string> => {
  const id = await drawn(world)
  await asCoordinator(world, `/coffee-rounds/${id}/publish`)
  return id
}

const about =
  (round: (world: World) => Promise<string>, rest = '', more: (world: World) => MatrixRequest = () => ({})) =>
  async (world: World): Promise<MatrixRequest> => ({
    path: `/coffee-rounds/${await round(world)}${rest}`,
    ...more(world),
  })

type Request = NonNullable<AccessRow['request']>

const here = ({ trust }: World) => `organisationId=${trust.id}`
const thePartner = ({ people }: World): MatrixRequest => ({ body: { personId: people.partner.id } })
const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
const forBoth = (status: number) => only({ partner: status, coordinator: status, 'other-coordinator': 404 })

const round = (method: string, rest: string, request: Request): AccessRow => ({
  route: `${method} /api/v1/coffee-rounds/:roundId${rest}`,
  request,
  answers: forCoordinator(200),
})

const rounds: AccessRow[] = [
  { route: 'GET /api/v1/coffee-rounds', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'POST /api/v1/coffee-rounds',
    request: async (world) => {
      await world.api.owner.query(
        `update coffee_rounds set state = 'cancelled', cancelled_at = now() where state in ('open', 'drawn')`,
      )
      return { body: { organisationId: world.trust.id } }
    },
    answers: forCoordinator(201),
  },
  round('GET', '', about(open)),
  round(
    'PATCH',
    '',
    about(open, '', () => ({ body: { title: 'Winter' }, version: 1 })),
  ),
  round('POST', '/draw', about(open, '/draw')),
  round('GET', '/drawn-groups', about(drawn, '/drawn-groups')),
  round('GET', '/groups', about(published, '/groups')),
  round('POST', '/drawing/cancel', async (world) => {
    const roundId = await open(world)
    await world.api.owner.query(
      `insert into coffee_drawings (id, round_id, organisation_id, wishes) values ($1, $2, $3, '{"kept":[],"forbids":[]}')`,
      [newId(), roundId, world.trust.id],
    )
    return { path: `/coffee-rounds/${roundId}/drawing/cancel` }
  }),
  round('POST', '/draw/check', about(drawn, '/draw/check')),
  round('POST', '/publish', about(drawn, '/publish')),
  round('POST', '/cancel', about(open, '/cancel')),
  round('POST', '/close', about(published, '/close')),
  round('GET', '/report', about(published, '/report')),
  { ...round('GET', '/export', about(published, '/export?format=csv')), asksAgain: true },
  round('POST', '/tellings/:tellingId/told', async (world) => {
    const roundId = await published(world)
    const id = newId()
    await world.api.owner.query(
      `insert into coffee_tellings (id, round_id, organisation_id, person_id, by, message) values ($1, $2, $3, $4, 'phone', 'Hello')`,
      [id, roundId, world.trust.id, world.people.partner.id],
    )
    return { path: `/coffee-rounds/${roundId}/tellings/${id}/told` }
  }),
]

const newPartner = async (world: World, body?: object): Promise<MatrixRequest> => {
  const { id } = await aPartner(world.api, world.trust)
  return { path: `/coffee-members/${world.trust.id}/${id}`, ...(body ? { body, version: 0 } : {}) }
}

const taking: AccessRow[] = [
  {
    route: 'GET /api/v1/coffee-members',
    request: (world) => ({ path: `/coffee-members?${here(world)}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/coffee-members/export',
    asksAgain: true,
    request: (world) => ({ path: `/coffee-members/export?${here(world)}&format=csv` }),
    answers: forCoordinator(200),
  },
  // Somebody else's: a partner has only their own.
  {
    route: 'GET /api/v1/coffee-members/:organisationId/:personId',
    request: (world) => newPartner(world),
    answers: only({ partner: 404, coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'PUT /api/v1/coffee-members/:organisationId/:personId',
    request: (world) => newPartner(world, { takesPart: true, pausedUntil: null, sharedContact: 'email' }),
    answers: only({ partner: 404, coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'POST /api/v1/coffee-rounds/:roundId/skips',
    request: about(open, '/skips', thePartner),
    answers: forBoth(204),
  },
  {
    route: 'DELETE /api/v1/coffee-rounds/:roundId/skips/:personId',
    request: async (world) => ({ path: `/coffee-rounds/${await open(world)}/skips/${world.people.partner.id}` }),
    answers: forBoth(204),
  },
  {
    route: 'POST /api/v1/coffee-rounds/:roundId/drop-outs',
    request: about(published, '/drop-outs', thePartner),
    answers: forBoth(204),
  },
]

const mine: AccessRow[] = [
  { route: 'GET /api/v1/coffee-rounds/mine', answers: only({ partner: 200 }) },
  {
    route: 'GET /api/v1/coffee-rounds/:roundId/my-calendar-file',
    request: about(published, '/my-calendar-file'),
    answers: only({ partner: 200 }),
  },
  {
    route: 'PUT /api/v1/coffee-rounds/:roundId/my-feedback',
    request: about(published, '/my-feedback', () => ({
      body: { met: 'yes', glad: null, again: null, comment: null },
      version: 0,
    })),
    answers: only({ partner: 200 }),
  },
]

const apart: AccessRow[] = [
  {
    route: 'GET /api/v1/coffee-keep-apart',
    request: (world) => ({ path: `/coffee-keep-apart?${here(world)}` }),
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/coffee-keep-apart',
    request: async ({ api, trust, people }) => {
      const { id } = await aPartner(api, trust)
      return { body: { organisationId: trust.id, personIds: [id, people.coordinator.id] } }
    },
    answers: forCoordinator(201),
  },
  {
    route: 'DELETE /api/v1/coffee-keep-apart/:keepApartId',
    request: async ({ api, trust, people }) => {
      const id = newId()
      const pair = [(await aPartner(api, trust)).id, people.coordinator.id].sort()
      await api.owner.query(
        'insert into coffee_keep_apart (id, organisation_id, low_person_id, high_person_id) values ($1, $2, $3, $4)',
        [id, trust.id, ...pair],
      )
      return { path: `/coffee-keep-apart/${id}` }
    },
    answers: forCoordinator(204),
  },
  { route: 'GET /api/v1/coffee-rather-nots', answers: only({ partner: 200 }) },
  {
    route: 'POST /api/v1/coffee-rather-nots',
    request: ({ trust }) => ({ body: { organisationId: trust.id, name: 'Somebody Else' } }),
    answers: only({ partner: 201 }),
  },
  {
    route: 'DELETE /api/v1/coffee-rather-nots/:ratherNotId',
    request: async ({ api, trust, people }) => {
      const id = newId()
      await api.owner.query(
        `insert into coffee_rather_nots (id, organisation_id, person_id, name) values ($1, $2, $3, 'Somebody Else')`,
        [id, trust.id, people.partner.id],
      )
      return { path: `/coffee-rather-nots/${id}` }
    },
    answers: only({ partner: 204 }),
  },
]

export const accessMatrix: AccessRow[] = [...rounds, ...taking, ...mine, ...apart]
