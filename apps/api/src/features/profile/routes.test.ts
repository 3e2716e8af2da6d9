import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const coordinator = await signInAs(api, await aCoordinator(api, trust))

type Who = { authorization: string }
const get = (path: string, who: Who) => api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const edit = (who: Who, version: number, body: object) =>
  api.http
    .patch('/api/v1/me/profile')
    .set('authorization', who.authorization)
    .set('if-match', `"${version}"`)
    .send(body)

const background = 'I lost my hearing after meningitis'

describe('my profile', () => {
  test('what I change is kept, and the coordinator sees it', async () => {
    const partner = await aPartner(api, trust)
    const me = await signInAs(api, partner)

    const changed = await edit(me, 1, {
      preferredName: 'Mina',
      contactPreference: 'phone',
      availability: ['mon-am', 'sat-evening'],
      interests: ['sepsis'],
    })

    expect(changed.body).toMatchObject({ preferredName: 'Mina', availability: ['mon-am', 'sat-evening'], version: 2 })
    const seen = (await get(`/people/${partner.id}`, coordinator)).body
    expect(seen).toMatchObject({ name: `Mina ${partner.familyName}`, contactPreference: 'phone' })
  })

  test('my appointment is shown with its dates', async () => {
    const me = await signInAs(api, await aPartner(api, trust))

    const { body } = await get('/me/profile', me)

    expect(body.appointments).toMatchObject([{ organisation: 'Northmoor', status: 'active', startsOn: '2026-01-05' }])
  })

  test('what helps me is seen by whom I choose', async () => {
    const partner = await aPartner(api, trust)
    const me = await signInAs(api, partner)
    const needs = () => get(`/people/${partner.id}/access-needs`, coordinator)

    await edit(me, 1, { accessNeeds: { whatHelps: 'hearing loop', sharedWith: 'coordinators' } })
    const shared = (await needs()).body.whatHelps
    await edit(me, 2, { accessNeeds: { sharedWith: 'only-me' } })
    const kept = (await needs()).body.whatHelps

    expect([shared, kept]).toEqual(['hearing loop', null])
    expect((await get('/me/profile', me)).body.accessNeeds.whatHelps).toBe('hearing loop')
  })

  test('why it helps nobody else can read, through nothing at all', async () => {
    const partner = await aPartner(api, trust)
    const me = await signInAs(api, partner)
    const administrator = await signInAs(api, await anAdministrator(api))
    await edit(me, 1, { accessNeeds: { whatHelps: 'hearing loop', background, sharedWith: 'coordinators-and-hosts' } })

    const replies = await Promise.all([
      get(`/people/${partner.id}`, coordinator),
      get(`/people/${partner.id}/access-needs`, coordinator),
      get(`/people/${partner.id}`, administrator),
      get(`/audit-entries?subjectId=${partner.id}`, administrator),
      get(`/people?organisationId=${trust.id}&search=meningitis`, administrator),
    ])

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(replies.map(({ text }) => text).join()).not.toContain('meningitis')
    expect((await get('/me/profile', me)).body.accessNeeds.background).toBe(background)
  })

  test('of two tabs the second is told', async () => {
    const me = await signInAs(api, await aPartner(api, trust))

    const replies = await Promise.all([edit(me, 1, { pronouns: 'she/her' }), edit(me, 1, { pronouns: 'they/them' })])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  test.each([
    ['my name', { givenName: 'Queen' }],
    ['a slot twice', { availability: ['mon-am', 'mon-am'] }],
    ['an audience that there is not', { accessNeeds: { sharedWith: 'everybody' } }],
    ['a role', { grants: ['administrator'] }],
  ])('%s cannot be set here', async (_what, body) => {
    const me = await signInAs(api, await aPartner(api, trust))

    expect((await edit(me, 1, body)).status).toBe(400)
  })
})

describe('everything that is held about me', () => {
  test('comes as a file, section by section, and is about nobody else', async () => {
    const partner = await aPartner(api, trust)
    const other = await aPartner(api, trust)
    const me = await signInAs(api, partner)
    await edit(me, 1, { accessNeeds: { whatHelps: 'hearing loop', background, sharedWith: 'only-me' } })
    await get(`/people/${partner.id}/access-needs`, coordinator)

    const reply = await get('/me/data', me)

    expect(reply.headers['content-disposition']).toMatch(/attachment; filename="elevate-my-data-.+\.json"/)
    const { sections } = reply.body
    expect(sections.You).toMatchObject([{ givenName: partner.givenName }])
    expect(sections['What helps you to take part']).toMatchObject([{ whatHelps: 'hearing loop', background }])
    expect(sections.Appointments).toMatchObject([{ organisation: 'Northmoor' }])
    expect(sections['Where you signed in']).toHaveLength(1)
    expect(sections['Who did what']).toContainEqual(
      expect.objectContaining({ what: 'Changed their profile', by: 'you' }),
    )
    expect(reply.text).not.toContain(other.id)
  })

  test('is there for somebody whose appointment has ended', async () => {
    const partner = await aPartner(api, trust)
    await api.owner.query(
      `update appointments set status = 'ended', ended_on = '2026-11-01', end_reason = 'own-wish' where person_id = $1`,
      [partner.id],
    )
    const me = await signInAs(api, partner)

    const { body } = await get('/me/data', me)

    expect(body.sections.Appointments).toMatchObject([{ organisation: 'Northmoor', status: 'ended' }])
  })

  test('holds no password, not even as a hash', async () => {
    const me = await signInAs(api, await aPartner(api, trust))

    expect((await get('/me/data', me)).text).not.toContain('argon2')
  })

  test('comes as a page to read with the same sections and the same values, and nothing of it is taken for a part of the page', async () => {
    const partner = await aPartner(api, trust)
    const me = await signInAs(api, partner)
    const written = '<script>alert("1")</script> & a hearing loop'
    await edit(me, 1, { accessNeeds: { whatHelps: written, background, sharedWith: 'only-me' } })

    const reply = await get('/me/data/to-read', me)
    const { sections } = (await get('/me/data', me)).body

    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.headers['content-disposition']).toMatch(/attachment; filename="elevate-my-data-.+\.html"/)
    for (const title of Object.keys(sections)) expect(reply.text).toContain(`>${title}</h2>`)
    for (const value of [partner.givenName, background, '5 January 2026']) expect(reply.text).toContain(value)
    expect(reply.text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; a hearing loop')
    expect(reply.text).not.toMatch(/<script|https?:/)
    expect(reply.text.match(/<tr /g)?.length).toBe(
      (Object.values(sections) as object[][]).flat().flatMap((row) => Object.keys(row)).length,
    )
  })
})
