import { mailDefaults } from '@elevate/contracts/notification-preferences'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, type TestPerson } from '../../../test/people.ts'
import { keepHouse } from '../housekeeping/service.ts'
import { tell } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api)

/** One after the other, so that their order is known. */
const told = async (person: TestPerson, ...titles: string[]) => {
  for (const title of titles) {
    const what = { title, body: 'Text.', href: '/coffee', dedupeKey: newId() }
    await inTransaction(api.database, 'system', (tx) =>
      tell(tx, api.deps, [{ organisationId: trust.id, personId: person.id, kind: 'coffee', ...what }]),
    )
  }
}
const aReader = async () => signedIn(api, await aPartner(api, trust))

test('as many as a large programme has are told at once', async () => {
  const sam = await aReader()
  const one = { organisationId: trust.id, personId: sam.id, kind: 'coffee' as const, title: 'Title', body: 'Text.' }
  const many = Array.from({ length: 9_000 }, (_, index) => ({ ...one, href: '/coffee', dedupeKey: `many ${index}` }))

  await inTransaction(api.database, 'system', (tx) => tell(tx, api.deps, many))

  const { rows } = await api.owner.query(
    `select (select count(*)::int from notifications where person_id = $1) as app,
            (select count(*)::int from outbox where person_id = $1) as mail`,
    [sam.id],
  )
  expect(rows).toEqual([{ app: 9_000, mail: 9_000 }])
})

describe('what I was told', () => {
  test('newest first, page by page, with its kind', async () => {
    const sam = await aReader()
    await told(sam, 'First', 'Second', 'Third')

    const first = await sam.get('/me/notifications?limit=2')
    const second = await sam.get(`/me/notifications?limit=2&cursor=${first.body.nextCursor}`)

    const titles = [...first.body.items, ...second.body.items].map(({ title }) => title)
    expect(titles).toEqual(['Third', 'Second', 'First'])
    expect(first.body.items[0].kind).toBe('coffee')
    expect(second.body.nextCursor).toBeNull()
  })

  test('one is marked as read, then all; the number beside "Notifications" follows', async () => {
    const sam = await aReader()
    await told(sam, 'First', 'Second', 'Third')
    const unread = async () => (await sam.get('/me')).body.unreadNotifications
    const [{ id }] = (await sam.get('/me/notifications')).body.items

    const counts = [await unread()]
    await sam.post(`/me/notifications/${id}/read`)
    const [read] = (await sam.get('/me/notifications')).body.items
    api.clock.now = new Date(api.clock.now.getTime() + 60_000)
    await sam.post(`/me/notifications/${id}/read`)
    counts.push(await unread())
    await sam.post('/me/notifications/read')
    counts.push(await unread())

    expect(counts).toEqual([3, 2, 0])
    expect((await sam.get('/me/notifications')).body.items[0].readAt).toBe(read.readAt)
  })

  test('nobody marks what somebody else was told', async () => {
    const [sam, other] = [await aReader(), await aReader()]
    await told(sam, 'Mine')
    const [{ id }] = (await sam.get('/me/notifications')).body.items

    expect((await other.post(`/me/notifications/${id}/read`)).status).toBe(404)
    expect((await sam.get('/me')).body.unreadNotifications).toBe(1)
  })

  test('is forgotten after a year', async () => {
    const sam = await aReader()
    await told(sam, 'Old', 'New')
    await api.owner.query(`update notifications set created_at = $1 where title = 'Old' and person_id = $2`, [
      new Date(api.clock.now.getTime() - 366 * 86_400_000),
      sam.id,
    ])

    await keepHouse(api.deps)

    const list = await sam.get('/me/notifications')
    expect(list.body.items.map(({ title }: { title: string }) => title)).toEqual(['New'])
  })
})

describe('how I am told', () => {
  test('until I choose, it is as the programme thinks sensible', async () => {
    const sam = await aReader()

    const { body, headers } = await sam.get('/me/notification-preferences')

    expect(body).toMatchObject({ byMail: mailDefaults, digestHour: 8, reachedBy: 'email', version: 0 })
    expect(headers.etag).toBe('"0"')
  })

  test('a choice is kept, and of two tabs the second is told that the first has saved', async () => {
    const sam = await aReader()
    const wish = { byMail: { ...mailDefaults, 'drop-ins': 'daily' }, digestHour: 18 }

    const saved = await sam.put('/me/notification-preferences', wish, 0)
    const second = await sam.put('/me/notification-preferences', { ...wish, digestHour: 12 }, 0)

    expect(saved.body).toMatchObject({ ...wish, version: 1 })
    expect(second.status).toBe(412)
    expect((await sam.get('/me/notification-preferences')).body).toMatchObject({ ...wish, version: 1 })
  })

  test('all kinds are said, and only hours that are offered', async () => {
    const sam = await aReader()
    const { tasks: _, ...some } = mailDefaults

    expect((await sam.put('/me/notification-preferences', { byMail: some, digestHour: 8 }, 0)).status).toBe(400)
    expect((await sam.put('/me/notification-preferences', { byMail: mailDefaults, digestHour: 3 }, 0)).status).toBe(400)
  })

  test('the choice is in my own data, and nobody else sees it: neither the coordinator nor the wall lets them', async () => {
    const sam = await aReader()
    const coordinator = await signedIn(api, await aCoordinator(api, trust))
    await sam.put('/me/notification-preferences', { byMail: { ...mailDefaults, coffee: 'never' }, digestHour: 8 }, 0)

    const mine = await sam.get('/me/data')
    const seen = [`/people/${sam.id}`, '/support/mails', '/support/mails?state=waiting', '/support/mails?state=sent']
    const replies = await Promise.all(seen.map((path) => coordinator.get(path)))

    expect(mine.body.sections['How you chose to be told']).toContainEqual({ about: 'coffee', byEmail: 'never' })
    expect(replies.map(({ text }) => text).join()).not.toMatch(/never|daily|digest/)
    const signIn = await api.owner.query('select id from sign_ins where person_id = $1', [coordinator.id])
    const rows = await inTransaction(api.database, { signInId: signIn.rows[0].id, today: '2026-11-23' }, (tx) =>
      tx.execute('select 1 from notification_choices union all select 1 from notification_preferences'),
    )
    expect(rows.rows).toEqual([])
  })
})

test('a letter to print has the address and the words, and no other programme can open it', async () => {
  const sam = await aReader()
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))
  await api.owner.query(
    `update people set contact_preference = 'post', address = '1 High Street', postcode = 'LS1 4AP' where id = $1`,
    [sam.id],
  )
  await told(sam, 'You meet George')
  const [task] = (await coordinator.get('/tasks?kind=print')).body.items

  const letter = await coordinator.get(task.href)

  expect(letter.body).toMatchObject({
    to: { called: sam.givenName, address: '1 High Street', postcode: 'LS1 4AP' },
    ...{ from: trust.name, title: 'You meet George', body: 'Text.' },
  })
  expect((await stranger.get(task.href)).status).toBe(404)
  await coordinator.post(`/tasks/${task.id}/done`)
  const [done] = (await coordinator.get('/tasks?state=done')).body.items
  expect(done.doneBy).toBe(`${coordinator.givenName} ${coordinator.familyName}`)
})
