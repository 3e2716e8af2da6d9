import { type AccessRow, type Caller, only, type World } from '../../../test/access-row.ts'
import { pairUp, registerMentor } from '../../../test/mentoring-pair.ts'

const at = '/api/v1/mentorships/:mentorshipId'

/** The callers who are a mentor and a partner are the two of the pair; a new pair for each caller. */
const pair = async ({ api, trust, people }: World, caller: Caller) => {
  const isMentor = caller === 'mentor'
  const isPartner = caller === 'partner'
  return pairUp(api, trust, {
    ...(isMentor ? { mentor: people.mentor } : {}),
    ...(isPartner ? { partner: people.partner } : {}),
  })
}
const path = async (world: World, caller: Caller, more = '') => `/mentorships/${(await ended(world, caller)).id}${more}`

/** One mentor at a time: the partner's earlier pair ends. */
const ended = async (world: World, caller: Caller) => {
  await world.api.owner.query('update mentorships set ended_at = now() where partner_person_id = $1', [
    world.people.partner.id,
  ])
  return pair(world, caller)
}

const session = { day: '2026-11-20', outcome: 'held', mode: 'phone', minutes: 45, nextOn: null }
const forTwoAndProgramme = (status: number) =>
  only({ mentor: status, partner: status, coordinator: status, 'other-coordinator': 404 })
const forTwo = (status: number, others: number) =>
  only({ mentor: status, partner: status, coordinator: others, 'other-coordinator': 404 })

const aSession = async (world: World, caller: Caller) => {
  const { id, mentor } = await ended(world, caller)
  const by = caller === 'mentor' || caller === 'partner' ? world.people[caller].id : mentor.id
  const { rows } = await world.api.owner.query(
    `insert into mentoring_sessions (id, mentorship_id, organisation_id, day, outcome, mode, minutes, logged_by, logged_at)
     values (gen_random_uuid(), $1, $2, '2026-11-18', 'held', 'phone', 45, $3, '2026-11-20') returning id`,
    [id, world.trust.id, by],
  )
  return `/mentorships/${id}/sessions/${rows[0].id}`
}

const aGoal = async (world: World, caller: Caller) => {
  const { id } = await ended(world, caller)
  const { rows } = await world.api.owner.query(
    `insert into mentoring_goals (id, mentorship_id, kind, text) values (gen_random_uuid(), $1, 'goal', 'Chair a meeting') returning id`,
    [id],
  )
  return `/mentorships/${id}/goals/${rows[0].id}`
}

export const accessMatrix: AccessRow[] = [
  {
    route: `GET ${at}/sessions`,
    request: async (world, caller) => ({ path: await path(world, caller, '/sessions') }),
    answers: forTwoAndProgramme(200),
  },
  {
    route: `GET ${at}/sessions/offer`,
    request: async (world, caller) => ({ path: await path(world, caller, '/sessions/offer') }),
    answers: forTwo(200, 404),
  },
  {
    route: `POST ${at}/sessions`,
    request: async (world, caller) => ({ path: await path(world, caller, '/sessions'), body: session }),
    answers: forTwo(201, 403),
  },
  {
    route: `GET ${at}/sessions/:sessionId`,
    request: async (world, caller) => ({ path: await aSession(world, caller) }),
    answers: forTwoAndProgramme(200),
  },
  {
    route: `PUT ${at}/sessions/:sessionId`,
    request: async (world, caller) => ({ path: await aSession(world, caller), body: session, version: 1 }),
    answers: forTwo(200, 403),
  },
  {
    route: `GET ${at}/goals`,
    request: async (world, caller) => ({ path: await path(world, caller, '/goals') }),
    answers: forTwo(200, 404),
  },
  {
    route: `POST ${at}/goals`,
    request: async (world, caller) => ({
      path: await path(world, caller, '/goals'),
      body: { kind: 'goal', text: 'Chair a meeting', dueOn: null },
    }),
    answers: forTwo(201, 404),
  },
  {
    route: `PUT ${at}/goals/:goalId`,
    request: async (world, caller) => ({
      path: await aGoal(world, caller),
      body: { text: 'Chair a meeting', dueOn: null, isDone: true },
      version: 1,
    }),
    answers: forTwo(200, 404),
  },
  {
    route: `DELETE ${at}/goals/:goalId`,
    request: async (world, caller) => ({ path: await aGoal(world, caller), version: 1 }),
    answers: forTwo(204, 404),
  },
  {
    route: `GET ${at}/my-notes`,
    request: async (world, caller) => ({ path: await path(world, caller, '/my-notes') }),
    answers: forTwo(200, 404),
  },
  {
    route: `PUT ${at}/my-notes`,
    request: async (world, caller) => ({
      path: await path(world, caller, '/my-notes'),
      body: { text: 'For me.' },
      version: 1,
    }),
    answers: forTwo(200, 404),
  },
  {
    route: `GET ${at}/notes-hold`,
    request: async (world, caller) => ({ path: await path(world, caller, '/notes-hold') }),
    answers: only({ coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: `PUT ${at}/notes-hold`,
    request: async (world, caller) => ({ path: await path(world, caller, '/notes-hold'), body: { isHeld: true } }),
    answers: only({ coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'GET /api/v1/mentor-support',
    answers: only({ coordinator: 200, 'other-coordinator': 200, mentor: 200, partner: 200 }),
  },
  {
    route: 'GET /api/v1/mentor-support/partners',
    answers: only({ coordinator: 200, 'other-coordinator': 200, mentor: 200, partner: 200 }),
  },
  {
    route: 'PUT /api/v1/organisations/:organisationId/mentor-group/me',
    request: async ({ api, trust, people }) => {
      await registerMentor(api, trust, people.mentor.id)
      return { path: `/organisations/${trust.id}/mentor-group/me`, body: { isInGroup: true } }
    },
    answers: only({ mentor: 200, partner: 404, coordinator: 404, 'other-coordinator': 404 }),
  },
]
