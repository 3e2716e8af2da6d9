import { describe, expect, test } from 'vitest'
import { clearToStart, somebodyBeingChecked } from '../../../test/checks.ts'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson } from '../../../test/people.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const coordinator = await signedIn(api, await aCoordinator(api, trust))
const colleague = await signedIn(api, await aCoordinator(api, trust))
const start = { startsOn: '2026-11-23' }

const cleared = async (options: Parameters<typeof somebodyBeingChecked>[2] = {}) => {
  const checked = await somebodyBeingChecked(api, trust, options)
  await clearToStart(api, checked)
  return { ...checked, path: `/applications/${checked.applicationId}/appointment` }
}

describe('appointing', () => {
  test('waits until everything needed before the start is done, and says what is missing', async () => {
    const { applicationId } = await somebodyBeingChecked(api, trust)

    const reply = await coordinator.post(`/applications/${applicationId}/appointment`, start)

    expect([reply.status, reply.body.code]).toEqual([409, 'not-cleared'])
    expect(reply.body.missing).toHaveLength(8)
    const { rows } = await api.owner.query('select state from applications where id = $1', [applicationId])
    expect(rows).toEqual([{ state: 'onboarding' }])
  })

  test('makes a partner: person, term, checks, letter, invitation and the plan of the first weeks', async () => {
    const { path, applicationId } = await cleared({
      details: { email: 'beatrix@example.org', formats_needed: 'Large print', postcode: 'ls14ap', payment: 'declined' },
    })

    const plan = await coordinator.get(path)
    const done = await coordinator.post(path, start)

    expect(plan.body).toMatchObject({
      person: 'new',
      invitation: 'sent',
      termEndsOn: '2028-11-23',
      can: { appoint: true },
    })
    expect(done.status).toBe(201)
    const { personId } = done.body
    const person = await coordinator.get(`/people/${personId}`)
    expect(person.body).toMatchObject({ postcode: 'LS1 4AP', account: { state: 'invited' } })
    expect(person.body.appointments).toMatchObject([
      { status: 'active', payment: 'declined', termEndsOn: '2028-11-23' },
    ])
    const needs = await coordinator.get(`/people/${personId}/access-needs`)
    expect(needs.body.whatHelps).toBe('Large print')
    const checks = await coordinator.get(`/people/${personId}/checks`)
    expect(checks.body.checks.length).toBeGreaterThan(10)
    const tasks = await api.owner.query('select kind, owner_id from tasks where about_person_id = $1', [personId])
    const kinds = new Set(tasks.rows.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['first-week', 'mentor-wanted', 'buddy-wanted', 'early-review']))
    expect(new Set(tasks.rows.map(({ owner_id }) => owner_id))).toEqual(new Set([coordinator.id]))
    const letters = await api.owner.query('select kind from letters where application_id = $1', [applicationId])
    expect(letters.rows).toEqual([{ kind: 'appointment' }])
    expect((await coordinator.get(path)).body.appointed).toEqual(done.body)
  })

  test('of an applicant who signs in goes to that person, and writes over nothing of theirs', async () => {
    const applicant = await aPerson(api)
    await api.owner.query(`update people set phone = '01632 960001' where id = $1`, [applicant.id])
    const { path } = await cleared({ applicant, details: { phone: '01632 960999', pronouns: 'she/her' } })

    const done = await coordinator.post(path, start)

    expect(done.body.personId).toBe(applicant.id)
    const person = await coordinator.get(`/people/${applicant.id}`)
    expect(person.body).toMatchObject({ phone: '01632 960001', pronouns: 'she/her', account: { state: 'active' } })
    const me = await signedIn(api, applicant)
    expect((await me.get('/me/checks')).body.items.length).toBeGreaterThan(10)
  })

  test('offers somebody with the same address, and takes them only when told to', async () => {
    const known = await aPartner(api, trust, { email: 'shared@example.org' })
    const first = await cleared({ details: { email: 'Shared@example.org' } })
    const second = await cleared({ details: { email: 'shared@example.org' } })

    const asked = await coordinator.post(first.path, start)
    const stranger = await coordinator.post(first.path, { ...start, personId: coordinator.id })
    const holds = await coordinator.post(first.path, { ...start, personId: known.id })
    const asNew = await coordinator.post(second.path, { ...start, asNewPerson: true })

    expect([asked.status, asked.body.code]).toEqual([409, 'looks-like-somebody-known'])
    expect(asked.body.people).toMatchObject([{ personId: known.id }])
    expect([stranger.status, stranger.body.code]).toEqual([409, 'person-not-known'])
    expect([holds.status, holds.body.code]).toEqual([409, 'already-appointed'])
    expect(asNew.status).toBe(201)
    const { rows } = await api.owner.query('select person_id from accounts where lower(email) = $1', [
      'shared@example.org',
    ])
    expect(rows).toEqual([{ person_id: known.id }])
  })

  test('by two coordinators at once happens once', async () => {
    const { path, applicationId } = await cleared()

    const replies = await Promise.all([
      coordinator.post(path, start),
      colleague.post(path, start),
      coordinator.post(path, start),
    ])

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(replies.flatMap(({ body }) => body.code ?? [])).toEqual(['illegal-move', 'illegal-move'])
    const { rows } = await api.owner.query('select distinct appointment_id from checks where application_id = $1', [
      applicationId,
    ])
    expect(rows).toHaveLength(1)
  })

  test('sent twice by one click has one effect and the same answer', async () => {
    const { path } = await cleared()
    const once = () => coordinator.post(path, start).set('idempotency-key', `appoint-${path}`)

    const first = await once()
    const second = await once()

    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
  })

  test('for a day to come waits for that day, with a task that says so', async () => {
    const { path } = await cleared()

    const { body } = await coordinator.post(path, { startsOn: '2026-12-07' })

    const { rows } = await api.owner.query('select status, starts_on::text from appointments where id = $1', [
      body.appointmentId,
    ])
    expect(rows).toEqual([{ status: 'onboarding', starts_on: '2026-12-07' }])
    const tasks = await api.owner.query(
      `select due_on::text from tasks where about_person_id = $1 and title like '%note that they have started'`,
      [body.personId],
    )
    expect(tasks.rows).toEqual([{ due_on: '2026-12-07' }])
  })
})
