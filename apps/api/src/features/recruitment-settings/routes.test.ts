import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const coordinator = await signInAs(api, await aCoordinator(api, northmoor))
const administrator = await signInAs(api, await anAdministrator(api))

type Who = { authorization: string }
const path = (id: string) => `/api/v1/organisations/${id}/recruitment-settings`
const get = (who: Who, id = northmoor.id) => api.http.get(path(id)).set('authorization', who.authorization)
const change = (who: Who, body: object, version: number, id = northmoor.id) =>
  api.http.patch(path(id)).set('authorization', who.authorization).set('if-match', `"${version}"`).send(body)

describe('the recruitment settings of an organisation', () => {
  test('are the usual ones until something is decided, and keep what is not changed', async () => {
    const before = await get(coordinator)

    const changed = await change(coordinator, { scorersNeeded: 3, nhsStaff: 'welcome' }, before.body.version)

    expect(before.body).toMatchObject({ version: 0, settings: { scorersNeeded: 2, guaranteesInterview: true } })
    expect(changed.body).toMatchObject({
      version: 1,
      settings: { scorersNeeded: 3, nhsStaff: 'welcome', guaranteesInterview: true },
    })
    expect(changed.headers.etag).toBe('"1"')
  })

  test('two who change them at once do not overwrite each other', async () => {
    const { version } = (await get(coordinator)).body

    const replies = await Promise.all([
      change(coordinator, { offerAnswerDays: 7 }, version),
      change(administrator, { offerAnswerDays: 21 }, version),
    ])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  test('are not found for another organisation, and are nothing for a partner', async () => {
    const partner = await signInAs(api, await aPartner(api, northmoor))

    expect((await get(coordinator, eastvale.id)).status).toBe(404)
    expect((await change(coordinator, {}, 0, eastvale.id)).status).toBe(404)
    expect((await get(partner)).status).toBe(403)
  })

  test.each([
    ['one scorer', { scorersNeeded: 1 }],
    ['nothing to read before sending', { privacyNotice: ' ' }],
    ['a setting that there is not', { colour: 'red' }],
  ])('%s is refused', async (_what, body) => {
    const { version } = (await get(coordinator)).body

    expect((await change(coordinator, body, version)).status).toBe(400)
  })

  test('it is written down which were changed, and not to what', async () => {
    const { version } = (await get(coordinator)).body
    await change(coordinator, { retentionMonths: 9 }, version)

    const { rows } = await api.owner.query(
      `select details from audit_entries where action = 'recruitment-settings.changed' order by id desc limit 1`,
    )

    expect(rows[0].details).toEqual({ fields: ['retentionMonths'] })
  })
})
