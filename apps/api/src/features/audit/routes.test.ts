import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, aPerson, signInAs } from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const runs = await aCoordinator(api, trust)
const coordinator = await signInAs(api, runs)
const administrator = await signInAs(api, await anAdministrator(api))
const partner = await aPartner(api, trust)
for (const [version, phone] of ['07700 900001', '07700 900002', '07700 900003'].entries()) {
  await api.http
    .patch(`/api/v1/people/${partner.id}`)
    .set('authorization', coordinator.authorization)
    .set('if-match', `"${version + 1}"`)
    .send({ phone })
}

const list = (query: string) =>
  api.http.get(`/api/v1/audit-entries${query}`).set('authorization', administrator.authorization)

test('says who changed what of whom and when, newest first, without what was written', async () => {
  const reply = await list(`?subjectId=${partner.id}`)

  expect(reply.body.items).toHaveLength(3)
  expect(reply.body.items[0]).toMatchObject({
    action: 'person.changed',
    actor: { id: runs.id },
    organisation: { name: 'Northmoor' },
    fields: ['phone'],
    requestId: expect.any(String),
  })
  expect(reply.text).not.toContain('07700')
})

test('is walked page by page without gaps', async () => {
  const first = (await list(`?subjectId=${partner.id}&limit=2`)).body
  const second = (await list(`?subjectId=${partner.id}&limit=2&cursor=${first.nextCursor}`)).body

  const ids = [...first.items, ...second.items].map(({ id }: { id: number }) => id)
  expect(new Set(ids).size).toBe(3)
  expect(second.nextCursor).toBeNull()
})

test('can be narrowed to an organisation and to who did it', async () => {
  const ofTrust = (await list(`?organisationId=${trust.id}&limit=100`)).body.items
  const byPartner = (await list(`?actorId=${partner.id}`)).body.items

  expect(ofTrust).toHaveLength(3)
  expect(byPartner).toEqual([])
})

test('can be narrowed to what was done, by an action that there is', async () => {
  const changes = (await list('?action=person.changed&limit=100')).body.items
  const holds = (await list('?action=legal-hold.placed')).body.items
  const unknown = await list('?action=person.praised')

  expect(new Set(changes.map(({ action }: { action: string }) => action))).toEqual(new Set(['person.changed']))
  expect(holds).toEqual([])
  expect(unknown.status).toBe(400)
})

test('asks one question however long the page is', async () => {
  const before = api.database.asked.statements

  await list('?limit=100')

  expect(api.database.asked.statements - before).toBe(1)
})

test('of an application it names who works on the programme, and not who applied', async () => {
  const applicant = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const { authorization } = await signInAs(api, applicant)
  const { id } = await anApplication(api, await aCampaign(api, trust), { applicant, state: 'sift' })
  const note = { words: 'Rang today' }
  await api.http.post(`/api/v1/applications/${id}/notes`).set('authorization', coordinator.authorization).send(note)
  await api.http.post(`/api/v1/me/applications/${id}/withdraw`).set('authorization', authorization)

  const about = await list(`?subjectId=${id}`)
  const by = await list(`?actorId=${applicant.id}`)

  expect(
    about.body.items.map(({ action, actor }: { action: string; actor: { id: string } | null }) => [action, actor?.id]),
  ).toEqual(
    expect.arrayContaining([
      ['application.withdraw', undefined],
      [expect.stringContaining('note'), runs.id],
    ]),
  )
  expect(about.text).not.toContain('Winterbourne')
  expect(by.body.items.map(({ subjectKind }: { subjectKind: string }) => subjectKind)).not.toContain('application')
})
