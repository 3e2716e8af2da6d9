import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  aPerson,
  password,
  signInAs,
} from '../../../test/people.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const runs = await aCoordinator(api, northmoor)
const coordinator = await signInAs(api, runs)

type Who = { authorization: string }
const post = (path: string, body: object = {}, who: Who = coordinator) =>
  api.http.post(`/api/v1${path}`).set('authorization', who.authorization).send(body)
const invite = (personId: string, who: Who = coordinator) =>
  post(`/people/${personId}/invitation`, { organisationId: northmoor.id }, who)

const added = async (over: object = {}): Promise<{ id: string }> =>
  (await post('/people', { organisationId: northmoor.id, givenName: 'Amina', familyName: null, ...over })).body

const mailsTo = async (email: string) =>
  (await api.owner.query('select body from outbox where to_address = $1 order by id', [email])).rows

describe('inviting to sign in', () => {
  test('the link of the mail leads to a password and into the app', async () => {
    const { id } = await added({ email: 'invited@example.org' })

    const invited = await invite(id)

    expect(invited.body.account).toMatchObject({ state: 'invited', email: 'invited@example.org' })
    const [mail] = await mailsTo('invited@example.org')
    const token = /\/link\/(\S+)/.exec(mail.body)?.[1]
    const chosen = await api.http.post('/api/v1/auth/links/choose-password').send({ token, password })
    expect(chosen.status).toBe(200)
    const seen = await api.http.get(`/api/v1/people/${id}`).set('authorization', coordinator.authorization)
    expect(seen.body).toMatchObject({ account: { state: 'active' }, can: { invite: false, disableAccount: true } })
  })

  test('a new address does not get the link to an account that is there already', async () => {
    const { id } = await added({ email: 'first@example.org' })
    await invite(id)
    await api.http
      .patch(`/api/v1/people/${id}`)
      .set('authorization', coordinator.authorization)
      .set('if-match', '"1"')
      .send({ email: 'taker@example.org' })

    await invite(id)

    expect(await mailsTo('first@example.org')).toHaveLength(2)
    expect(await mailsTo('taker@example.org')).toHaveLength(0)
  })

  test.each([
    ['somebody without an address', { email: null }, 'no-email'],
    ['an address that somebody else signs in with', { email: runs.email, evenIfKnown: true }, 'email-in-use'],
  ])('%s cannot be invited', async (_who, over, code) => {
    const { id } = await added(over)

    expect((await invite(id)).body.code).toBe(code)
  })

  test('somebody who signs in already is not invited, and nobody invites themselves', async () => {
    const partner = await aPartner(api, northmoor)

    expect((await invite(partner.id)).body.code).toBe('signs-in-already')
    expect((await invite(runs.id)).body.code).toBe('not-yourself')
  })

  test('whoever may do something elsewhere is invited by an administrator, not by an address typed here', async () => {
    const { id } = await added({ email: 'elsewhere@example.org' })
    await api.owner.query(
      `insert into grants (id, person_id, kind, organisation_id, valid_from) values (gen_random_uuid(), $1, 'coordinator', $2, '2026-01-01')`,
      [id, eastvale.id],
    )
    const administrator = await signInAs(api, await anAdministrator(api))

    expect((await invite(id)).body.code).toBe('ask-an-administrator')
    expect((await invite(id, administrator)).status).toBe(200)
  })
})

describe('shutting an account', () => {
  test('bites at once and everywhere, and opening it again does not bring old sign-ins back', async () => {
    const partner = await aPartner(api, northmoor)
    const me = await signInAs(api, partner)
    const asked = () => api.http.get('/api/v1/me').set('authorization', me.authorization)

    const shut = await post(`/people/${partner.id}/account/disable`)
    const whileShut = await asked()
    const opened = await post(`/people/${partner.id}/account/enable`)

    expect(shut.body.account.state).toBe('disabled')
    expect(whileShut.status).toBe(401)
    expect(opened.body.account.state).toBe('active')
    expect((await asked()).status).toBe(401)
    expect((await signInAs(api, partner)).authorization).toBeTruthy()
  })

  test('of somebody who is a partner elsewhere too is for an administrator', async () => {
    const partner = await aPartner(api, northmoor, {})
    await api.owner.query(
      `insert into appointments (id, organisation_id, person_id, status) values (gen_random_uuid(), $1, $2, 'active')`,
      [eastvale.id, partner.id],
    )

    const reply = await post(`/people/${partner.id}/account/disable`)

    expect(reply.status).toBe(403)
    expect(reply.body.code).toBe('ask-an-administrator')
  })

  test('nobody shuts their own, nor the last administrator’s', async () => {
    await api.owner.query(`update grants set ended_at = now() where kind = 'administrator'`)
    const last = await anAdministrator(api)
    const other = await anAdministrator(api)
    await api.owner.query('update accounts set password_hash = null where person_id = $1', [other.id])
    const coordinates = await aPerson(api, { grants: [{ kind: 'coordinator', of: northmoor }] })
    await api.owner.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
      [northmoor.id, last.id],
    )

    expect((await post(`/people/${runs.id}/account/disable`)).body.code).toBe('not-yourself')
    expect((await post(`/people/${last.id}/account/disable`, {}, await signInAs(api, coordinates))).body.code).toBe(
      'ask-an-administrator',
    )
  })

  test('without an account there is nothing to shut', async () => {
    const { id } = await added()

    expect((await post(`/people/${id}/account/disable`)).body.code).toBe('no-account')
  })
})

describe('who runs the programme with me, or more than I do', () => {
  const grant = (personId: string, kind: string, organisationId: string | null) =>
    api.owner.query(
      `insert into grants (id, person_id, kind, organisation_id, valid_from) values (gen_random_uuid(), $1, $2, $3, '2026-01-01')`,
      [personId, kind, organisationId],
    )

  test('their first invitation cannot be led to another address', async () => {
    const { id } = await added({ email: 'real.address@example.org' })
    await grant(id, 'administrator', null)
    const { body } = await api.http.get(`/api/v1/people/${id}`).set('authorization', coordinator.authorization)

    const reply = await api.http
      .patch(`/api/v1/people/${id}`)
      .set('authorization', coordinator.authorization)
      .set('if-match', `"${body.version}"`)
      .send({ email: 'other.address@example.org' })

    expect(reply.body).toMatchObject({ status: 403, code: 'ask-an-administrator' })
  })

  test('a fellow coordinator cannot be shut out', async () => {
    const fellow = await aCoordinator(api, northmoor)

    const reply = await post(`/people/${fellow.id}/account/disable`)

    expect(reply.body).toMatchObject({ status: 403, code: 'ask-an-administrator' })
    expect((await signInAs(api, fellow)).authorization).toMatch(/^Bearer /)
  })
})
