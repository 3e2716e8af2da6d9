import { newId } from '@elevate/db/ids'
import { type AccessRow, forSignedIn, only, type World } from '../../../test/access-row.ts'

const programmes = only({ coordinator: 200, 'other-coordinator': 200 })

const aFailedMail = async ({ api, trust }: World) => {
  const id = newId()
  await api.owner.query(
    `insert into outbox (id, organisation_id, to_address, subject, body, dedupe_key, failed_at, fault)
     values ($1, $2, 'referee@example.org', 'A reference', 'Text', $3, now(), 'given-up')`,
    [id, trust.id, id],
  )
  return { path: `/support/mails/${id}/again` }
}

const fault = (method: 'POST' | 'DELETE'): AccessRow => ({
  route: `${method} /api/v1/people/:personId/email-fault`,
  request: ({ people }) => ({ path: `/people/${people.partner.id}/email-fault` }),
  answers: only({ coordinator: 204, 'other-coordinator': 404 }),
})

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/support/mails', answers: programmes },
  { route: 'GET /api/v1/support/mails/summary', answers: programmes },
  { route: 'GET /api/v1/support/addresses', answers: programmes },
  {
    route: 'POST /api/v1/support/mails/:mailId/again',
    request: aFailedMail,
    answers: only({ coordinator: 200, 'other-coordinator': 404 }),
  },
  fault('POST'),
  fault('DELETE'),
  { route: 'DELETE /api/v1/me/email-fault', answers: forSignedIn(204) },
]
