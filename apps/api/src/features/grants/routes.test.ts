import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, aPerson, signInAs } from '../../../test/people.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const runs = await aCoordinator(api, northmoor)
const coordinator = await signInAs(api, runs)
const administers = await anAdministrator(api)
const administrator = await signInAs(api, administers)

type Who = { authorization: string }
const get = (path: string, who: Who) => api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const give = (who: Who, personId: string, kind: string, organisationId: string | null = northmoor.id) =>
  api.http
    .post('/api/v1/grants')
    .set('authorization', who.authorization)
    .send({ personId, kind, organisationId, validFrom: '2026-11-23', validTo: null })
const end = (who: Who, grantId: string) =>
  api.http.delete(`/api/v1/grants/${grantId}`).set('authorization', who.authorization)
const grantOf = async (personId: string): Promise<string> =>
  (await api.owner.query('select id from grants where person_id = $1 order by id desc limit 1', [personId])).rows[0].id

describe('giving', () => {
  test('a coordinator makes a partner a mentor, who can use it with the next request', async () => {
    const partner = await aPartner(api, northmoor)
    const me = await signInAs(api, partner)

    const given = await give(coordinator, partner.id, 'mentor')

    expect(given.status).toBe(201)
    expect(given.body).toMatchObject({ kind: 'mentor', organisation: { name: 'Northmoor' }, can: { end: true } })
    const kinds = (await get('/me', me)).body.grants.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toContain('mentor')
  })

  test('a coordinator makes no coordinators and no administrators, and gives nothing elsewhere', async () => {
    const partner = await aPartner(api, northmoor)

    const replies = await Promise.all([
      give(coordinator, partner.id, 'coordinator'),
      give(coordinator, partner.id, 'administrator', null),
      give(coordinator, partner.id, 'mentor', eastvale.id),
    ])

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 404])
  })

  test('a coordinator gives nothing to somebody whom the organisation does not know', async () => {
    const stranger = await aPartner(api, eastvale)

    expect((await give(coordinator, stranger.id, 'mentor')).status).toBe(404)
  })

  test('nobody raises themselves, an administrator neither', async () => {
    const replies = [
      await give(coordinator, runs.id, 'mentor'),
      await give(administrator, administers.id, 'coordinator'),
    ]

    expect(replies.map(({ body }) => body.code)).toEqual(['not-yourself', 'not-yourself'])
  })

  test('an administrator brings somebody into another organisation by it', async () => {
    const person = await aPerson(api)

    const given = await give(administrator, person.id, 'coordinator', eastvale.id)

    expect(given.status).toBe(201)
    const me = await signInAs(api, person)
    expect((await get('/people', me)).status).toBe(200)
  })

  test('nobody becomes a coordinator where they score on a panel without names; elsewhere they do', async () => {
    const scorer = await aPerson(api, { grants: [{ kind: 'panel-member', of: northmoor }] })
    const title = 'Partners for two wards'
    const { id } = await aCampaign(api, northmoor, { panel: [scorer], values: { title } })

    const refused = await give(administrator, scorer.id, 'coordinator')
    const elsewhere = await give(administrator, scorer.id, 'coordinator', eastvale.id)
    await api.owner.query('update campaign_panel set left_at = now() where campaign_id = $1', [id])
    const after = await give(administrator, scorer.id, 'coordinator')

    expect([refused.status, refused.body.code, refused.body.panels]).toEqual([409, 'sits-on-panel', [title]])
    expect([elsewhere.status, after.status]).toEqual([201, 201])
  })

  test('nothing is given in an organisation that is not there', async () => {
    const partner = await aPartner(api, northmoor)
    const nowhere = { ...northmoor, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

    expect((await give(administrator, partner.id, 'mentor', nowhere.id)).status).toBe(404)
  })

  test('the same twice at once is given once', async () => {
    const partner = await aPartner(api, northmoor)

    const replies = await Promise.all([1, 2, 3].map(() => give(coordinator, partner.id, 'panel-member')))

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('an administrator of the installation belongs to no organisation, everybody else to one', async () => {
    const person = await aPerson(api)

    expect((await give(administrator, person.id, 'administrator')).status).toBe(400)
    expect((await give(administrator, person.id, 'mentor', null)).status).toBe(400)
  })
})

describe('taking back', () => {
  test('bites with the next request', async () => {
    const other = await aCoordinator(api, northmoor)
    const me = await signInAs(api, other)
    const before = await get('/people', me)

    const ended = await end(administrator, await grantOf(other.id))

    expect(before.status).toBe(200)
    expect(ended.status).toBe(204)
    expect((await get('/people', me)).status).toBe(403)
  })

  test('and what was given today can be given again', async () => {
    const partner = await aPartner(api, northmoor)
    const { id } = (await give(coordinator, partner.id, 'mentor')).body
    await end(coordinator, id)

    expect((await give(coordinator, partner.id, 'mentor')).status).toBe(201)
    expect((await end(coordinator, id)).status).toBe(404)
  })

  test('a coordinator does not take back what only an administrator gives', async () => {
    const other = await aCoordinator(api, northmoor)

    expect((await end(coordinator, await grantOf(other.id))).status).toBe(403)
  })

  test('the last administrator stays, also when two end each other at once', async () => {
    const second = await anAdministrator(api)
    const me = await signInAs(api, second)

    const replies = await Promise.all([
      end(administrator, await grantOf(second.id)),
      end(me, await grantOf(administers.id)),
    ])

    const statuses = replies.map(({ status }) => status).sort()
    expect(statuses[0]).toBe(204)
    expect([403, 409]).toContain(statuses[1])
    const { rows } = await api.owner.query(`select from grants where kind = 'administrator' and ended_at is null`)
    expect(rows).toHaveLength(1)
  })
})

describe('the list of who may do what', () => {
  test('holds those of the coordinator’s own organisation only, and asks one question', async () => {
    const stranger = await aCoordinator(api, eastvale)
    const before = api.database.asked.statements

    const { body } = await get('/grants?limit=100', coordinator)

    expect(api.database.asked.statements - before).toBe(1)
    const people = body.items.map(({ person }: { person: { id: string } }) => person.id)
    expect(people).toContain(runs.id)
    expect(people).not.toContain(stranger.id)
    expect(people).not.toContain(administers.id)
    expect((await get(`/grants?organisationId=${eastvale.id}`, coordinator)).status).toBe(404)
  })
})
