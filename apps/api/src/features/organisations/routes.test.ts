import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, signInAs } from '../../../test/people.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const coordinator = await signInAs(api, await aCoordinator(api, northmoor))
const administrator = await signInAs(api, await anAdministrator(api))

type Who = { authorization: string }
const get = (path: string, who: Who) => api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const add = (over: object = {}) =>
  api.http
    .post('/api/v1/organisations')
    .set('authorization', administrator.authorization)
    .send({ name: 'Fenland Trust', shortName: 'Fenland', odsCode: 'F3N1D', kind: 'trust', region: null, ...over })
const edit = async (who: Who, id: string, body: object) => {
  const { version } = (await get(`/organisations/${id}`, administrator)).body
  return api.http
    .patch(`/api/v1/organisations/${id}`)
    .set('authorization', who.authorization)
    .set('if-match', `"${version}"`)
    .send(body)
}

describe('organisations', () => {
  test('an administrator adds one, which starts with the usual settings', async () => {
    const added = await add()

    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ settings: { termMonths: 24 }, can: { editOrganisation: true } })
  })

  test('a name or a code that is there already is refused', async () => {
    await add({ name: 'Upland Trust', odsCode: 'U9L4D' })

    const replies = [await add({ name: 'upland trust', odsCode: null }), await add({ name: 'Other', odsCode: 'U9L4D' })]

    expect(replies.map(({ body }) => body.code)).toEqual(['organisation-exists', 'organisation-exists'])
  })

  test('of many who add the same one at the same moment, one does', async () => {
    const same = { name: 'Moorland Trust', odsCode: 'M0RL4' }

    const replies = await Promise.all(Array.from({ length: 8 }, () => add(same)))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)])
  })

  test('a new name keeps the old one for spreadsheets', async () => {
    const { id } = (await add({ name: 'Lowland Trust', shortName: 'Lowland', odsCode: null })).body

    const renamed = await edit(administrator, id, { name: 'Lowland and Fen Trust' })

    expect(renamed.body).toMatchObject({ name: 'Lowland and Fen Trust', aliases: ['Lowland Trust'], version: 2 })
  })

  test('a coordinator changes the settings of their own and nothing else of it', async () => {
    const settings = { termMonths: 18, leaverChecklist: ['Badge back', 'Thanked'] }

    const changed = await edit(coordinator, northmoor.id, { settings, aliases: ['NUH'] })
    const renamed = await edit(coordinator, northmoor.id, { name: 'Mine' })

    expect(changed.body.settings).toMatchObject({ ...settings, coffeeDaysToMeet: 28 })
    expect(changed.body.aliases).toEqual(['NUH'])
    expect(renamed.status).toBe(403)
  })

  test('a coordinator learns nothing of another one', async () => {
    const list = (await get('/organisations', coordinator)).body.items

    expect(list.map(({ id }: { id: string }) => id)).toEqual([northmoor.id])
    expect((await get(`/organisations/${eastvale.id}`, coordinator)).status).toBe(404)
    expect((await edit(coordinator, eastvale.id, { settings: {} })).status).toBe(404)
  })

  test.each([
    ['a term of no months', { settings: { termMonths: 0 } }],
    ['a line that is empty', { settings: { leaverChecklist: ['  '] } }],
    ['a setting that there is not', { settings: { colour: 'red' } }],
    ['a code in small letters', { odsCode: 'rx1' }],
  ])('%s is refused', async (_what, body) => {
    expect((await edit(administrator, northmoor.id, body)).status).toBe(400)
  })

  test('the roles that people hold can be chosen from', async () => {
    const { rows } = await api.owner.query(
      `insert into people (id, given_name) values (gen_random_uuid(), 'A') returning id`,
    )
    await api.owner.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
      [northmoor.id, rows[0].id],
    )
    await api.owner.query(
      `insert into appointments (id, organisation_id, person_id, role, status) values (gen_random_uuid(), $1, $2, 'Lead partner', 'active')`,
      [northmoor.id, rows[0].id],
    )

    expect((await get(`/organisations/${northmoor.id}`, coordinator)).body.roles).toEqual(['Lead partner'])
  })
})
