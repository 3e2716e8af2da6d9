import { type AccessRow, only, type World } from '../../../test/access-row.ts'
import { registerMentor } from '../../../test/mentoring-pair.ts'
import { aTrainingDay, bookPlace, trainingValues } from '../../../test/training.ts'

const at = '/api/v1/mentor-training/days'

const day = async ({ api, trust }: World, more = '', startsAt?: string) =>
  `/mentor-training/days/${await aTrainingDay(api, trust, startsAt ? { startsAt } : {})}${more}`

const forBoth = (status: number) => only({ coordinator: status, mentor: status, 'other-coordinator': 404 })
const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

const certificate = async ({ api, trust, people }: World) => {
  await registerMentor(api, trust, people.mentor.id)
  await api.owner.query(
    `insert into mentor_certificates (id, organisation_id, person_id, title, trained_on, number)
     values (gen_random_uuid(), $1, $2, 'Mentor training', '2026-01-15', gen_random_uuid()::text) on conflict do nothing`,
    [trust.id, people.mentor.id],
  )
  return `/organisations/${trust.id}/mentor-training/${people.mentor.id}`
}

export const accessMatrix: AccessRow[] = [
  { route: `GET ${at}`, answers: only({ coordinator: 200, mentor: 200, 'other-coordinator': 200 }) },
  {
    route: `POST ${at}`,
    request: ({ trust }) => ({
      path: '/mentor-training/days',
      body: { organisationId: trust.id, ...trainingValues },
    }),
    answers: forCoordinator(201),
  },
  {
    route: `GET ${at}/:trainingDayId`,
    request: async (world) => ({ path: await day(world) }),
    answers: forBoth(200),
  },
  {
    route: `PUT ${at}/:trainingDayId`,
    request: async (world) => ({ path: await day(world), body: trainingValues, version: 1 }),
    answers: forCoordinator(200),
  },
  {
    route: `POST ${at}/:trainingDayId/cancel`,
    request: async (world) => ({ path: await day(world, '/cancel') }),
    answers: forCoordinator(200),
  },
  {
    route: `POST ${at}/:trainingDayId/bookings`,
    request: async (world) => ({ path: await day(world, '/bookings') }),
    answers: only({ mentor: 201 }),
  },
  {
    route: `DELETE ${at}/:trainingDayId/bookings/mine`,
    request: async (world) => ({ path: await day(world, '/bookings/mine') }),
    answers: only({ mentor: 200 }),
  },
  {
    route: `POST ${at}/:trainingDayId/attendance`,
    request: async ({ api, trust, people }) => {
      const id = await aTrainingDay(api, trust, { startsAt: '2026-11-10T10:00:00Z' })
      const bookingId = await bookPlace(api, trust, { dayId: id, personId: people.mentor.id })
      return {
        path: `/mentor-training/days/${id}/attendance`,
        body: { marks: [{ bookingId, attendance: 'missed' }] },
      }
    },
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/mentor-training/mine',
    answers: only({ coordinator: 200, mentor: 200, 'other-coordinator': 200 }),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/mentor-training/:personId/certificate',
    request: async (world) => ({ path: `${await certificate(world)}/certificate` }),
    answers: forBoth(200),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/mentor-training',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/mentor-training` }),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/organisations/:organisationId/mentor-training/:personId',
    request: async (world) => ({
      path: await certificate(world),
      body: { title: 'Regional mentor workshop', trainedOn: '2026-02-03' },
    }),
    answers: forCoordinator(200),
  },
]
