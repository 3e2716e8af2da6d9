import { defaultDigestHour, mailDefaults } from '@elevate/contracts/notification-preferences'
import { newId } from '@elevate/db/ids'
import { type AccessRow, type Caller, forAnybody, forSignedIn, only, type World } from '../../../test/access-row.ts'
import { hashToken, newToken } from '../sign-in/public.ts'

const aLink = async ({ api, people }: World): Promise<string> => {
  const token = newToken()
  await api.owner.query(`insert into unsubscribe_links (token_hash, person_id, stops) values ($1, $2, 'drop-ins')`, [
    hashToken(token),
    people.partner.id,
  ])
  return token
}

const oneOfMine = async ({ api, people }: World, caller: Caller) => {
  const id = newId()
  const personId = people[caller === 'anonymous' ? 'partner' : caller].id
  await api.owner.query(
    `insert into notifications (id, person_id, title, body, href) values ($1, $2, 'Told', 'Text', '/')`,
    [id, personId],
  )
  return { path: `/me/notifications/${id}/read` }
}

const aLetter = async ({ api, trust, people }: World) => {
  const id = newId()
  await api.owner.query(
    `insert into tasks (id, organisation_id, kind, title, detail, about_person_id, due_on, dedupe_key)
     values ($1, $2, 'print', 'Write to Sam: Told', 'Text', $3, '2026-11-24', $4)`,
    [id, trust.id, people.partner.id, `tell:${id}`],
  )
  return { path: `/support/letters/${id}` }
}

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/notifications', answers: forSignedIn(200) },
  { route: 'POST /api/v1/me/notifications/read', answers: forSignedIn(204) },
  {
    route: 'POST /api/v1/me/notifications/:notificationId/read',
    request: oneOfMine,
    answers: forSignedIn(204),
  },
  { route: 'GET /api/v1/me/notification-preferences', answers: forSignedIn(200) },
  {
    route: 'PUT /api/v1/me/notification-preferences',
    request: () => ({ body: { byMail: mailDefaults, digestHour: defaultDigestHour }, version: 0 }),
    answers: forSignedIn(200),
  },
  {
    route: 'GET /api/v1/support/letters/:taskId',
    request: aLetter,
    answers: only({ coordinator: 200, 'other-coordinator': 404 }),
  },
  {
    route: 'POST /api/v1/unsubscribe/look',
    request: async (world) => ({ body: { token: await aLink(world) } }),
    answers: forAnybody(200),
  },
  {
    route: 'POST /api/v1/unsubscribe/choice',
    request: async (world) => ({ body: { token: await aLink(world), byMail: 'daily' } }),
    answers: forAnybody(200),
  },
  {
    route: 'POST /api/v1/unsubscribe/undo',
    request: async (world) => ({ body: { token: await aLink(world) } }),
    answers: forAnybody(200),
  },
  {
    route: 'GET /api/v1/unsubscribe',
    request: async (world) => ({ path: `/unsubscribe?t=${await aLink(world)}` }),
    // Answers with the way to the page, which the test follows; the tests of the API have no pages.
    answers: forAnybody(404),
  },
  {
    route: 'POST /api/v1/unsubscribe',
    request: async (world) => ({
      path: `/unsubscribe?t=${await aLink(world)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      form: 'List-Unsubscribe=One-Click',
    }),
    answers: forAnybody(204),
  },
]
