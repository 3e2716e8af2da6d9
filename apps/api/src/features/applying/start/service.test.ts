import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign } from '../../../../test/recruitment.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const campaign = await aCampaign(api, trust)

const apply = (email: string, slug = campaign.slug) =>
  api.http.post(`/api/v1/adverts/${slug}/applications`).send({ givenName: 'Beatrix', email })
const mailsTo = async (email: string): Promise<{ subject: string; body: string }[]> => {
  const { rows } = await api.owner.query('select subject, body from outbox where to_address = $1 order by id', [email])
  return rows
}
const applicationsOf = async (email: string): Promise<string[]> => {
  const { rows } = await api.owner.query<{ id: string }>(
    'select a.id from applications a join accounts c on c.person_id = a.person_id where c.email = $1',
    [email],
  )
  return rows.map(({ id }) => id)
}

describe('somebody who has never been here', () => {
  test('gets a mail, chooses a password and finds the draft', async () => {
    const reply = await apply('new@example.org')
    const [mail] = await mailsTo('new@example.org')
    const [, token = '', landing] = /\/link\/([\w-]+)\?to=(\S+)/.exec(mail?.body ?? '') ?? []

    const chosen = await api.http
      .post('/api/v1/auth/links/choose-password')
      .send({ token, password: 'a walk along the canal' })
    const mine = await api.http.get('/api/v1/me/applications').set('authorization', `Bearer ${chosen.body.accessToken}`)

    expect([reply.status, landing]).toEqual([202, `/join/${campaign.slug}/apply`])
    expect(mine.body.items).toMatchObject([{ state: 'draft', organisation: 'Northmoor' }])
  })

  test('is one person, however often they press the button', async () => {
    await Promise.all([apply('double@example.org'), apply('double@example.org'), apply('Double@example.org')])

    const { rows } = await api.owner.query(`select from accounts where lower(email) = 'double@example.org'`)
    expect(rows).toHaveLength(1)
    expect(await applicationsOf('double@example.org')).toHaveLength(1)
  })

  test('is known to no organisation by it', async () => {
    await apply('unknown@example.org')

    const { rows } = await api.owner.query(
      `select from organisation_people k join people p on p.id = k.person_id where p.email = 'unknown@example.org'`,
    )
    expect(rows).toEqual([])
  })
})

describe('somebody who can sign in', () => {
  test('is asked to, gets the same answer, and has no draft until they have', async () => {
    const person = await aPerson(api, { email: 'known@example.org' })

    const known = await apply('KNOWN@example.org')
    const unknown = await apply('nobody-knows@example.org')
    const before = await applicationsOf('known@example.org')
    const { authorization } = await signInAs(api, person)
    await api.http.post('/api/v1/me/applications').set('authorization', authorization).send({ campaignId: campaign.id })

    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const [mail] = await mailsTo('known@example.org')
    expect(mail?.body).toContain('Sign in and your application is waiting')
    expect(mail?.body).toContain(`/sign-in?to=/join/${campaign.slug}/apply`)
    expect(before).toEqual([])
    expect(await applicationsOf('known@example.org')).toHaveLength(1)
  })

  test('is not flooded with mails', async () => {
    await aPerson(api, { email: 'patient@example.org' })

    for (let time = 0; time < 4; time += 1) await apply('patient@example.org')

    expect(await mailsTo('patient@example.org')).toHaveLength(1)
  })
})

test('the mail to an address says nothing that whoever typed it could have put there', async () => {
  await api.http
    .post(`/api/v1/adverts/${campaign.slug}/applications`)
    .send({ givenName: 'Click https://bad.example', email: 'target@example.org' })

  expect((await mailsTo('target@example.org'))[0]?.body).not.toContain('bad.example')
})

test('asking again and again is slowed down', async () => {
  for (let attempt = 0; attempt < 20; attempt += 1) await apply('again@example.org')

  expect((await apply('again@example.org')).status).toBe(429)
})

test.each([
  ['that has closed', { closesAt: '2026-11-20T12:00:00Z' }, 409, 'closed'],
  ['that has not opened', { opensAt: '2026-12-01T12:00:00Z' }, 409, 'not-open-yet'],
  ['that is a draft', { stage: 'draft' as const }, 404, 'not-found'],
  ['that was called off', { stage: 'cancelled' as const }, 404, 'not-found'],
])('a recruitment %s takes nobody', async (_what, options, status, code) => {
  const { slug } = await aCampaign(api, trust, options)

  expect((await apply('late@example.org', slug)).body).toMatchObject({ status, code })
})

test('somebody who scores a recruitment cannot apply in it', async () => {
  const panelMember = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
  const scored = await aCampaign(api, trust, { panel: [panelMember] })
  const { authorization } = await signInAs(api, panelMember)

  const reply = await api.http
    .post('/api/v1/me/applications')
    .set('authorization', authorization)
    .send({ campaignId: scored.id })

  expect(reply.body).toMatchObject({ status: 409, code: 'on-the-panel' })
})
