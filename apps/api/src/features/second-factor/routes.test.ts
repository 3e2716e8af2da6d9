import { beforeEach, describe, expect, test } from 'vitest'
import { codeAt } from '../../../test/authenticator-app.ts'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  password,
  type SignedIn,
  signInAs,
} from '../../../test/people.ts'
import { nextCode, origin, postAs, requireOf, withAuthenticator, withPasskey } from '../../../test/second-factor.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const get = (who: SignedIn, path: string) => api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const remove = (who: SignedIn, path: string, version = 1) =>
  api.http.delete(`/api/v1${path}`).set('authorization', who.authorization).set('if-match', `"${version}"`)
const later = (minutes: number) => {
  api.clock.now = new Date(api.clock.now.getTime() + minutes * 60_000)
}

beforeEach(() => requireOf(api, 'nobody'))

describe('my second factor', () => {
  test('is an app, passkeys and recovery codes, which are shown once', async () => {
    const partner = await aPartner(api, trust)
    const { recoveryCodes, who } = await withAuthenticator(api, partner)

    const mine = await get(who, '/second-factor')

    expect(recoveryCodes).toHaveLength(10)
    expect(mine.body).toMatchObject({
      authenticator: { lastUsedAt: null },
      passkeys: [],
      recoveryCodes: { left: 10 },
      requiredFrom: null,
      can: { removeAuthenticator: true },
    })
    expect(mine.text).not.toContain(recoveryCodes[0])
  })

  test('the key of the app is sealed, and bound to its person', async () => {
    const { key, who } = await withAuthenticator(api, await aPartner(api, trust))
    const other = await aPartner(api, trust)
    const { who: otherWho } = await withAuthenticator(api, other)
    const { rows } = await api.owner.query('select sealed_key from authenticators')
    expect(JSON.stringify(rows)).not.toContain(key)
    const mine = (await get(who, '/me')).body.person.id
    await api.owner.query(
      `update authenticators set sealed_key = (select sealed_key from authenticators where person_id = $1), last_step = null where person_id = $2`,
      [mine, other.id],
    )

    const moved = await postAs(api, otherWho, '/auth/proof/code', { code: codeAt(key, api.clock.now) })

    expect(moved.body.code).toBe('wrong-proof')
  })

  test('with the first factor every other sign-in ends', async () => {
    const partner = await aPartner(api, trust)
    const elsewhere = await signInAs(api, partner)
    const { who } = await withAuthenticator(api, partner)

    expect((await get(elsewhere, '/me')).status).toBe(401)
    expect((await get(who, '/auth/sessions')).body.items).toMatchObject([{ isThisOne: true, hasSecondFactor: true }])
  })

  test('new recovery codes take the place of the old ones', async () => {
    const { who, recoveryCodes } = await withAuthenticator(api, await aPartner(api, trust))

    const made = (await postAs(api, who, '/second-factor/recovery-codes')).body.recoveryCodes

    expect(made).toHaveLength(10)
    expect(made).not.toContain(recoveryCodes[0])
  })

  test('a passkey is named, renamed and removed by its owner, who is told by mail', async () => {
    const partner = await aPartner(api, trust)
    const { added, who } = await withPasskey(api, partner)
    const stranger = await signInAs(api, await aPartner(api, trust))
    const path = `/second-factor/passkeys/${added.body.passkey.id}`
    const rename = (as: SignedIn) =>
      api.http
        .patch(`/api/v1${path}`)
        .set('authorization', as.authorization)
        .set('if-match', '"1"')
        .send({ name: 'Work laptop' })

    expect((await rename(stranger)).status).toBe(404)
    expect((await remove(stranger, path)).status).toBe(404)
    expect((await rename(who)).body).toMatchObject({ name: 'Work laptop', version: 2 })
    expect((await rename(who)).status).toBe(412)
    expect((await remove(who, path, 2)).status).toBe(204)
    expect((await get(who, '/second-factor')).body).toMatchObject({ passkeys: [], recoveryCodes: null })
    const { rows } = await api.owner.query('select body from outbox where to_address = $1', [partner.email])
    expect(rows.map(({ body }) => body).join()).toMatch(/passkey was added.*passkey was removed/s)
  })

  test('a passkey of one question cannot be added twice, or by somebody else', async () => {
    const partner = await aPartner(api, trust)
    const { device, who } = await withPasskey(api, partner)
    const asked = (await postAs(api, who, '/second-factor/passkeys/question')).body
    const answer = device.make(asked.question, { origin })
    const add = (as: SignedIn) =>
      postAs(api, as, '/second-factor/passkeys', { token: asked.token, name: 'Again', answer })
    const stranger = await signInAs(api, await aPartner(api, trust))

    expect(asked.question.excludeCredentials).toHaveLength(1)
    expect((await add(stranger)).body.code).toBe('passkey-refused')
    expect((await add(who)).body.code).toBe('passkey-known')
  })

  test('the last one stays while one is required', async () => {
    const coordinator = await aCoordinator(api, trust)
    const { who } = await withAuthenticator(api, coordinator)
    await requireOf(api, 'administrators-and-coordinators')

    const refused = await remove(who, '/second-factor/authenticator')

    expect(refused.body.code).toBe('second-factor-needed')
    expect((await get(who, '/second-factor')).body.can.removeAuthenticator).toBe(false)
  })
})

describe('confirming that it is me', () => {
  test('is not asked of who has just signed in, and is after a quarter of an hour', async () => {
    const coordinator = await aCoordinator(api, trust)
    const who = await signInAs(api, coordinator)
    const exported = () => get(who, `/people/export?organisationId=${trust.id}`)
    later(10)
    expect((await exported()).status).toBe(200)
    await api.owner.query(`update sign_ins set proved_at = proved_at - interval '6 minutes' where person_id = $1`, [
      coordinator.id,
    ])

    const stale = await exported()
    const wrong = await postAs(api, who, '/auth/proof/password', { password: 'not the password' })
    const proved = await postAs(api, who, '/auth/proof/password', { password })

    expect(stale.status).toBe(403)
    expect(stale.body.code).toBe('reauthentication-required')
    expect(wrong.body).toMatchObject({ status: 400, code: 'wrong-proof' })
    expect(proved.status).toBe(204)
    expect((await exported()).status).toBe(200)
  })

  test('works with a code, once, and with a passkey', async () => {
    const partner = await aPartner(api, trust)
    const { key, who } = await withAuthenticator(api, partner)
    const code = codeAt(key, api.clock.now)

    const replies = await Promise.all([1, 2].map(() => postAs(api, who, '/auth/proof/code', { code })))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 400])

    const { device, who: other } = await withPasskey(api, await aPartner(api, trust))
    const { token, question } = (await postAs(api, other, '/auth/proof/passkey/question')).body
    const answer = device.answer(question, { origin })
    expect((await postAs(api, who, '/auth/proof/passkey', { token, answer })).status).toBe(400)
    expect((await postAs(api, other, '/auth/proof/passkey', { token, answer })).status).toBe(204)
    expect((await postAs(api, other, '/auth/proof/passkey', { token, answer })).status).toBe(400)
    nextCode(api)
  })
})

describe('what an administrator does', () => {
  test('takes off the second factor of who has lost their device: told by mail, signed out, written down', async () => {
    const administrator = await signInAs(api, await anAdministrator(api))
    const partner = await aPartner(api, trust)
    const { who } = await withAuthenticator(api, partner)
    const reset = () =>
      postAs(api, administrator, `/people/${partner.id}/second-factor/reset`, { reason: 'The phone was stolen.' })

    expect((await reset()).status).toBe(204)
    expect((await reset()).body.code).toBe('no-second-factor')
    expect((await get(who, '/me')).status).toBe(401)
    expect((await api.http.post('/api/v1/auth/sign-in').send({ email: partner.email, password })).status).toBe(200)
    const mails = await api.owner.query('select body from outbox where to_address = $1 order by id', [partner.email])
    expect(mails.rows.at(-1)?.body).toContain('The phone was stolen.')
    const trail = await api.owner.query('select action, details::text from audit_entries where subject_id = $1', [
      partner.id,
    ])
    expect(trail.rows.map(({ action }) => action)).toContain('second-factor.reset')
    expect(JSON.stringify(trail.rows)).not.toContain('stolen')
  })

  test('sets who must have a second factor, from when, and for how long a proof is good', async () => {
    const administrator = await signInAs(api, await anAdministrator(api))
    const { version } = (await get(administrator, '/sign-in-settings')).body
    const edit = (body: object, basis: number) =>
      api.http
        .patch('/api/v1/sign-in-settings')
        .set('authorization', administrator.authorization)
        .set('if-match', `"${basis}"`)
        .send(body)

    const edited = await edit(
      { secondFactorFor: 'everyone', secondFactorFrom: '2027-01-04', proofMinutes: 30 },
      version,
    )

    expect(edited.body).toEqual({
      secondFactorFor: 'everyone',
      secondFactorFrom: '2027-01-04',
      proofMinutes: 30,
      version: version + 1,
    })
    expect((await edit({ proofMinutes: 5 }, version)).status).toBe(412)
    expect((await edit({ proofMinutes: 0 }, version + 1)).status).toBe(400)
    expect((await get(administrator, '/second-factor')).body.requiredFrom).toBe('2027-01-04')
  })
})
