import { verifyTrail } from '@elevate/db/audit-chain'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { doDropInWork } from '../../src/features/drop-ins/public.ts'
import { deliverMails } from '../../src/features/mail/service.ts'
import { signedIn } from '../coffee.ts'
import { nameContacts } from '../concerns.ts'
import { aDropIn } from '../drop-ins.ts'
import { startApi } from '../harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, password } from '../people.ts'

const start = new Date('2026-11-23T10:00:00Z')
const api = await startApi(start.toISOString(), false)
afterEach(() => vi.useRealTimers())

const hour = 3_600_000
/** The machine's clock is put there: what the use cases are told, and what the libraries ask themselves. */
const jumpTo = (hours: number) => {
  api.clock.now = new Date(start.getTime() + hours * hour)
  vi.useFakeTimers({ toFake: ['Date'], now: api.clock.now })
}

describe('a sign-in', () => {
  const me = (token: string) => api.http.get('/api/v1/me').set('authorization', `Bearer ${token}`)
  const signIn = (email: string) => api.http.post('/api/v1/auth/sign-in').send({ email, password })
  const cookieOf = (reply: { headers: Record<string, unknown> }) =>
    String(reply.headers['set-cookie']).split(';')[0] ?? ''
  const renew = (cookie: string) => api.http.post('/api/v1/auth/refresh').set('cookie', cookie)

  test('outlives a clock that jumps ahead and back, by hours and by weeks', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    jumpTo(0)
    const first = await signIn(partner.email)

    jumpTo(5)
    const late = await me(first.body.accessToken)
    const second = await renew(cookieOf(first))
    jumpTo(0)
    const back = await me(second.body.accessToken)
    const third = await renew(cookieOf(second))
    jumpTo(24 * 45)
    const far = await renew(cookieOf(third))
    jumpTo(1)
    const fourth = await renew(cookieOf(third))

    expect([late.status, second.status]).toEqual([401, 200])
    expect([back.status, third.status]).toEqual([200, 200])
    // While the clock is wrong they are asked for the password; that has ended nothing for when it is right again.
    expect([far.status, fourth.status]).toEqual([401, 200])
    expect((await me(fourth.body.accessToken)).status).toBe(200)
  })
})

test('what falls due goes out once, wherever the clock jumps to and back', async () => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const partner = await signedIn(api, await aPartner(api, trust))
  const dropInId = await aDropIn({ coordinator, trust }, { day: '2026-12-03' })
  await partner.post(`/drop-ins/${dropInId}/bookings`).expect(201)
  const sent: string[] = []
  const work = async () => {
    await doDropInWork(api.deps)
    await deliverMails(api.deps, async ({ to, subject }) => void (to === partner.email && sent.push(subject)))
  }

  for (const hours of [0, 9 * 24, -48, 0, 10 * 24 + 1, 9 * 24, 24, 10 * 24 + 1]) {
    jumpTo(hours)
    await work()
  }

  expect(sent.length).toBeGreaterThan(1)
  expect(sent).toEqual([...new Set(sent)])
  const { rows } = await api.owner.query(
    'select count(*)::int as n from outbox where to_address = $1 and sent_at is null and withdrawn_at is null and not is_for_digest',
    [partner.email],
  )
  expect(rows).toEqual([{ n: 0 }])
})

test('what was written under a wrong clock stands in the lists once, and the trail is whole', async () => {
  jumpTo(0)
  const trust = await anOrganisation(api)
  const safe = await signedIn(api, await aPartner(api, trust))
  const author = await signedIn(api, await aPartner(api, trust))
  const administrator = await signedIn(api, await anAdministrator(api))
  await nameContacts(api, trust, [safe])
  const jumps = [0, 72, -36, 0, 24 * 9, 1]
  const raised: string[] = []
  for (const hours of jumps) {
    jumpTo(hours)
    // Tokens are for ten minutes by the same clock.
    const now = await signedIn(api, author)
    const words = { whatHappened: `At ${hours}`, who: '', contactBy: '', readerIds: [safe.id] }
    const reply = await now.post('/concerns', { organisationId: trust.id, ...words })
    raised.push(reply.body.id)
  }
  jumpTo(0)
  const walk = async (path: string, idOf: (item: { id: string; subject?: { id: string } }) => string) => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const who: typeof administrator = path === '/concerns' ? safe : administrator
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await who.get(
        `${path}?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      )
      ids.push(...body.items.map(idOf))
      cursor = body.nextCursor
    } while (cursor)
    return ids
  }

  const concerns = await walk('/concerns', ({ id }) => id)
  const entries = await walk('/audit-entries', ({ id }) => String(id))
  const state = await verifyTrail(async (text, values) => (await api.owner.query(text, values)).rows)

  expect(concerns.toSorted()).toEqual(raised.toSorted())
  expect(entries).toEqual([...new Set(entries)])
  expect(entries).toHaveLength(state.entries)
  expect(state.firstBreak).toBeNull()
})
