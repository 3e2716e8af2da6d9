import { newId } from '@elevate/db/ids'
import { type AccessRow, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { aPartner } from '../../../test/people.ts'
import { usualQuestions } from './programme/rules.ts'

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
const here = ({ trust }: World) => `/check-in-programmes/${trust.id}`

/** An open check-in of its own for each caller, to which the partner was asked. */
const aCheckIn = async ({ api, trust, people }: World): Promise<string> => {
  const programmeId = newId()
  await api.owner.query(
    `insert into check_in_programmes (id, organisation_id, number, rhythm, audience, starts_on, open_days, questions)
     values ($1, $2, (select count(*) + 1 from check_in_programmes), 'monthly', 'all-partners', '2026-11-01', 28, $3)`,
    [programmeId, trust.id, JSON.stringify(usualQuestions)],
  )
  const id = newId()
  await api.owner.query(
    `insert into check_in_rounds (id, organisation_id, programme_id, opens_on, closes_on)
     values ($1, $2, $3, date '2026-11-01' - (select count(*)::int from check_in_rounds), '2027-01-31')`,
    [id, trust.id, programmeId],
  )
  await api.owner.query('insert into check_in_invitations (round_id, person_id, organisation_id) values ($1, $2, $3)', [
    id,
    people.partner.id,
    trust.id,
  ])
  return id
}

/** Somebody waits, and it has come to the coordinator. */
const aFollowUp = async ({ api, trust, people }: World): Promise<string> => {
  const id = newId()
  const partner = await aPartner(api, trust)
  await api.owner.query(
    `insert into check_in_follow_ups (id, organisation_id, person_id, reasons, owner_id, due_on) values ($1, $2, $3, '{talk}', $4, '2026-11-30')`,
    [id, trust.id, partner.id, people.coordinator.id],
  )
  await api.owner.query(
    `insert into check_in_hops (follow_up_id, step, organisation_id, person_id, to_person_id, why) values ($1, 0, $2, $3, $4, 'first')`,
    [id, trust.id, partner.id, people.coordinator.id],
  )
  return id
}

const shared = async (world: World): Promise<MatrixRequest> => {
  const { api, trust, people } = world
  const id = await aCheckIn(world)
  await api.owner.query(
    `insert into check_in_answers (round_id, person_id, organisation_id, question, score, reader, reader_id) values ($1, $2, $3, 'temperature', 3, 'my-lead', $4)`,
    [id, people.partner.id, trust.id, people.coordinator.id],
  )
  return { path: `/check-ins/${id}/people/${people.partner.id}` }
}

const written = { answers: [], contact: null }

const mine: AccessRow[] = [
  {
    route: 'GET /api/v1/check-ins',
    answers: only({ partner: 200, mentor: 200, coordinator: 200, 'other-coordinator': 200 }),
  },
  { route: 'GET /api/v1/check-ins/trend', answers: only({ partner: 200 }) },
  { route: 'GET /api/v1/check-ins/company', answers: only({ partner: 200 }) },
  {
    route: 'GET /api/v1/check-ins/:checkInId',
    request: async (world) => ({ path: `/check-ins/${await aCheckIn(world)}` }),
    answers: only({ partner: 200 }),
  },
  {
    route: 'PUT /api/v1/check-ins/:checkInId/draft',
    request: async (world) => ({ path: `/check-ins/${await aCheckIn(world)}/draft`, body: written, version: 0 }),
    answers: only({ partner: 200 }),
  },
  {
    route: 'POST /api/v1/check-ins',
    request: async (world) => ({ body: { checkInId: await aCheckIn(world), ...written } }),
    answers: only({ partner: 201 }),
  },
  {
    route: 'POST /api/v1/check-ins/talk',
    request: ({ trust }) => ({ body: { organisationId: trust.id, channel: 'phone' } }),
    answers: only({ partner: 201 }),
  },
]

const forReaders = only({ coordinator: 200, 'other-coordinator': 200, mentor: 200 })
const forItsReader = only({ coordinator: 200, 'other-coordinator': 404, mentor: 404 })

const reading: AccessRow[] = [
  { route: 'GET /api/v1/check-ins/shared', answers: forReaders },
  { route: 'GET /api/v1/check-in-follow-ups', answers: forReaders },
  { route: 'GET /api/v1/check-ins/:checkInId/people/:personId', request: shared, answers: forItsReader },
  {
    route: 'POST /api/v1/check-in-follow-ups/:followUpId/acknowledge',
    request: async (world) => ({ path: `/check-in-follow-ups/${await aFollowUp(world)}/acknowledge` }),
    answers: forItsReader,
  },
  {
    route: 'POST /api/v1/check-in-follow-ups/:followUpId/done',
    request: async (world) => ({ path: `/check-in-follow-ups/${await aFollowUp(world)}/done` }),
    answers: forItsReader,
  },
]

const programme: AccessRow[] = [
  {
    route: 'GET /api/v1/check-in-programmes/:organisationId',
    request: (world) => ({ path: here(world) }),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/check-in-programmes/:organisationId',
    request: async (world) => {
      await world.api.owner.query('delete from check_in_rounds where organisation_id = $1', [world.trust.id])
      await world.api.owner.query('delete from check_in_programmes where organisation_id = $1', [world.trust.id])
      const body = {
        rhythm: 'monthly',
        audience: 'all-partners',
        startsOn: '2027-01-01',
        openDays: 14,
        questions: usualQuestions,
      }
      return { path: here(world), body, version: 0 }
    },
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/check-in-programmes/:organisationId/results',
    request: (world) => ({ path: `${here(world)}/results` }),
    answers: forCoordinator(200),
  },
]

const team: AccessRow[] = [
  {
    route: 'GET /api/v1/check-in-programmes/:organisationId/team',
    request: (world) => ({ path: `${here(world)}/team` }),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/check-in-programmes/:organisationId/team',
    request: async (world) => {
      await world.api.owner.query('delete from check_in_teams where organisation_id = $1', [world.trust.id])
      const body = { leadId: world.people.coordinator.id, deputyId: null }
      return { path: `${here(world)}/team`, body, version: 0 }
    },
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/check-in-programmes/:organisationId/absences',
    request: (world) => ({
      path: `${here(world)}/absences`,
      body: { personId: world.people.coordinator.id, from: '2027-03-01', to: '2027-03-05' },
    }),
    answers: forCoordinator(201),
  },
  {
    route: 'DELETE /api/v1/check-in-programmes/:organisationId/absences/:absenceId',
    request: async (world) => {
      const id = newId()
      await world.api.owner.query(
        `insert into check_in_absences (id, organisation_id, person_id, starts_on, ends_on) values ($1, $2, $3, '2027-03-01', '2027-03-05')`,
        [id, world.trust.id, world.people.coordinator.id],
      )
      return { path: `${here(world)}/absences/${id}` }
    },
    answers: forCoordinator(204),
  },
  {
    route: 'GET /api/v1/check-in-programmes/:organisationId/own-leads',
    request: (world) => ({ path: `${here(world)}/own-leads` }),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/check-in-programmes/:organisationId/own-leads/:personId',
    request: (world) => ({
      path: `${here(world)}/own-leads/${world.people.partner.id}`,
      body: { leadId: world.people.coordinator.id, deputyId: null },
    }),
    answers: forCoordinator(200),
  },
  {
    route: 'DELETE /api/v1/check-in-programmes/:organisationId/own-leads/:personId',
    request: async (world) => {
      const { id } = await aPartner(world.api, world.trust)
      await world.api.owner.query(
        'insert into check_in_own_leads (organisation_id, person_id, lead_id) values ($1, $2, $3)',
        [world.trust.id, id, world.people.coordinator.id],
      )
      return { path: `${here(world)}/own-leads/${id}` }
    },
    answers: forCoordinator(204),
  },
]

export const accessMatrix: AccessRow[] = [...mine, ...reading, ...programme, ...team]
