import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  type SignedIn,
  signInAs,
} from '../../../test/people.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const runs = await signInAs(api, await aCoordinator(api, trust))
const wrong = { subject: 'appointment', words: 'I began in March 2025, not in January 2026.' }

const ask = (who: SignedIn, method: 'get' | 'post' | 'delete', path: string, body?: object) =>
  api.http[method](`/api/v1${path}`).set('authorization', who.authorization).send(body)

const answered = { outcome: 'corrected', answer: 'Your start is 1 March 2025 now.' }

describe('somebody about whom something wrong is held', () => {
  test('says so; the programme has a task with a month, puts it right, and the person is told', async () => {
    const partner = await aPartner(api, trust)
    const me = await signInAs(api, partner)

    const asked = await ask(me, 'post', '/me/corrections', wrong)
    const tasks = (await ask(runs, 'get', '/tasks?limit=100')).body.items
    const reply = await ask(runs, 'post', `/corrections/${asked.body.id}/answer`, answered)
    const mine = (await ask(me, 'get', '/me/corrections')).body.items
    const told = (await ask(me, 'get', '/me/notifications')).text
    const { rows: mails } = await api.owner.query('select body from outbox where person_id = $1', [partner.id])

    expect(asked.body).toMatchObject({ state: 'asked', dueOn: '2026-12-23', ...wrong })
    expect(tasks).toContainEqual(
      expect.objectContaining({ href: `/corrections/${asked.body.id}`, dueOn: '2026-12-23' }),
    )
    expect(reply.body).toMatchObject({ state: 'corrected', can: { decide: false } })
    expect(mine).toMatchObject([{ state: 'corrected', answer: answered.answer }])
    expect(told).toContain('/profile/corrections')
    expect(mails).toHaveLength(1)
    expect(mails[0].body).not.toContain('March')
    const left = (await ask(runs, 'get', '/tasks?limit=100')).body.items
    expect(left.map(({ href }: { href: string }) => href)).not.toContain(`/corrections/${asked.body.id}`)
  })

  test('stands in the trail with what it is about, and never with what was said', async () => {
    const partner = await aPartner(api, trust)
    const { id } = (await ask(runs, 'post', `/people/${partner.id}/corrections`, wrong)).body
    await ask(runs, 'post', `/corrections/${id}/answer`, { outcome: 'refused', answer: 'The letter says January.' })

    const { rows } = await api.owner.query(
      'select action, details::text from audit_entries where subject_id = $1 order by id',
      [partner.id],
    )

    expect(rows).toEqual([
      { action: 'correction.asked', details: '{"about": "appointment"}' },
      { action: 'correction.refused', details: '{"about": "appointment"}' },
    ])
  })

  test('asks once for each thing while it waits, and can take it back', async () => {
    const me = await signInAs(api, await aPartner(api, trust))

    const replies = await Promise.all(Array.from({ length: 4 }, () => ask(me, 'post', '/me/corrections', wrong)))
    const id = replies.find(({ status }) => status === 201)?.body.id
    const gone = await ask(me, 'delete', `/me/corrections/${id}`)
    const late = await ask(runs, 'post', `/corrections/${id}/answer`, answered)

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect([gone.status, late.body.code]).toEqual([204, 'already-decided'])
  })
})

describe('whoever answers', () => {
  test('answers once, however many press at the same moment', async () => {
    const partner = await aPartner(api, trust)
    const { id } = (await ask(runs, 'post', `/people/${partner.id}/corrections`, wrong)).body

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => ask(runs, 'post', `/corrections/${id}/answer`, answered)),
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  test('runs a programme that knows the person: others and administrators see nothing of it', async () => {
    const elsewhere = await signInAs(api, await aCoordinator(api, await anOrganisation(api)))
    const administrator = await signInAs(api, await anAdministrator(api))
    const partner = await aPartner(api, trust)
    const { id } = (await ask(runs, 'post', `/people/${partner.id}/corrections`, wrong)).body

    for (const who of [elsewhere, administrator]) {
      expect((await ask(who, 'get', `/corrections/${id}`)).status).toBe(404)
      expect((await ask(who, 'get', '/corrections')).text).not.toContain(id)
    }
  })

  test('is not the person themselves', async () => {
    const both = await aCoordinator(api, trust)
    const me = await signInAs(api, both)
    const { id } = (await ask(me, 'post', '/me/corrections', wrong)).body

    expect((await ask(me, 'post', `/corrections/${id}/answer`, answered)).status).toBe(404)
  })

  test('reads page by page, with as many questions for many as for few', async () => {
    const before = api.database.asked.statements
    const first = (await ask(runs, 'get', '/corrections?limit=2')).body
    const asked = api.database.asked.statements - before
    const second = (await ask(runs, 'get', `/corrections?limit=2&cursor=${first.nextCursor}`)).body

    expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(4)
    expect(asked).toBe(1)
  })
})
