import type { MentoringMode } from '@elevate/contracts/mentoring-vocabulary'
import { newId } from '@elevate/db/ids'
import { type AccessRow, type Caller, forProgramme, only, type World } from '../../../test/access-row.ts'
import { aMentor, aMentorOffer, aMentorRequest, aMentorship } from '../../../test/mentoring.ts'
import { aPartner, type TestPerson } from '../../../test/people.ts'

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

/** The caller where it is a partner; somebody else otherwise. A stranger's own row is never theirs. */
const partnerFor = ({ api, trust, people }: World, caller: Caller): Promise<TestPerson> | TestPerson =>
  caller === 'partner' ? people.partner : aPartner(api, trust)

/** The caller where it is a mentor. */
const mentorFor = async ({ api, trust, people }: World, caller: Caller) => {
  if (caller !== 'mentor') return aMentor(api, trust)
  await api.owner.query('delete from mentors where person_id = $1', [people.mentor.id])
  return aMentor(api, trust, { person: people.mentor, capacity: 20 })
}

const request = (tail: string, body?: object) => async (world: World, caller: Caller) => {
  const { api, people, trust } = world
  await api.owner.query('delete from mentor_requests where partner_person_id = $1', [people.partner.id])
  const { requestId } = await aMentorRequest(api, trust, { partner: await partnerFor(world, caller) })
  return { path: `/mentor-requests/${requestId}${tail}`, ...(body ? { body } : {}) }
}

const choosing = (tail: string) => async (world: World, caller: Caller) => {
  const { mentorId } = await aMentor(world.api, world.trust)
  return request(tail, { mentorId })(world, caller)
}

const offer = (tail: string, body?: object) => async (world: World, caller: Caller) => {
  const { api, people, trust } = world
  await api.owner.query('delete from mentor_requests where partner_person_id = $1', [people.partner.id])
  await api.owner.query('delete from mentorships where partner_person_id = $1', [people.partner.id])
  const mentor = await mentorFor(world, caller)
  const { offerId } = await aMentorOffer(api, trust, { mentor, partner: await partnerFor(world, caller) })
  if (tail === '/reply') await api.owner.query(`update mentor_offers set question = 'Why?' where id = $1`, [offerId])
  return { path: `/mentor-offers/${offerId}${tail}`, ...(body ? { body } : {}) }
}

const pair =
  (tail: string, more: object = {}) =>
  async (world: World, caller: Caller) => {
    const { api, people, trust } = world
    await api.owner.query('delete from mentorships where partner_person_id = $1', [people.partner.id])
    const mentor = await mentorFor(world, caller)
    const { mentorshipId } = await aMentorship(api, trust, { mentor, partner: await partnerFor(world, caller) })
    return { path: `/mentorships/${mentorshipId}${tail}`, ...more }
  }

const forPair = (status: number) =>
  only({ partner: status, mentor: status, coordinator: status, 'other-coordinator': 404 })
const terms = {
  contactMethod: 'phone',
  frequency: 'Monthly',
  sessionMinutes: 45,
  arrangedBy: 'mentor',
  noticeDays: 2,
  contactBetween: 'By email',
  months: 12,
  anythingElse: '',
}
const offering = {
  capacity: 2,
  isPaused: false,
  pausedUntil: null,
  areas: ['falls'],
  modes: ['video'] as MentoringMode[],
  meetsNeeds: [],
  languages: [],
}
const untrained = { training: 'none', trainingBookedFor: null, trainedOn: null }

const register: AccessRow[] = [
  { route: 'GET /api/v1/mentors', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'POST /api/v1/mentors',
    request: async ({ api, trust }) => {
      const { id } = await aPartner(api, trust)
      return { path: '/mentors', body: { organisationId: trust.id, personId: id, ...offering, ...untrained } }
    },
    answers: forCoordinator(201),
  },
  {
    route: 'GET /api/v1/mentors/:mentorId',
    request: async (world, caller) => ({ path: `/mentors/${(await mentorFor(world, caller)).mentorId}` }),
    answers: only({ mentor: 200, coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'PATCH /api/v1/mentors/:mentorId',
    request: async (world, caller) => ({
      path: `/mentors/${(await mentorFor(world, caller)).mentorId}`,
      body: { capacity: 1 },
      version: 1,
    }),
    answers: only({ mentor: 200, coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'PATCH /api/v1/mentors/:mentorId/register',
    request: async ({ api, trust }) => ({
      path: `/mentors/${(await aMentor(api, trust)).mentorId}/register`,
      body: { isRetired: true },
      version: 1,
    }),
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/mentors/:mentorId/conflicts',
    request: async ({ api, trust }) => ({
      path: `/mentors/${(await aMentor(api, trust)).mentorId}/conflicts`,
      body: { partnerPersonId: (await aPartner(api, trust)).id, kind: 'line-management' },
    }),
    answers: forCoordinator(201),
  },
  {
    route: 'POST /api/v1/mentors/:mentorId/conflicts/:conflictId/remove',
    request: async ({ api, trust }) => {
      const { mentorId } = await aMentor(api, trust)
      const { id } = await aPartner(api, trust)
      const { rows } = await api.owner.query(
        `insert into mentor_conflicts (id, organisation_id, mentor_id, partner_person_id, kind)
         values (gen_random_uuid(), $1, $2, $3, 'pay-approval') returning id`,
        [trust.id, mentorId, id],
      )
      return { path: `/mentors/${mentorId}/conflicts/${rows[0].id}/remove` }
    },
    answers: forCoordinator(200),
  },
]

const forAsking = (status: number) => only({ partner: status, coordinator: status, 'other-coordinator': 404 })

const requests: AccessRow[] = [
  { route: 'GET /api/v1/mentor-requests', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'POST /api/v1/mentor-requests',
    request: async (world, caller) => {
      const { api, people, trust } = world
      await api.owner.query('delete from mentor_requests where partner_person_id = $1', [people.partner.id])
      await api.owner.query('delete from mentorships where partner_person_id = $1', [people.partner.id])
      const { id } = await partnerFor(world, caller)
      const wishes = { wishes: '', modes: [], needs: [], language: null }
      return { path: '/mentor-requests', body: { organisationId: trust.id, partnerPersonId: id, ...wishes } }
    },
    answers: forAsking(201),
  },
  { route: 'GET /api/v1/mentor-requests/:requestId', request: request(''), answers: forAsking(200) },
  {
    route: 'PATCH /api/v1/mentor-requests/:requestId',
    request: async (world, caller) => ({ ...(await request('', { wishes: 'Falls' })(world, caller)), version: 1 }),
    answers: forAsking(200),
  },
  { route: 'POST /api/v1/mentor-requests/:requestId/withdraw', request: request('/withdraw'), answers: forAsking(200) },
  {
    route: 'GET /api/v1/mentor-requests/:requestId/suggestions',
    request: request('/suggestions'),
    answers: forAsking(200),
  },
  { route: 'POST /api/v1/mentor-requests/:requestId/choose', request: choosing('/choose'), answers: forAsking(200) },
  {
    route: 'POST /api/v1/mentor-requests/:requestId/rather-not',
    request: choosing('/rather-not'),
    answers: only({ partner: 200 }),
  },
]

const offers: AccessRow[] = [
  {
    route: 'GET /api/v1/mentor-offers/:offerId',
    request: offer(''),
    answers: only({ partner: 200, mentor: 200, coordinator: 200, 'other-coordinator': 404 }),
  },
  { route: 'POST /api/v1/mentor-offers/:offerId/accept', request: offer('/accept'), answers: only({ mentor: 201 }) },
  {
    route: 'POST /api/v1/mentor-offers/:offerId/question',
    request: offer('/question', { question: 'When are you free?' }),
    answers: only({ mentor: 200 }),
  },
  {
    route: 'POST /api/v1/mentor-offers/:offerId/reply',
    request: offer('/reply', { reply: 'Mornings.' }),
    answers: forAsking(200),
  },
  {
    route: 'POST /api/v1/mentor-offers/:offerId/decline',
    request: offer('/decline', { neverAgain: false }),
    answers: only({ mentor: 200 }),
  },
  { route: 'POST /api/v1/mentor-offers/:offerId/withdraw', request: offer('/withdraw'), answers: forAsking(200) },
]

const pairs: AccessRow[] = [
  {
    route: 'GET /api/v1/mentorships',
    answers: only({ partner: 200, mentor: 200, coordinator: 200, 'other-coordinator': 200 }),
  },
  {
    route: 'POST /api/v1/mentorships',
    request: async ({ api, trust }) => {
      const { mentorId } = await aMentor(api, trust)
      const partner = await aPartner(api, trust)
      return { path: '/mentorships', body: { mentorId, partnerPersonId: partner.id, startedOn: '2026-11-01' } }
    },
    answers: forCoordinator(201),
  },
  { route: 'GET /api/v1/mentorships/:mentorshipId', request: pair(''), answers: forPair(200) },
  {
    route: 'POST /api/v1/mentorships/:mentorshipId/first-contact',
    request: pair('/first-contact'),
    answers: forPair(200),
  },
  {
    route: 'POST /api/v1/mentorships/:mentorshipId/pause',
    request: pair('/pause', { body: { until: null } }),
    answers: forPair(200),
  },
  { route: 'POST /api/v1/mentorships/:mentorshipId/resume', request: pair('/resume'), answers: forPair(200) },
  {
    route: 'POST /api/v1/mentorships/:mentorshipId/end',
    request: pair('/end', { body: { wantsAnother: null } }),
    answers: forPair(200),
  },
  {
    route: 'GET /api/v1/mentorships/:mentorshipId/agreement',
    request: pair('/agreement'),
    answers: only({ partner: 200, mentor: 200 }),
  },
  {
    route: 'PUT /api/v1/mentorships/:mentorshipId/agreement',
    request: pair('/agreement', { body: terms, version: 0 }),
    answers: only({ partner: 200, mentor: 200 }),
  },
  {
    route: 'POST /api/v1/mentorships/:mentorshipId/agreement/accept',
    request: pair('/agreement/accept', { body: { version: 1 } }),
    // Nothing is written yet: who may accept it is told so.
    answers: only({ partner: 409, mentor: 409 }),
  },
  {
    route: 'POST /api/v1/mentorships/:mentorshipId/agreement/accept-for-partner',
    request: pair('/agreement/accept-for-partner', { body: { version: 1 } }),
    answers: only({ mentor: 409 }),
  },
  { route: 'GET /api/v1/mentoring-rather-nots', answers: only({ partner: 200, mentor: 200 }) },
  {
    route: 'DELETE /api/v1/mentoring-rather-nots/:ratherNotId',
    request: async ({ api, trust, people }) => {
      const id = newId()
      await api.owner.query(
        `insert into mentoring_rather_nots (id, organisation_id, person_id, other_person_id) values ($1, $2, $3, $4) on conflict (organisation_id, person_id, other_person_id) do update set id = excluded.id`,
        [id, trust.id, people.partner.id, people.mentor.id],
      )
      return { path: `/mentoring-rather-nots/${id}` }
    },
    // A mentor has wishes of their own; those of others are not there for them.
    answers: only({ partner: 204, mentor: 404 }),
  },
  { route: 'GET /api/v1/me/mentoring', answers: only({ partner: 200, mentor: 200 }) },
]

const programme: AccessRow[] = [
  {
    route: 'GET /api/v1/organisations/:organisationId/mentor-assignment',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/mentor-assignment` }),
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/organisations/:organisationId/mentor-assignment',
    // A preview that nobody has seen: who may confirm one is told that it does not hold.
    request: async ({ api, trust }) => {
      const { requestId } = await aMentorRequest(api, trust)
      const { mentorId } = await aMentor(api, trust)
      const body = { fingerprint: 'no-such-preview-here', pairs: [{ requestId, mentorId }] }
      return { path: `/organisations/${trust.id}/mentor-assignment`, body }
    },
    answers: forCoordinator(409),
  },
  {
    route: 'GET /api/v1/organisations/:organisationId/mentoring-settings',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/mentoring-settings` }),
    answers: forProgramme(200),
  },
  {
    route: 'PATCH /api/v1/organisations/:organisationId/mentoring-settings',
    request: ({ trust }) => ({ path: `/organisations/${trust.id}/mentoring-settings`, body: {}, version: 99 }),
    answers: forProgramme(412),
  },
]

export const accessMatrix: AccessRow[] = [...register, ...requests, ...offers, ...pairs, ...programme]
