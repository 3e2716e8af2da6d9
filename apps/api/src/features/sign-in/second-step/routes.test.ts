import { beforeEach, describe, expect, test } from 'vitest'
import { codeAt } from '../../../../test/authenticator-app.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, password, signInAs } from '../../../../test/people.ts'
import {
  firstStep,
  nextCode,
  origin,
  post,
  requireOf,
  withAuthenticator,
  withPasskey,
} from '../../../../test/second-factor.ts'
import { aDevice } from '../../../../test/soft-passkey.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const step = (path: string, body: object) => post(api, `/auth/second-step/${path}`, body)
const me = (token: unknown) => api.http.get('/api/v1/me').set('authorization', `Bearer ${token}`)
const mailsTo = async (address: string) =>
  (await api.owner.query('select subject, body from outbox where to_address = $1 order by id', [address])).rows

beforeEach(() => requireOf(api, 'nobody'))

describe('the second step with an authenticator app', () => {
  test('after the password nothing is open yet; the code opens it', async () => {
    const partner = await aPartner(api, trust)
    const { key } = await withAuthenticator(api, partner)

    const first = await post(api, '/auth/sign-in', { email: partner.email, password })
    const second = await step('code', { token: first.body.token, code: codeAt(key, api.clock.now) })

    expect(first.status).toBe(202)
    expect(first.body).toEqual({
      next: 'prove',
      token: expect.any(String),
      expiresAt: expect.any(String),
      ways: ['code', 'recovery-code'],
    })
    expect(first.headers['set-cookie']).toBeUndefined()
    expect((await me(first.body.token)).status).toBe(401)
    expect(second.status).toBe(200)
    expect(String(second.headers['set-cookie'])).toContain('HttpOnly')
    expect((await me(second.body.accessToken)).body.person.id).toBe(partner.id)
  })

  test('a wrong password is answered as ever, so that nobody learns who has a second factor', async () => {
    const partner = await aPartner(api, trust)
    await withAuthenticator(api, partner)

    const replies = [
      await post(api, '/auth/sign-in', { email: partner.email, password: 'not the password' }),
      await post(api, '/auth/sign-in', { email: 'nobody@example.org', password: 'not the password' }),
    ]

    const said = replies.map(({ status, body }) => ({ status, ...body, requestId: '' }))
    expect(said[0]).toMatchObject({ status: 401, code: 'wrong-email-or-password' })
    expect(said[1]).toEqual(said[0])
  })

  test('a code works once, and of eight who use it in the same moment one gets in', async () => {
    const partner = await aPartner(api, trust)
    const { key } = await withAuthenticator(api, partner)
    const tokens = await Promise.all(Array.from({ length: 8 }, () => firstStep(api, partner)))
    const code = codeAt(key, api.clock.now)

    const replies = await Promise.all(tokens.map((token) => step('code', { token, code })))
    const again = await step('code', { token: await firstStep(api, partner), code })

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'wrong-proof')).toHaveLength(7)
    expect(again.body.code).toBe('wrong-proof')
  })

  test('the step is taken once and within ten minutes', async () => {
    const partner = await aPartner(api, trust)
    const { key } = await withAuthenticator(api, partner)
    const taken = await firstStep(api, partner)
    const late = await firstStep(api, partner)
    await step('code', { token: taken, code: codeAt(key, api.clock.now) })
    nextCode(api)

    const twice = await step('code', { token: taken, code: codeAt(key, api.clock.now) })
    api.clock.now = new Date(api.clock.now.getTime() + 10 * 60_000)
    const tooLate = await step('code', { token: late, code: codeAt(key, api.clock.now) })

    expect(twice.body.code).toBe('second-step-over')
    expect(tooLate.body.code).toBe('second-step-over')
  })

  test('guessing is slowed down, the owner is told, and gets in with a recovery code meanwhile', async () => {
    const partner = await aPartner(api, trust)
    const { key, recoveryCodes } = await withAuthenticator(api, partner)
    const token = await firstStep(api, partner)
    const right = codeAt(key, api.clock.now)
    const wrong = right === '000000' ? '000001' : '000000'

    const guesses = await Promise.all(Array.from({ length: 14 }, () => step('code', { token, code: wrong })))
    const evenTheRightOne = await step('code', { token, code: right })
    const byCode = await step('recovery-code', { token, code: String(recoveryCodes[0]).toUpperCase() })

    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(4)
    expect(Number(evenTheRightOne.headers['retry-after'])).toBeGreaterThan(0)
    expect(byCode.status).toBe(200)
    expect((await mailsTo(partner.email)).map(({ subject }) => subject)).toContain(
      'Wrong codes for your Elevate sign-in',
    )
  })

  test('a password by a link from a mail is no second factor', async () => {
    const partner = await aPartner(api, trust)
    await withAuthenticator(api, partner)
    await post(api, '/auth/password-links', { email: partner.email })
    const link = (await mailsTo(partner.email)).map(({ body }) => /\/link\/(\S+)/.exec(body)?.[1]).find(Boolean)

    const chosen = await post(api, '/auth/links/choose-password', { token: link, password: 'a walk along the canal' })

    expect(chosen.status).toBe(202)
    expect(chosen.body.next).toBe('prove')
    expect(chosen.headers['set-cookie']).toBeUndefined()
  })
})

test('each of the ten recovery codes gets in once, also when it is used twice in the same moment', async () => {
  const partner = await aPartner(api, trust)
  const { recoveryCodes } = await withAuthenticator(api, partner)
  const tokens = await Promise.all(Array.from({ length: 5 }, () => firstStep(api, partner)))

  const replies = await Promise.all(tokens.map((token) => step('recovery-code', { token, code: recoveryCodes[3] })))

  expect(new Set(recoveryCodes).size).toBe(10)
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  const kept = await api.owner.query(
    `select c::text from recovery_codes c where person_id = $1
     union all select a::text from authenticators a where person_id = $1`,
    [partner.id],
  )
  expect(JSON.stringify(kept.rows)).not.toContain(recoveryCodes[3])
})

describe('passkeys', () => {
  test('stand in the second step', async () => {
    const partner = await aPartner(api, trust)
    const { device } = await withPasskey(api, partner)
    const token = await firstStep(api, partner)

    const { question } = (await step('passkey/question', { token })).body
    const reply = await step('passkey', { token, answer: device.answer(question, { origin, isVerified: false }) })

    expect(question.allowCredentials).toHaveLength(1)
    expect(reply.status).toBe(200)
  })

  test('stand alone where the device has checked who holds it, and once for each question', async () => {
    const partner = await aPartner(api, trust)
    const { device } = await withPasskey(api, partner)
    const asked = (await post(api, '/auth/passkey/question', {})).body
    const answer = device.answer(asked.question, { origin })

    const reply = await post(api, '/auth/passkey', { token: asked.token, answer })
    const again = await post(api, '/auth/passkey', { token: asked.token, answer })

    expect(asked.question).toMatchObject({ allowCredentials: [], userVerification: 'required' })
    expect(reply.body.user.id).toBe(partner.id)
    expect(again.status).toBe(401)
  })

  test.each([
    ['nobody checked who holds the device', { origin, isVerified: false }],
    ['another site asked', { origin: 'https://elevate.test.example' }],
    ['it was made for another host', { origin, host: 'example.org' }],
  ])('are refused where %s', async (_why, how) => {
    const { device } = await withPasskey(api, await aPartner(api, trust))
    const { token, question } = (await post(api, '/auth/passkey/question', {})).body

    const reply = await post(api, '/auth/passkey', { token, answer: device.answer(question, how) })

    expect(reply.body.code).toBe('wrong-proof')
  })

  test('a device whose counter goes back was copied', async () => {
    const { device } = await withPasskey(api, await aPartner(api, trust))
    const attempt = async (counter: number) => {
      const { token, question } = (await post(api, '/auth/passkey/question', {})).body
      return post(api, '/auth/passkey', { token, answer: device.answer(question, { origin, counter }) })
    }

    expect((await attempt(7)).status).toBe(200)
    expect((await attempt(6)).status).toBe(401)
  })

  test('of somebody else do not stand in the second step', async () => {
    const partner = await aPartner(api, trust)
    await withPasskey(api, partner)
    const { device } = await withPasskey(api, await aPartner(api, trust))
    const token = await firstStep(api, partner)
    const { question } = (await step('passkey/question', { token })).body

    const reply = await step('passkey', { token, answer: device.answer(question, { origin }) })

    expect(reply.body.code).toBe('wrong-proof')
  })
})

describe('where a second factor is required', () => {
  test('a coordinator without one sets one up after the password, before anything else', async () => {
    const coordinator = await aCoordinator(api, trust)
    await requireOf(api, 'administrators-and-coordinators')

    const first = await post(api, '/auth/sign-in', { email: coordinator.email, password })
    const { token } = first.body
    const early = await step('code', { token, code: '123456' })
    const { key } = (await step('authenticator', { token })).body
    const wrong = await step('authenticator/confirmation', { token, code: '000 000' })
    const done = await step('authenticator/confirmation', { token, code: codeAt(key, api.clock.now) })

    expect(first.status).toBe(202)
    expect(first.body).toMatchObject({ next: 'set-up', ways: [] })
    expect((await me(token)).status).toBe(401)
    expect(early.body.code).toBe('second-step-over')
    expect(wrong.body.code).toBe('wrong-code')
    expect(done.body.recoveryCodes).toHaveLength(10)
    expect((await me(done.body.signedIn.accessToken)).status).toBe(200)
  })

  test('or a passkey', async () => {
    const coordinator = await aCoordinator(api, trust)
    await requireOf(api, 'everyone')
    const token = await firstStep(api, coordinator)

    const { question } = (await step('new-passkey/question', { token })).body
    const answer = aDevice(coordinator.id).make(question, { origin })
    const done = await step('new-passkey', { token, name: 'My laptop', answer })

    expect(done.status).toBe(200)
    expect(done.body.signedIn.user.id).toBe(coordinator.id)
  })

  test('who has the password as well cannot put a factor of theirs beside the one that was set up first', async () => {
    const coordinator = await aCoordinator(api, trust)
    await requireOf(api, 'everyone')
    const [owner, other] = [await firstStep(api, coordinator), await firstStep(api, coordinator)]
    const { key } = (await step('authenticator', { token: owner })).body
    await step('authenticator/confirmation', { token: owner, code: codeAt(key, api.clock.now) })

    const reply = await step('authenticator', { token: other })

    expect(reply.body.code).toBe('second-step-over')
  })

  test('a partner is asked for nothing more, and a sign-in from before ends for who is', async () => {
    const coordinator = await signInAs(api, await aCoordinator(api, trust))
    const partner = await aPartner(api, trust)
    await requireOf(api, 'administrators-and-coordinators')

    const renewed = await api.http.post('/api/v1/auth/refresh').set('cookie', coordinator.cookie)

    expect(renewed.status).toBe(401)
    expect((await post(api, '/auth/sign-in', { email: partner.email, password })).status).toBe(200)
  })
})
