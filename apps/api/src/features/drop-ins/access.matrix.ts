import { type AccessRow, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { aBookingOf, session } from '../../../test/drop-ins.ts'
import { aPartner } from '../../../test/people.ts'

const asCoordinator = async ({ api, signedIn }: World, path: string, body: object) => {
  const { authorization } = signedIn.coordinator
  const reply = await api.http.post(`/api/v1${path}`).set('authorization', authorization).send(body)
  if (reply.status >= 300) throw new Error(`${path} answered ${reply.status}: ${reply.text}`)
  return reply.body as { id: string; version: number }
}

/** A session of its own for each caller. */
const aSession = async (world: World): Promise<string> =>
  (await asCoordinator(world, '/drop-ins', { organisationId: world.trust.id, ...session, capacity: 20 })).id

/** The same, going on now. */
const goingOn = async (world: World): Promise<string> => {
  const id = await aSession(world)
  await world.api.owner.query(
    `update drop_ins set day = '2026-11-23', starts_at = '2026-11-23T09:30:00Z', ends_at = '2026-11-23T11:00:00Z' where id = $1`,
    [id],
  )
  return id
}
const aRunningSeries = async (world: World): Promise<string> => {
  const { day: _day, ...what } = session
  const rule = { rhythm: 'weekly', weekday: 4, startsOn: '2026-11-26' }
  return (await asCoordinator(world, '/drop-in-series', { organisationId: world.trust.id, ...what, ...rule })).id
}
const anybodysBooking = async (world: World, dropInId: string): Promise<string> =>
  aBookingOf(world.api, { dropInId, of: world.trust, person: await aPartner(world.api, world.trust) })

const at =
  (make: (world: World) => Promise<string>, rest = '', more: MatrixRequest = {}) =>
  async (world: World): Promise<MatrixRequest> => ({ path: `/drop-ins/${await make(world)}${rest}`, ...more })

const members = (status: number) =>
  only({ partner: status, mentor: status, coordinator: status, 'other-coordinator': 404 })
const coordinators = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
/** Partners and mentors may be hosts: of a session of others they are told nothing. */
const hosts = (status: number) => only({ partner: 404, mentor: 404, coordinator: status, 'other-coordinator': 404 })
const partners = (status: number) => only({ partner: status })

const sessions: AccessRow[] = [
  {
    route: 'GET /api/v1/drop-ins',
    answers: only({ partner: 200, mentor: 200, coordinator: 200, 'other-coordinator': 200 }),
  },
  {
    route: 'GET /api/v1/drop-ins/mine',
    answers: only({ partner: 200, mentor: 200, coordinator: 200, 'other-coordinator': 200 }),
  },
  {
    route: 'POST /api/v1/drop-ins',
    request: ({ trust }) => ({ body: { organisationId: trust.id, ...session } }),
    answers: coordinators(201),
  },
  { route: 'GET /api/v1/drop-ins/:dropInId', request: at(aSession), answers: members(200) },
  {
    route: 'PATCH /api/v1/drop-ins/:dropInId',
    request: at(aSession, '', { body: { title: 'Other' }, version: 1 }),
    answers: coordinators(200),
  },
  { route: 'POST /api/v1/drop-ins/:dropInId/cancel', request: at(aSession, '/cancel'), answers: coordinators(200) },
  {
    route: 'GET /api/v1/drop-ins/:dropInId/calendar-file',
    request: at(aSession, '/calendar-file'),
    answers: members(200),
  },
  // Who arranges a session hosts it where nobody else was named.
  { route: 'POST /api/v1/drop-ins/:dropInId/hosts/away', request: at(aSession, '/hosts/away'), answers: hosts(204) },
  {
    route: 'GET /api/v1/drop-ins/possible-hosts',
    request: ({ trust }) => ({ path: `/drop-ins/possible-hosts?organisationId=${trust.id}` }),
    answers: coordinators(200),
  },
  {
    route: 'GET /api/v1/drop-ins/figures',
    request: ({ trust }) => ({ path: `/drop-ins/figures?organisationId=${trust.id}` }),
    answers: coordinators(200),
  },
]

const places: AccessRow[] = [
  {
    route: 'POST /api/v1/drop-ins/:dropInId/bookings',
    request: async (world, caller) => ({
      path: `/drop-ins/${await aSession(world)}/bookings`,
      ...(caller === 'coordinator' ? { body: { personId: world.people.partner.id } } : {}),
    }),
    answers: only({ partner: 201, coordinator: 201, 'other-coordinator': 404 }),
  },
  {
    route: 'DELETE /api/v1/drop-ins/:dropInId/bookings/mine',
    request: async (world) => {
      const dropInId = await aSession(world)
      await aBookingOf(world.api, { dropInId, of: world.trust, person: world.people.partner })
      return { path: `/drop-ins/${dropInId}/bookings/mine` }
    },
    answers: partners(204),
  },
  {
    route: 'PATCH /api/v1/drop-ins/:dropInId/bookings/mine',
    request: async (world) => {
      const dropInId = await aSession(world)
      await aBookingOf(world.api, { dropInId, of: world.trust, person: world.people.partner })
      return { path: `/drop-ins/${dropInId}/bookings/mine`, body: { isListed: true } }
    },
    answers: partners(200),
  },
  {
    route: 'POST /api/v1/drop-ins/:dropInId/attendance/mine',
    request: at(goingOn, '/attendance/mine'),
    answers: partners(200),
  },
  {
    route: 'DELETE /api/v1/drop-ins/:dropInId/bookings/:bookingId',
    request: async (world) => {
      const dropInId = await aSession(world)
      return { path: `/drop-ins/${dropInId}/bookings/${await anybodysBooking(world, dropInId)}` }
    },
    answers: coordinators(204),
  },
  {
    route: 'GET /api/v1/drop-ins/:dropInId/needs',
    request: async (world) => {
      const dropInId = await aSession(world)
      await anybodysBooking(world, dropInId)
      return { path: `/drop-ins/${dropInId}/needs` }
    },
    answers: hosts(200),
  },
  { route: 'GET /api/v1/drop-ins/:dropInId/bookings', request: at(aSession, '/bookings'), answers: hosts(200) },
  {
    route: 'GET /api/v1/drop-ins/:dropInId/bookings/export',
    asksAgain: true,
    request: at(aSession, '/bookings/export?format=csv'),
    answers: coordinators(200),
  },
]

const door: AccessRow[] = [
  { route: 'GET /api/v1/drop-ins/:dropInId/door', request: at(goingOn, '/door'), answers: hosts(200) },
  { route: 'POST /api/v1/drop-ins/:dropInId/walk-ins', request: at(goingOn, '/walk-ins'), answers: hosts(200) },
  {
    route: 'PUT /api/v1/drop-ins/:dropInId/bookings/:bookingId/came',
    request: async (world) => {
      const dropInId = await goingOn(world)
      return {
        path: `/drop-ins/${dropInId}/bookings/${await anybodysBooking(world, dropInId)}/came`,
        body: { came: true },
      }
    },
    answers: hosts(200),
  },
  { route: 'POST /api/v1/drop-ins/:dropInId/close', request: at(goingOn, '/close'), answers: hosts(200) },
  {
    route: 'PUT /api/v1/drop-ins/:dropInId/themes',
    request: at(goingOn, '/themes', { body: { themes: 'Parking', reply: '' }, version: 1 }),
    answers: hosts(200),
  },
]

const series = (method: string, rest: string, more: MatrixRequest): AccessRow => ({
  route: `${method} /api/v1/drop-in-series/:seriesId${rest}`,
  request: async (world) => ({ path: `/drop-in-series/${await aRunningSeries(world)}${rest}`, ...more }),
  answers: coordinators(200),
})

const allSeries: AccessRow[] = [
  {
    route: 'GET /api/v1/drop-in-series',
    request: ({ trust }) => ({ path: `/drop-in-series?organisationId=${trust.id}` }),
    answers: coordinators(200),
  },
  {
    route: 'POST /api/v1/drop-in-series',
    request: ({ trust }) => {
      const { day: _day, ...what } = session
      return { body: { organisationId: trust.id, ...what, rhythm: 'weekly', weekday: 4, startsOn: '2026-11-26' } }
    },
    answers: coordinators(201),
  },
  series('GET', '', {}),
  series('PATCH', '', { body: { fromDay: '2026-12-01', title: 'Other' }, version: 1 }),
  series('POST', '/end', { body: { lastDay: '2026-12-10' } }),
]

/** Nothing is decided yet: for each caller anew. */
const settings = async ({ api, trust }: World, more: MatrixRequest = {}): Promise<MatrixRequest> => {
  await api.owner.query('delete from drop_in_settings where organisation_id = $1', [trust.id])
  return { path: `/organisations/${trust.id}/drop-in-settings`, ...more }
}

const decided: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations/:organisationId/drop-in-settings',
    request: (world) => settings(world),
    answers: coordinators(200),
  },
  {
    route: 'PATCH /api/v1/organisations/:organisationId/drop-in-settings',
    request: (world) => settings(world, { body: { noticeHours: 12 }, version: 0 }),
    answers: coordinators(200),
  },
]

export const accessMatrix: AccessRow[] = [...sessions, ...places, ...door, ...allSeries, ...decided]
