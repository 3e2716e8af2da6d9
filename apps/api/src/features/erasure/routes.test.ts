import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  aPerson,
  type SignedIn,
  signInAs,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'
import { deleteWhatIsDue } from '../applications/public.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const runs = await signInAs(api, await aCoordinator(api, trust))
const administrator = await signInAs(api, await anAdministrator(api))

const ask = (who: SignedIn, method: 'get' | 'post' | 'delete', path: string, body?: object) =>
  api.http[method](`/api/v1${path}`).set('authorization', who.authorization).send(body)

/** Somebody who was a partner, and has left. */
const aFormerPartner = async (of: TestOrganisation, ...also: TestOrganisation[]): Promise<TestPerson> => {
  const person = await aPartner(api, of, { partnerOf: [of, ...also] })
  for (const { id } of also) {
    await api.owner.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed') on conflict do nothing`,
      [id, person.id],
    )
  }
  await api.owner.query(`update appointments set status = 'ended', ended_on = '2026-10-01' where person_id = $1`, [
    person.id,
  ])
  return person
}

const askedFor = async (person: TestPerson) =>
  (await ask(runs, 'post', `/people/${person.id}/erasure-requests`)).body.id as string

describe('somebody who asks to be erased', () => {
  test('sees until when an answer comes, and the programme has a task with that day', async () => {
    const person = await aPartner(api, trust)
    const theirs = await signInAs(api, person)

    const asked = await ask(theirs, 'post', '/me/erasure-requests')
    const again = await ask(theirs, 'post', '/me/erasure-requests')
    const tasks = await ask(runs, 'get', '/tasks?limit=100')

    expect(asked.status).toBe(201)
    expect(asked.body).toMatchObject({ state: 'asked', dueOn: '2026-12-23' })
    expect(again.body.code).toBe('already-asked')
    expect(tasks.body.items).toContainEqual(
      expect.objectContaining({ href: `/erasure-requests/${asked.body.id}`, dueOn: '2026-12-23' }),
    )
  })

  test('can change their mind, and ask again', async () => {
    const theirs = await signInAs(api, await aPartner(api, trust))
    await ask(theirs, 'post', '/me/erasure-requests')

    const gone = await ask(theirs, 'delete', '/me/erasure-request')
    const last = await ask(theirs, 'get', '/me/erasure-request')
    const again = await ask(theirs, 'post', '/me/erasure-requests')

    expect([gone.status, last.body.request.state, again.status]).toEqual([204, 'withdrawn', 201])
  })

  test('reads the reason where the answer is no', async () => {
    const person = await aPartner(api, trust)
    const theirs = await signInAs(api, person)
    const { id } = (await ask(theirs, 'post', '/me/erasure-requests')).body

    await ask(runs, 'post', `/erasure-requests/${id}/refusal`, { why: 'You have a claim that is not settled.' })
    const { request } = (await ask(theirs, 'get', '/me/erasure-request')).body

    expect(request).toMatchObject({ state: 'refused', refusedWhy: 'You have a claim that is not settled.' })
  })
})

describe('whoever answers', () => {
  test('is shown what stands in the way, and cannot erase before it is settled', async () => {
    const person = await aPartner(api, trust)
    const id = await askedFor(person)

    const page = await ask(runs, 'get', `/erasure-requests/${id}`)
    const tried = await ask(runs, 'post', `/erasure-requests/${id}/erasure`)

    expect(page.body.obstacles).toEqual(['appointment-open'])
    expect(tried.body.code).toBe('erasure-obstacle')
  })

  test('sees table by table what will happen, and gets the same as a receipt that is kept', async () => {
    const person = await aFormerPartner(trust)
    const theirs = await signInAs(api, person)
    const id = await askedFor(person)

    const before = (await ask(runs, 'get', `/erasure-requests/${id}`)).body
    const after = await ask(runs, 'post', `/erasure-requests/${id}/erasure`)
    const kept = (await ask(runs, 'get', `/erasure-requests/${id}`)).body

    expect(before.preview).toContainEqual(expect.objectContaining({ table: 'accounts', fate: 'deleted', rows: 1 }))
    expect(before.preview).toContainEqual(expect.objectContaining({ table: 'appointments', fate: 'kept', rows: 1 }))
    expect(after.status).toBe(200)
    const withoutTrail = (lines: { table: string }[]) => lines.filter(({ table }) => table !== 'audit_entries')
    expect(withoutTrail(kept.receipt)).toEqual(withoutTrail(before.preview))
    expect(kept).toMatchObject({ state: 'erased', person: { name: 'A former partner' } })
    expect(JSON.stringify(kept)).not.toContain(person.familyName)
    expect((await ask(theirs, 'get', '/me')).status).toBe(401)
  })

  test('erases once, however often the button is pressed', async () => {
    const id = await askedFor(await aFormerPartner(trust))

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => ask(runs, 'post', `/erasure-requests/${id}/erasure`)),
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  test('leaves it to an administrator where another organisation knows the person too', async () => {
    const id = await askedFor(await aFormerPartner(trust, await anOrganisation(api)))

    const mine = await ask(runs, 'post', `/erasure-requests/${id}/erasure`)
    const theirs = await ask(administrator, 'post', `/erasure-requests/${id}/erasure`)

    expect([mine.body.code, theirs.status]).toEqual(['not-yours-alone', 200])
  })

  test('sees nothing of the requests of other organisations', async () => {
    const other = await anOrganisation(api)
    const elsewhere = await signInAs(api, await aCoordinator(api, other))
    const id = await askedFor(await aFormerPartner(trust))

    expect((await ask(elsewhere, 'get', '/erasure-requests')).body.items).toEqual([])
    expect((await ask(elsewhere, 'post', `/erasure-requests/${id}/erasure`)).status).toBe(404)
  })
})

describe('a legal hold', () => {
  const hold = { reason: 'A claim against the trust', reviewOn: '2027-05-01' }

  test('stops an erasure until it is released', async () => {
    const person = await aFormerPartner(trust)
    const id = await askedFor(person)
    const placed = await ask(runs, 'post', `/people/${person.id}/legal-holds`, hold)

    const page = (await ask(runs, 'get', `/erasure-requests/${id}`)).body
    const tried = await ask(runs, 'post', `/erasure-requests/${id}/erasure`)
    await ask(runs, 'post', `/people/${person.id}/legal-holds/${placed.body.id}/release`)
    const done = await ask(runs, 'post', `/erasure-requests/${id}/erasure`)

    expect(page.obstacles).toEqual(['held'])
    expect([tried.status, done.status]).toEqual([409, 200])
  })

  test('keeps an application whose day has come', async () => {
    const applicant = await aPerson(api)
    await api.owner.query(
      `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'application')`,
      [trust.id, applicant.id],
    )
    const { id } = await anApplication(api, await aCampaign(api, trust), { applicant, state: 'withdrawn' })
    await api.owner.query(`update applications set delete_on = '2026-11-01' where id = $1`, [id])
    const placed = await ask(runs, 'post', `/people/${applicant.id}/legal-holds`, hold)
    const isThere = async () => (await api.owner.query('select from applications where id = $1', [id])).rowCount === 1

    await deleteWhatIsDue(api.deps)
    const whileHeld = await isThere()
    await ask(runs, 'post', `/people/${applicant.id}/legal-holds/${placed.body.id}/release`)
    await deleteWhatIsDue(api.deps)

    expect([whileHeld, await isThere()]).toEqual([true, false])
  })

  test('is one at a time, with a reason and a day, and stands in the trail without the reason', async () => {
    const person = await aPartner(api, trust)
    await ask(runs, 'post', `/people/${person.id}/legal-holds`, hold)

    const second = await ask(runs, 'post', `/people/${person.id}/legal-holds`, hold)
    const list = await ask(runs, 'get', `/people/${person.id}/legal-holds`)
    const { rows } = await api.owner.query(
      `select action, details::text from audit_entries where subject_id = $1 and action like 'legal-hold%'`,
      [person.id],
    )

    expect(second.body.code).toBe('held-already')
    expect(list.body.items).toHaveLength(1)
    expect(list.body.items[0]).toMatchObject({ ...hold, releasedAt: null })
    expect(rows).toEqual([{ action: 'legal-hold.placed', details: '{}' }])
  })
})
