import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { sendLettersAsSystem } from '../../../test/letters.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPerson } from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor NHS Trust')
const coordinator = await signedIn(api, await aCoordinator(api, trust))
const campaign = await aCampaign(api, trust, { values: { contact_address: '5 Park Road\nNorthmoor\nNM1 1AA' } })
const organisationId = trust.id
const words = (body: string) => ({ organisationId, subject: 'About {{reference}}', body })

describe('the words of letters', () => {
  test('are the usual ones until somebody writes others, and every version is kept', async () => {
    const before = await coordinator.get(`/letter-templates/offer?organisationId=${organisationId}`)
    await coordinator.put('/letter-templates/offer', words('First, {{given name}}'), 0)
    const after = await coordinator.put('/letter-templates/offer', words('Second, {{given name}}'), 1)

    expect(before.body).toMatchObject({ version: 0, versions: [] })
    expect(before.body.body).toBe(before.body.usual.body)
    expect(after.body).toMatchObject({ version: 2, body: 'Second, {{given name}}' })
    expect(after.body.versions.map(({ body }: { body: string }) => body)).toEqual([
      'Second, {{given name}}',
      'First, {{given name}}',
    ])
  })

  test('are not overwritten by somebody who read an older version', async () => {
    await coordinator.put('/letter-templates/reserve', words('One'), 0)

    const reply = await coordinator.put('/letter-templates/reserve', words('Two'), 0)

    expect(reply.status).toBe(412)
  })

  test.each([
    ['Dear {{givn name}}', 'unknown-placeholder', '{{givn name}}. Did you mean {{given name}}?'],
    ['We wait until {{reserve until}}', 'unknown-placeholder', '{{reserve until}}'],
    ['Dear {{given name}', 'loose-braces', 'on one line'],
  ])('%j are refused: %s', async (body, code, said) => {
    const reply = await coordinator.post('/letter-templates/feedback/preview', words(body))

    expect(reply.status).toBe(409)
    expect(reply.body.code).toBe(code)
    expect(reply.body.detail).toContain(said)
  })

  test('can be looked at as a letter to nobody and to a real applicant', async () => {
    const { id, reference } = await anApplication(api, campaign, { details: { given_name: 'Beatrix' } })
    const wanted = words('Dear {{ Given  Name }}\nRing {{contact name}}\nRead {{link}}')

    const toNobody = await coordinator.post('/letter-templates/feedback/preview', wanted)
    const toBeatrix = await coordinator.post('/letter-templates/feedback/preview', { ...wanted, applicationId: id })

    expect(toNobody.body.body).toBe('Dear Amina\nRing Ruth Calder\nRead https://elevate.example/my-applications')
    expect(toBeatrix.body).toEqual({ subject: `About ${reference}`, body: 'Dear Beatrix\nRing Ruth Calder' })
  })

  test('can be changed by an administrator, who sees no applicant in them', async () => {
    const administrator = await signedIn(api, await anAdministrator(api))
    const { id } = await anApplication(api, campaign)

    const changed = await administrator.put('/letter-templates/appointment', words('Welcome'), 0)
    const peek = await administrator.post('/letter-templates/appointment/preview', {
      ...words('Dear {{full name}}'),
      applicationId: id,
    })

    expect(changed.status).toBe(200)
    expect(peek.status).toBe(404)
    expect(peek.text).not.toContain('Winterbourne')
  })
})

describe('a letter on paper', () => {
  const posted = async () => {
    const details = { contact_preference: 'post', address: '1 High Street, Northmoor', postcode: 'NM2 2BB' }
    const { id } = await anApplication(api, campaign, { state: 'not-appointed', details })
    const letterId = await sendLettersAsSystem(api, { applicationId: id, kind: 'not-appointed' })
    return { id, letterId, path: `/applications/${id}/letters/${letterId}` }
  }
  const isDone = async (letterId: string) =>
    (await api.owner.query('select done_by from tasks where dedupe_key = $1', [`letter:${letterId}`])).rows[0].done_by

  test('has both addresses as an envelope with a window needs them', async () => {
    const { path } = await posted()

    const { body } = await coordinator.get(path)

    expect(body.to.slice(1)).toEqual(['1 High Street', 'Northmoor', 'NM2 2BB'])
    expect(body.from).toMatchObject({
      organisation: 'Northmoor NHS Trust',
      address: ['5 Park Road', 'Northmoor', 'NM1 1AA'],
    })
  })

  test('is said to have gone once, with the day, and its task is done', async () => {
    const { path, letterId } = await posted()

    const early = await coordinator.post(`${path}/sending`, { how: 'post', on: '2026-11-22' })
    const replies = await Promise.all(
      [1, 2].map(() => coordinator.post(`${path}/sending`, { how: 'post', on: '2026-11-23' })),
    )

    expect(early.body.code).toBe('day-not-possible')
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const done = replies.find(({ status }) => status === 200)
    expect(done?.body.letter).toMatchObject({ sentHow: 'post', sentBy: expect.any(String), can: { markSent: false } })
    expect(await isDone(letterId)).toBe(coordinator.id)
  })

  test('waits in the list until it has gone', async () => {
    const { path, letterId } = await posted()
    const waiting = async () =>
      (await coordinator.get(`/letters-to-send?organisationId=${organisationId}&limit=100`)).body.items.map(
        ({ id }: { id: string }) => id,
      )

    const before = await waiting()
    await coordinator.post(`${path}/sending`, { how: 'phone', on: '2026-11-23' })

    expect(before).toContain(letterId)
    expect(await waiting()).not.toContain(letterId)
  })
})

test('an applicant reads their own letters once they have gone, and nobody else does', async () => {
  const applicant = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const { id } = await anApplication(api, campaign, { state: 'not-appointed', applicant })
  await sendLettersAsSystem(api, { applicationId: id, kind: 'not-appointed' })
  const other = await aPerson(api)
  await anApplication(api, campaign, { applicant: other })

  const mine = await (await signedIn(api, applicant)).get(`/me/applications/${id}/letters`)
  const theirs = await (await signedIn(api, other)).get(`/me/applications/${id}/letters`)

  expect(mine.body.items).toMatchObject([{ subject: 'Your application to be a Patient Safety Partner' }])
  expect(theirs.status).toBe(404)
})
