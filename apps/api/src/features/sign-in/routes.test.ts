import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson, password, signInAs } from '../../../test/people.ts'

const api = await startApi()
const trust = await anOrganisation(api)

const refresh = (cookie: string, key?: string) => {
  const request = api.http.post('/api/v1/auth/refresh').set('cookie', cookie)
  return key === undefined ? request : request.set('idempotency-key', key)
}
const cookieOf = (reply: { headers: Record<string, unknown> }) =>
  String(reply.headers['set-cookie']).split(';')[0] ?? ''
const me = (authorization: string) => api.http.get('/api/v1/me').set('authorization', authorization)

describe('signing in', () => {
  test('a partner signs in with address and password and sees who they are', async () => {
    const partner = await aPartner(api, trust)

    const reply = await api.http.post('/api/v1/auth/sign-in').send({ email: partner.email.toUpperCase(), password })

    expect(reply.status).toBe(200)
    expect(reply.body.user.id).toBe(partner.id)
    const about = await me(`Bearer ${reply.body.accessToken}`)
    expect(about.body.grants).toMatchObject([{ kind: 'partner', organisation: { id: trust.id } }])
  })

  test('the refresh cookie cannot be read by scripts or sent from other sites', async () => {
    const partner = await aPartner(api, trust)

    const reply = await api.http.post('/api/v1/auth/sign-in').send({ email: partner.email, password })

    const cookie = String(reply.headers['set-cookie'])
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).toContain('Path=/api/v1/auth')
  })

  test('an unknown address, a wrong password and a disabled account get one and the same answer', async () => {
    const partner = await aPartner(api, trust)
    const disabled = await aPartner(api, trust)
    await api.owner.query('update accounts set disabled_at = now() where person_id = $1', [disabled.id])

    const replies = await Promise.all([
      api.http.post('/api/v1/auth/sign-in').send({ email: 'nobody@example.org', password }),
      api.http.post('/api/v1/auth/sign-in').send({ email: partner.email, password: 'not the password' }),
      api.http.post('/api/v1/auth/sign-in').send({ email: disabled.email, password }),
    ])

    const said = replies.map(({ status, body }) => ({ status, ...body, requestId: '' }))
    expect(said[0]).toMatchObject({ status: 401, code: 'wrong-email-or-password' })
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
  })

  test('guessing is slowed down for the guesser, and not for the owner on another network', async () => {
    const partner = await aPartner(api, trust)
    const from = (network: string, guess: string) =>
      api.http
        .post('/api/v1/auth/sign-in')
        .set('x-forwarded-for', network)
        .send({ email: partner.email, password: guess })
    for (let attempt = 0; attempt < 20; attempt += 1) await from('203.0.113.7', `guess number ${attempt}`)

    const guesser = await from('203.0.113.7', password)
    const owner = await from('198.51.100.9', password)

    expect(guesser.status).toBe(429)
    expect(guesser.body.code).toBe('too-many-attempts')
    expect(Number(guesser.headers['retry-after'])).toBeGreaterThan(0)
    expect(owner.status).toBe(200)
  })
})

/** As a client should: who is told to come again in a moment, because the machine is busy, does. */
const untilAnswered = async <R extends { status: number }>(asked: () => Promise<R>): Promise<R> => {
  const reply = await asked()
  return reply.status === 503 ? untilAnswered(asked) : reply
}

test('guesses that are made side by side are counted like any others', async () => {
  const partner = await aPartner(api, trust)
  const guess = async () =>
    api.http
      .post('/api/v1/auth/sign-in')
      .set('x-forwarded-for', '203.0.113.40')
      .send({ email: partner.email, password: 'one of many guesses' })
  for (let made = 0; made < 15; made += 1) await untilAnswered(guess)

  const replies = await Promise.all(Array.from({ length: 10 }, () => untilAnswered(guess)))

  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(5).fill(401), ...Array(5).fill(429)])
})

test('only what our own proxy adds to X-Forwarded-For is believed', async () => {
  const partner = await aPartner(api, trust)
  const guess = (made: number) =>
    api.http
      .post('/api/v1/auth/sign-in')
      .set('x-forwarded-for', `8.8.8.${made}, 203.0.113.41`)
      .send({ email: partner.email, password: 'one of many guesses' })
  for (let made = 0; made < 20; made += 1) await guess(made)

  expect((await guess(99)).status).toBe(429)
})

describe('staying signed in', () => {
  test('the cookie is exchanged for a new one each time', async () => {
    const { cookie } = await signInAs(api, await aPartner(api, trust))

    const first = await refresh(cookie)
    const second = await refresh(cookieOf(first))

    expect(first.status).toBe(200)
    expect(cookieOf(first)).not.toBe(cookie)
    expect(second.status).toBe(200)
  })

  test('a cookie that was exchanged already ends this sign-in everywhere', async () => {
    const { cookie } = await signInAs(api, await aPartner(api, trust))
    const first = await refresh(cookie)

    const copied = await refresh(cookie)
    const owner = await refresh(cookieOf(first))
    const call = await me(`Bearer ${first.body.accessToken}`)

    expect(copied.status).toBe(401)
    expect(owner.status).toBe(401)
    expect(call.status).toBe(401)
  })

  test('an answer that was lost on the way is given again to the same request, and nobody is signed out', async () => {
    const { cookie } = await signInAs(api, await aPartner(api, trust))
    const lost = await refresh(cookie, 'renewal-1')

    const again = await refresh(cookie, 'renewal-1')
    const next = await refresh(cookieOf(again), 'renewal-2')

    expect(again.status).toBe(200)
    expect(cookieOf(again)).toBe(cookieOf(lost))
    expect(next.status).toBe(200)
  })

  test.each([
    ['without a key', undefined],
    ['under another key', 'not-the-same'],
  ])('a copied cookie ends the sign-in: it comes %s', async (_how, key) => {
    const { cookie } = await signInAs(api, await aPartner(api, trust))
    const first = await refresh(cookie, 'renewal-1')

    const copied = await refresh(cookie, key)

    expect(copied.status).toBe(401)
    expect((await refresh(cookieOf(first), 'renewal-2')).status).toBe(401)
  })

  test('once the answer was used, the same request ends the sign-in too', async () => {
    const { cookie } = await signInAs(api, await aPartner(api, trust))
    const first = await refresh(cookie, 'renewal-1')
    const second = await refresh(cookieOf(first), 'renewal-2')

    const copied = await refresh(cookie, 'renewal-1')

    expect(copied.status).toBe(401)
    expect((await refresh(cookieOf(second))).status).toBe(401)
  })

  test('a key that cannot be one is refused by name', async () => {
    const { cookie } = await signInAs(api, await aPartner(api, trust))

    const reply = await refresh(cookie, 'two words')

    expect(reply.status).toBe(400)
    expect(reply.body.code).toBe('bad-idempotency-key')
  })

  test('signing out ends it at once, also for the access token', async () => {
    const { authorization, cookie } = await signInAs(api, await aPartner(api, trust))

    const reply = await api.http.post('/api/v1/auth/sign-out').set('cookie', cookie)

    expect(reply.status).toBe(204)
    expect((await me(authorization)).status).toBe(401)
    expect((await refresh(cookie)).status).toBe(401)
  })

  test('signing out everywhere ends the other places too, and they are listed before', async () => {
    const partner = await aPartner(api, trust)
    const phone = await signInAs(api, partner)
    const tablet = await signInAs(api, partner)
    const listed = await api.http.get('/api/v1/auth/sessions').set('authorization', tablet.authorization)

    await api.http.post('/api/v1/auth/sign-out-everywhere').set('authorization', tablet.authorization)

    expect(listed.body.items).toHaveLength(2)
    expect(listed.body.items.filter((one: { isThisOne: boolean }) => one.isThisOne)).toHaveLength(1)
    expect((await me(phone.authorization)).status).toBe(401)
  })

  test('nobody can end the sign-in of somebody else', async () => {
    const other = await signInAs(api, await aPartner(api, trust))
    const [{ id }] = (await api.http.get('/api/v1/auth/sessions').set('authorization', other.authorization)).body.items
    const mine = await signInAs(api, await aPartner(api, trust))

    const reply = await api.http.delete(`/api/v1/auth/sessions/${id}`).set('authorization', mine.authorization)

    expect(reply.status).toBe(404)
    expect((await me(other.authorization)).status).toBe(200)
  })
})

describe('what changes bites at once', () => {
  test('a disabled account is out before its token runs out', async () => {
    const partner = await aPartner(api, trust)
    const { authorization } = await signInAs(api, partner)

    await api.owner.query('update accounts set disabled_at = now() where person_id = $1', [partner.id])

    expect((await me(authorization)).status).toBe(401)
  })

  test('a grant that ends is gone from the next request on', async () => {
    const coordinator = await aCoordinator(api, trust)
    const { authorization } = await signInAs(api, coordinator)

    await api.owner.query(`update grants set valid_to = '2026-11-22' where person_id = $1`, [coordinator.id])

    const reply = await me(authorization)
    expect(reply.body.grants).toEqual([])
    expect(reply.body.can.seePeople).toBe(false)
  })

  test('a new grant can be used without signing in again', async () => {
    const person = await aPerson(api)
    const { authorization } = await signInAs(api, person)

    await api.owner.query(
      `insert into grants (id, person_id, kind, organisation_id, valid_from) values (gen_random_uuid(), $1, 'coordinator', $2, '2026-01-01')`,
      [person.id, trust.id],
    )

    expect((await me(authorization)).body.can.seePeople).toBe(true)
  })
})

test('a sign-in ends after thirty days, however often it was renewed', async () => {
  const began = api.clock.now
  const dayOf = (day: number) => new Date(began.getTime() + day * 86_400_000)
  let { cookie } = await signInAs(api, await aPartner(api, trust))
  const answered: number[] = []

  for (const day of [7, 14, 21, 28, 29.9, 30]) {
    api.clock.now = dayOf(day)
    const reply = await refresh(cookie)
    answered.push(reply.status)
    if (reply.status === 200) cookie = cookieOf(reply)
  }

  api.clock.now = began
  expect(answered).toEqual([200, 200, 200, 200, 200, 401])
})

test('the cookie that a browser sends along by itself opens nothing but the renewal', async () => {
  const { cookie } = await signInAs(api, await aCoordinator(api, trust))
  const withCookie = [
    await api.http.get('/api/v1/me').set('cookie', cookie),
    await api.http.post('/api/v1/people').set('cookie', cookie).send({ organisationId: trust.id, givenName: 'Eve' }),
    await api.http.post('/api/v1/auth/sign-out-everywhere').set('cookie', cookie),
  ]

  expect(withCookie.map(({ status }) => status)).toEqual([401, 401, 401])
  expect((await refresh(cookie)).status).toBe(200)
})
