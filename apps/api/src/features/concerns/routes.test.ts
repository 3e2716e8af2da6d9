import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { aConcern, nameContacts } from '../../../test/concerns.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, aPerson } from '../../../test/people.ts'
import { doConcernWork } from './public.ts'

const api = await startApi()
const words = 'He shouted at her until she cried'

const aProgramme = async () => {
  const trust = await anOrganisation(api)
  const safe = await signedIn(api, await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] }))
  const second = await signedIn(api, await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] }))
  await nameContacts(api, trust, [safe, second])
  const author = await signedIn(api, await aPartner(api, trust))
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const raise = (readers = [safe, second]) =>
    author.post('/concerns', {
      organisationId: trust.id,
      whatHappened: words,
      who: 'Somebody on ward 4',
      contactBy: 'Ring me after six',
      readerIds: readers.map(({ id }) => id),
    })
  return { trust, safe, second, author, coordinator, raise }
}
const step = (move: string, more: object = {}) => ({ move, note: '', personId: null, ...more })

describe('a concern', () => {
  test('is read by its author and by the people whom the form named, and by nobody else', async () => {
    const { trust, safe, second, author, coordinator, raise } = await aProgramme()
    const administrator = await signedIn(api, await anAdministrator(api))
    const { body: concern } = await raise([safe])
    const path = `/concerns/${concern.id}`

    const replies = await Promise.all([author, safe, second, coordinator, administrator].map((who) => who.get(path)))
    const lists = await Promise.all([second, coordinator, administrator].map((who) => who.get('/concerns')))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404])
    expect(replies[1]?.body).toMatchObject({ whatHappened: words, state: 'raised', readers: [{ personId: safe.id }] })
    expect(lists.map(({ body }) => body.items)).toEqual([[], [], []])
    expect((await coordinator.get(`/concerns/contacts`)).text).not.toContain(words)
    expect(trust.id).toBeTruthy()
  })

  test('with hand-written SQL, too, neither the system nor an administrator finds it', async () => {
    const { raise } = await aProgramme()
    await raise()
    const administrator = await signedIn(api, await anAdministrator(api))
    const { rows } = await api.owner.query('select id from sign_ins where person_id = $1', [administrator.id])
    const count = (opening: Parameters<typeof inTransaction>[1]) =>
      inTransaction(api.database, opening, async (tx) => {
        const answer = await tx.execute(sql`select count(*)::int as n from concerns`)
        return answer.rows[0]?.n
      })

    expect(await count('system')).toBe(0)
    expect(await count({ signInId: rows[0].id, today: '2026-11-23' })).toBe(0)
  })

  test('that somebody reads it is written down, but not who raised it and not a word of it', async () => {
    const { safe, author, raise } = await aProgramme()
    const { body: concern } = await raise()
    await author.get(`/concerns/${concern.id}`)
    await safe.get(`/concerns/${concern.id}`)

    const { rows } = await api.owner.query(
      'select actor_id, action, details from audit_entries where subject_id = $1 order by id',
      [concern.id],
    )

    expect(rows).toEqual([
      { actor_id: null, action: 'concern.raised', details: {} },
      { actor_id: safe.id, action: 'concern.read', details: {} },
    ])
  })

  test('leaves a task and a message for the contacts that say nothing of it; reading it clears the task', async () => {
    const { trust, safe, author, coordinator, raise } = await aProgramme()
    const { body: concern } = await raise()
    const { rows: before } = await api.owner.query(
      'select *, due_on::text as due_on from tasks where organisation_id = $1',
      [trust.id],
    )
    const { rows: mails } = await api.owner.query('select * from outbox where organisation_id = $1', [trust.id])

    const acknowledged = await safe.post(`/concerns/${concern.id}/steps`, step('acknowledge'))
    const seen = await author.get(`/concerns/${concern.id}`)

    expect(before).toMatchObject([{ kind: 'concern', owner_id: safe.id, due_on: '2026-11-24', done_at: null }])
    expect(mails).toHaveLength(2)
    const told = JSON.stringify([before, mails])
    for (const hidden of [words, 'ward 4', author.givenName, author.email, author.id])
      expect(told).not.toContain(hidden)
    expect(acknowledged.body).toMatchObject({ state: 'acknowledged' })
    expect(seen.body.acknowledged).toEqual({
      by: `${safe.givenName} ${safe.familyName}`,
      at: '2026-11-23T10:00:00.000Z',
    })
    expect((await coordinator.get('/tasks')).body.items).toEqual([])
  })

  test('goes from read to in hand to closed and back; what the contacts write is not for the author', async () => {
    const { safe, author, raise } = await aProgramme()
    const { body: concern } = await raise()
    const take = (move: string, more: object = {}) => safe.post(`/concerns/${concern.id}/steps`, step(move, more))

    const early = await take('close')
    await take('acknowledge')
    await take('take-in-hand', { note: 'Rang the ward sister.' })
    await take('close')
    const again = await take('close')
    const reopened = await take('reopen')
    const seen = await author.get(`/concerns/${concern.id}`)

    expect([early.status, early.body.code, again.status, reopened.body.state]).toEqual([409, 'not-now', 409, 'in-hand'])
    const { body: whole } = await safe.get(`/concerns/${concern.id}`)
    expect(whole.steps.map(({ move }: { move: string }) => move)).toEqual([
      'acknowledge',
      'take-in-hand',
      'close',
      'reopen',
    ])
    expect(seen.text).not.toContain('ward sister')
    expect(seen.body).toMatchObject({ state: 'in-hand', steps: [], can: { moves: [] } })
  })

  test('of two who say at once that they have read it, one is named', async () => {
    const { safe, second, raise } = await aProgramme()
    const { body: concern } = await raise()

    const replies = await Promise.all(
      [safe, second].map((who) => who.post(`/concerns/${concern.id}/steps`, step('acknowledge'))),
    )

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('can be shared with another contact, whom the author then sees among the readers', async () => {
    const { safe, second, author, raise } = await aProgramme()
    const { body: concern } = await raise([safe])
    await safe.post(`/concerns/${concern.id}/steps`, step('acknowledge'))

    const stranger = await safe.post(`/concerns/${concern.id}/steps`, step('share', { personId: author.id }))
    const shared = await safe.post(`/concerns/${concern.id}/steps`, step('share', { personId: second.id }))

    expect([shared.status, stranger.status, (await second.get(`/concerns/${concern.id}`)).status]).toEqual([
      200, 409, 200,
    ])
    expect((await author.get(`/concerns/${concern.id}`)).body.readers).toHaveLength(2)
  })
})

describe('who reads concerns', () => {
  test('is decided by the programme, for concerns from now on: earlier ones open to nobody new', async () => {
    const { trust, safe, author, coordinator, raise } = await aProgramme()
    const { body: concern } = await raise([safe])
    const values = { contactEmails: [coordinator.email], outOfHours: 'Ring the site manager.' }
    const { body: before } = await coordinator.get(`/organisations/${trust.id}/safeguarding`)

    const changed = await coordinator.put(`/organisations/${trust.id}/safeguarding`, values, before.version)
    const stale = await coordinator.put(`/organisations/${trust.id}/safeguarding`, values, before.version)
    const late = await raise([safe])

    expect(changed.body.contacts).toMatchObject([{ personId: coordinator.id }])
    expect([stale.status, late.status, late.body.code]).toEqual([412, 409, 'contacts-changed'])
    expect((await coordinator.get(`/concerns/${concern.id}`)).status).toBe(404)
    expect((await safe.get(`/concerns/${concern.id}`)).status).toBe(200)
    const { rows } = await api.owner.query('select subject from outbox where to_address = $1', [safe.email])
    expect(rows).toContainEqual({ subject: 'Who reads concerns has changed' })
    expect((await author.get('/concerns/contacts')).body.items).toMatchObject([
      { contacts: [{ personId: coordinator.id }], outOfHours: 'Ring the site manager.' },
    ])
  })

  test('cannot be somebody of another organisation', async () => {
    const { trust, coordinator } = await aProgramme()
    const stranger = await aPartner(api, await anOrganisation(api))
    const { body: before } = await coordinator.get(`/organisations/${trust.id}/safeguarding`)

    const values = { contactEmails: [stranger.email], outOfHours: '' }
    const reply = await coordinator.put(`/organisations/${trust.id}/safeguarding`, values, before.version)

    expect([reply.status, reply.body.code]).toEqual([409, 'unknown-contact'])
  })

  test('a concern outlives the account of who raised it', async () => {
    const { trust, safe, author } = await aProgramme()
    const id = await aConcern(api, trust, { author, readers: [safe] })

    await api.owner.query('delete from organisation_people where person_id = $1', [author.id])
    await api.owner.query('delete from appointments where person_id = $1', [author.id])
    await api.owner.query('update concerns set author_id = null where id = $1', [id])

    expect((await safe.get(`/concerns/${id}`)).body).toMatchObject({
      author: null,
      whatHappened: 'Something worries me.',
    })
  })
})

describe('a concern that nobody reads', () => {
  const toldLate = async (who: { id: string }) => {
    const { rows } = await api.owner.query(
      `select body from notifications where person_id = $1 and title = 'A concern has not been read in time' order by created_at`,
      [who.id],
    )
    return rows.map(({ body }) => body as string)
  }

  test('is chased after its day, once each working day, with every contact and the coordinator, and not a word of it', async () => {
    const { safe, second, coordinator, author, raise } = await aProgramme()
    await raise([safe])

    // Raised on Monday 23 November: to be read by the 24th. The 28th and 29th are a weekend.
    for (const day of ['24', '25', '25', '26', '28', '29']) {
      api.clock.now = new Date(`2026-11-${day}T10:00:00Z`)
      await Promise.all([doConcernWork(api.deps), doConcernWork(api.deps)])
    }

    const told = await Promise.all([safe, second, coordinator, author].map(toldLate))
    expect(told.map(({ length }) => length)).toEqual([2, 2, 2, 0])
    expect(told[2]?.[0]).toContain(`It was sent to ${safe.givenName} ${safe.familyName}`)
    expect(JSON.stringify(told)).not.toContain(words)
    expect(JSON.stringify(told)).not.toContain(author.familyName)
  })

  test('is not chased any more once somebody has read it', async () => {
    const { safe, coordinator, raise } = await aProgramme()
    const { body: concern } = await raise([safe])
    await safe.post(`/concerns/${concern.id}/steps`, step('acknowledge'))
    api.clock.now = new Date('2026-11-30T10:00:00Z')

    await doConcernWork(api.deps)

    expect(await toldLate(coordinator)).toEqual([])
  })
})
