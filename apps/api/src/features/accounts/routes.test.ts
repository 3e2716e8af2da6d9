import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner, aPerson, password, signInAs } from '../../../test/people.ts'
import { createSetupLink } from '../../setup-link.ts'
import { disableAccount, inviteToSignIn } from './public.ts'

const api = await startApi()
const newPassword = 'a walk along the canal'

const askForLink = (email: string) => api.http.post('/api/v1/auth/password-links').send({ email })
const look = (token: string) => api.http.post('/api/v1/auth/links/look').send({ token })
const choose = (token: string, chosen = newPassword) =>
  api.http.post('/api/v1/auth/links/choose-password').send({ token, password: chosen })
const signInWith = (email: string, secret: string) =>
  api.http.post('/api/v1/auth/sign-in').send({ email, password: secret })

const mailsTo = async (email: string): Promise<{ subject: string; body: string }[]> => {
  const { rows } = await api.owner.query('select subject, body from outbox where to_address = $1 order by id', [email])
  return rows
}
const tokenSentTo = async (email: string): Promise<string> => {
  const link = /\/link\/([\w-]+)/.exec((await mailsTo(email)).at(-1)?.body ?? '')
  return link?.[1] ?? 'no link was sent'
}

test('an empty installation is set up once, with the link that the start prints', async () => {
  const link = await createSetupLink(api.databaseUrl, 'http://elevate.test')
  const token = link.split('/').at(-1)
  const input = {
    token,
    organisationName: 'Northmoor',
    givenName: 'Ruth',
    familyName: 'Calder',
    email: 'ruth@example.org',
    password: newPassword,
  }
  const setUp = () => api.http.post('/api/v1/auth/links/set-up').send(input)

  const replies = await Promise.all([setUp(), setUp(), setUp()])

  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const done = replies.find(({ status }) => status === 200)
  const me = await api.http.get('/api/v1/me').set('authorization', `Bearer ${done?.body.accessToken}`)
  expect(me.body.grants.map(({ kind }: { kind: string }) => kind)).toEqual(['administrator', 'coordinator'])
})

describe('a forgotten password', () => {
  test('an unknown address gets the same answer, and no mail is sent', async () => {
    const partner = await aPartner(api, await anOrganisation(api))

    const known = await askForLink(partner.email)
    const unknown = await askForLink('nobody@example.org')

    expect([known.status, unknown.status]).toEqual([202, 202])
    expect(unknown.body).toEqual(known.body)
    expect(await mailsTo(partner.email)).toHaveLength(1)
    expect(await mailsTo('nobody@example.org')).toHaveLength(0)
  })

  test('looking at the link, as mail scanners do, does not use it up; choosing a password does', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    await askForLink(partner.email)
    const token = await tokenSentTo(partner.email)

    const looks = [await look(token), await look(token), await look(token)]
    const chosen = await choose(token)
    const again = await choose(token)

    expect(looks.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(looks[0]?.body).toMatchObject({ purpose: 'password-reset', email: partner.email })
    expect(chosen.status).toBe(200)
    expect(again.body).toMatchObject({ status: 409, code: 'link-used' })
    expect((await signInWith(partner.email, newPassword)).status).toBe(200)
    expect((await signInWith(partner.email, password)).status).toBe(401)
  })

  test('a new password ends every other sign-in', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    const { authorization } = await signInAs(api, partner)
    await askForLink(partner.email)

    await choose(await tokenSentTo(partner.email))

    expect((await api.http.get('/api/v1/me').set('authorization', authorization)).status).toBe(401)
  })

  test('a link runs out after two hours', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    await askForLink(partner.email)
    const token = await tokenSentTo(partner.email)
    const before = api.clock.now

    api.clock.now = new Date(before.getTime() + 2 * 3_600_000)
    const reply = await choose(token)
    api.clock.now = before

    expect(reply.body).toMatchObject({ status: 409, code: 'link-expired' })
  })

  test('five people with the same link: one of them chooses the password', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    await askForLink(partner.email)
    const token = await tokenSentTo(partner.email)

    const replies = await Promise.all(Array.from({ length: 5 }, () => choose(token)))

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  test.each(['password1234', 'qwertyuiop123', 'aaaaaaaaaaaa'])('%s is too easy to guess', async (weak) => {
    const partner = await aPartner(api, await anOrganisation(api))
    await askForLink(partner.email)

    const reply = await choose(await tokenSentTo(partner.email), weak)

    expect(reply.body).toMatchObject({
      status: 400,
      code: 'password-too-common',
      fields: { '/password': 'too-common' },
    })
  })

  test('asking again and again is slowed down', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    for (let attempt = 0; attempt < 20; attempt += 1) await askForLink(partner.email)

    const reply = await askForLink(partner.email)

    expect(reply.status).toBe(429)
  })
})

describe('an invitation', () => {
  test('leads to a first sign-in, and inviting again only sends a new link', async () => {
    const trust = await anOrganisation(api)
    const person = await aPerson(api)
    await api.owner.query('delete from accounts where person_id = $1', [person.id])
    const invitation = {
      personId: person.id,
      name: 'Amina',
      email: person.email,
      organisationId: trust.id,
      invitedBy: trust.name,
      now: api.clock.now,
    }
    const invite = () => inTransaction(api.database, 'system', (tx) => inviteToSignIn(tx, api.deps, invitation))

    await invite()
    await invite()
    const reply = await choose(await tokenSentTo(person.email))

    expect(await mailsTo(person.email)).toHaveLength(2)
    expect(reply.body.user.id).toBe(person.id)
  })

  test('links are short and on our own address', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    await askForLink(partner.email)

    const [mail] = await mailsTo(partner.email)

    const link = /http\S+/.exec(mail?.body ?? '')?.[0] ?? ''
    expect(link.startsWith('http://elevate.test/link/')).toBe(true)
    expect(link.length).toBeLessThan(80)
  })
})

test('an account that is disabled is out everywhere, and a link does not let it back in', async () => {
  const partner = await aPartner(api, await anOrganisation(api))
  const { authorization, cookie } = await signInAs(api, partner)
  await askForLink(partner.email)
  const token = await tokenSentTo(partner.email)

  await inTransaction(api.database, 'system', (tx) => disableAccount(tx, partner.id, api.clock.now))

  expect((await api.http.get('/api/v1/me').set('authorization', authorization)).status).toBe(401)
  expect((await api.http.post('/api/v1/auth/refresh').set('cookie', cookie)).status).toBe(401)
  expect((await choose(token)).status).toBe(404)
})

describe('changing the password', () => {
  const change = (authorization: string, currentPassword: string) =>
    api.http.post('/api/v1/auth/password').set('authorization', authorization).send({ currentPassword, newPassword })

  test('asks for the current one, keeps this sign-in and ends the others', async () => {
    const partner = await aPartner(api, await anOrganisation(api))
    const phone = await signInAs(api, partner)
    const tablet = await signInAs(api, partner)
    const me = (authorization: string) => api.http.get('/api/v1/me').set('authorization', authorization)

    const wrong = await change(phone.authorization, 'not this one')
    const right = await change(phone.authorization, password)

    expect(wrong.body).toMatchObject({ status: 400, code: 'wrong-password', fields: { '/currentPassword': 'wrong' } })
    expect(right.status).toBe(204)
    expect((await me(phone.authorization)).status).toBe(200)
    expect((await me(tablet.authorization)).status).toBe(401)
  })
})
