import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson, type SignedIn, signInAs } from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const api = await startApi()
const [trust, other] = [await anOrganisation(api, 'Northmoor'), await anOrganisation(api, 'Eastvale')]
const runsTrust = await aCoordinator(api, trust)
const runs = await signInAs(api, runsTrust)
const elsewhere = await signInAs(api, await aCoordinator(api, other))

const get = (who: SignedIn, path: string) => api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const change = (who: SignedIn, path: string, version: number, body: object) =>
  api.http.patch(`/api/v1${path}`).set('authorization', who.authorization).set('if-match', `"${version}"`).send(body)

type Entry = { action: string; by: string; name: string | null; fields: string[] }
const short = (items: Entry[]) => items.map(({ action, by, fields }) => [action, by, fields])

test('who changed what of a person is there for who runs their programme, with names of fields and nothing more', async () => {
  const partner = await aPartner(api, trust)
  const me = await signInAs(api, partner)
  await change(runs, `/people/${partner.id}`, 1, { phone: '07700 900123' })
  await change(me, '/me/profile', 2, {
    pronouns: 'she/her',
    accessNeeds: { whatHelps: 'a loop', background: 'private', sharedWith: 'coordinators' },
  })
  await get(runs, `/people/${partner.id}/access-needs`)

  const { body, text } = await get(runs, `/people/${partner.id}/history`)

  expect(short(body.items)).toEqual([
    ['access-needs.read', 'known', []],
    ['profile.changed', 'themselves', ['pronouns']],
    ['person.changed', 'known', ['phone']],
  ])
  expect(body.items[2].name).toBe(`${runsTrust.givenName} ${runsTrust.familyName}`)
  for (const secret of ['07700', 'she/her', 'loop', 'background', 'sign-in.']) expect(text).not.toContain(secret)
})

test('of somebody whom two organisations know, each sees what was done there', async () => {
  const partner = await aPerson(api, { partnerOf: [trust, other] })
  await change(runs, `/people/${partner.id}`, 1, { phone: '07700 900123' })
  await change(elsewhere, `/people/${partner.id}`, 2, { skills: ['writing'] })

  const [here, there] = [
    await get(runs, `/people/${partner.id}/history`),
    await get(elsewhere, `/people/${partner.id}/history`),
  ]

  expect(here.body.items.flatMap(({ fields }: Entry) => fields)).not.toContain('skills')
  expect(there.body.items.flatMap(({ fields }: Entry) => fields)).not.toContain('phone')
})

test('nothing of what somebody does for themselves or was given in confidence is there', async () => {
  const partner = await aPartner(api, trust)
  for (const action of ['concern.read', 'check-in.sent', 'check-in.read', 'sign-in.started', 'coffee-feedback.given']) {
    await api.owner.query(
      `insert into audit_entries (actor_id, organisation_id, action, subject_kind, subject_id) values ($1, $2, $3, 'person', $1)`,
      [partner.id, trust.id, action],
    )
  }

  expect((await get(runs, `/people/${partner.id}/history`)).body.items).toEqual([])
})

test('an application and an organisation have one too, page by page', async () => {
  const { id } = await anApplication(api, await aCampaign(api, trust), { state: 'sift' })
  for (const _look of [1, 2, 3]) await get(runs, `/applications/${id}`)
  await api.http
    .put(`/api/v1/organisations/${trust.id}/retention/tasks`)
    .set('authorization', runs.authorization)
    .send({ months: 12, version: 0 })

  const first = (await get(runs, `/applications/${id}/history?limit=2`)).body
  const rest = (await get(runs, `/applications/${id}/history?limit=2&cursor=${first.nextCursor}`)).body
  const ofTrust = (await get(runs, `/organisations/${trust.id}/history`)).body

  expect([...first.items, ...rest.items].map(({ action }: Entry) => action)).toEqual(Array(3).fill('application.read'))
  expect(short(ofTrust.items)).toEqual([['retention.changed', 'known', []]])
  expect((await get(elsewhere, `/applications/${id}/history`)).status).toBe(404)
})
