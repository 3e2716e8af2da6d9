import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs, type TestPerson } from '../../../test/people.ts'
import { enqueueMails } from '../mail/public.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const coordinator = await signInAs(api, await aCoordinator(api, northmoor))

type Who = { authorization: string }
const get = (path: string, who: Who = coordinator) =>
  api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const post = (path: string, body: object, who: Who = coordinator) =>
  api.http.post(`/api/v1${path}`).set('authorization', who.authorization).send(body)
const step = (id: string, what: string, version: number, body: object) =>
  post(`/appointments/${id}/${what}`, body).set('if-match', `"${version}"`)

const appointmentOf = async (partner: TestPerson): Promise<{ id: string; version: number }> =>
  (await get(`/people/${partner.id}`)).body.appointments[0]

const appointed = async () => {
  const partner = await aPartner(api, northmoor)
  return { partner, ...(await appointmentOf(partner)) }
}

describe('appointing', () => {
  const appointment = (personId: string, over: object = {}) => ({
    personId,
    organisationId: northmoor.id,
    role: 'Patient Safety Partner',
    status: 'onboarding',
    startsOn: '2026-12-01',
    termMonths: 24,
    payment: null,
    ...over,
  })

  test('one role can be held once at a time, another one beside it', async () => {
    const { partner } = await appointed()

    const same = await post('/appointments', appointment(partner.id))
    const other = await post('/appointments', appointment(partner.id, { role: 'Committee partner' }))

    expect(same.status).toBe(409)
    expect(same.body.code).toBe('already-appointed')
    expect(other.body).toMatchObject({ status: 'onboarding', termEndsOn: '2028-12-01' })
  })

  test('however many appoint at once, one appointment is made', async () => {
    const { partner } = await appointed()
    const body = appointment(partner.id, { role: 'Panel partner' })

    const replies = await Promise.all([1, 2, 3, 4].map(() => post('/appointments', body)))

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })

  test('nobody is appointed whom the organisation does not know, and nowhere else', async () => {
    const stranger = await aPartner(api, eastvale)
    const { partner } = await appointed()

    expect((await post('/appointments', appointment(stranger.id))).status).toBe(404)
    expect((await post('/appointments', appointment(partner.id, { organisationId: eastvale.id }))).status).toBe(404)
  })
})

describe('the ways of an appointment', () => {
  test('extended, paused until a day, and back by itself when the day comes', async () => {
    const { id, version } = await appointed()

    const extended = await step(id, 'extension', version, { termEndsOn: '2029-01-01' })
    const paused = await step(id, 'pause', version + 1, { until: '2026-12-01' })
    api.clock.now = new Date('2026-12-01T09:00:00Z')
    const later = await get(`/appointments/${id}`)
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect(extended.body).toMatchObject({ termEndsOn: '2029-01-01', extensions: 1 })
    expect(paused.body).toMatchObject({
      status: 'paused',
      pausedUntil: '2026-12-01',
      can: { pause: false, resume: true },
    })
    expect(later.body).toMatchObject({ status: 'active', pausedUntil: null, can: { pause: true, resume: false } })
  })

  test('a break can be ended early', async () => {
    const { id, version } = await appointed()
    await step(id, 'pause', version, { until: null })

    const resumed = await step(id, 'resume', version + 1, {})

    expect(resumed.body).toMatchObject({ status: 'active', pausedOn: null })
  })

  test('a way that it cannot go is refused with the reason', async () => {
    const { id, version } = await appointed()

    const replies = await Promise.all([
      step(id, 'resume', version, {}),
      step(id, 'start', version, { startsOn: '2026-11-23' }),
      step(id, 'extension', version, { termEndsOn: '2020-01-01' }),
      step(id, 'pause', version, { until: '2026-11-23' }),
      step(id, 'end', version, { endedOn: '2026-11-24', reason: 'own-wish' }),
    ])

    expect(replies.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '409 not-paused',
      '409 already-started',
      '409 not-later',
      '409 not-in-future',
      '409 in-future',
    ])
  })
})

describe('ending', () => {
  const end = (id: string, version: number, reason = 'moved-on') =>
    step(id, 'end', version, { endedOn: '2026-11-20', reason })

  test('lays out the leaver checklist, and the person stays able to sign in but is no partner', async () => {
    const { partner, id, version } = await appointed()
    const { authorization } = await signInAs(api, partner)

    const ended = await end(id, version)

    expect(ended.body).toMatchObject({
      status: 'ended',
      endReason: 'moved-on',
      can: { end: false, settleLeaverItems: true },
    })
    expect(ended.body.leaverItems.length).toBeGreaterThan(5)
    expect((await get('/me', { authorization })).body.grants).toEqual([])
  })

  test('two who end it at once: one does, the other is told', async () => {
    const { id, version } = await appointed()

    const replies = await Promise.all([end(id, version), end(id, version)])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
    const { rows } = await api.owner.query('select from leaver_items where appointment_id = $1', [id])
    expect(rows).toHaveLength(9)
  })

  test('a line is ticked, and of two who tick it the second is told', async () => {
    const { id, version } = await appointed()
    const [item] = (await end(id, version)).body.leaverItems
    const tick = (state: string) =>
      api.http
        .patch(`/api/v1/leaver-items/${item.id}`)
        .set('authorization', coordinator.authorization)
        .set('if-match', `"${item.version}"`)
        .send({ state })

    const replies = await Promise.all([tick('done'), tick('not-needed')])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await get(`/appointments/${id}`)).body.leaverItems[0].settledAt).not.toBeNull()
  })

  test('after "ill or bereaved" the organisation sends nothing more, and what waits is withdrawn', async () => {
    const { partner, id, version } = await appointed()
    const mail = (dedupeKey: string, organisationId: string) => ({
      personId: partner.id,
      organisationId,
      to: partner.email,
      subject: 'A round',
      body: 'of coffee',
      dedupeKey,
    })
    const send = (key: string, organisationId = northmoor.id) =>
      inTransaction(api.database, 'system', (tx) => enqueueMails(tx, api.deps.jobs, [mail(key, organisationId)]))
    const key = `peace-${partner.id}`
    await send(`${key}-before`)

    await end(id, version, 'ill-or-bereaved-do-not-contact')
    await send(`${key}-after`)
    await send(`${key}-eastvale`, eastvale.id)

    const { rows } = await api.owner.query(
      `select dedupe_key, withdrawn_at is not null as withdrawn from outbox where person_id = $1 order by dedupe_key`,
      [partner.id],
    )
    expect(rows).toEqual([
      { dedupe_key: `${key}-before`, withdrawn: true },
      { dedupe_key: `${key}-eastvale`, withdrawn: false },
    ])
  })

  test('they may be written to again once a coordinator says so', async () => {
    const { partner, id, version } = await appointed()
    await end(id, version, 'ill-or-bereaved-do-not-contact')
    const before = (await get(`/people/${partner.id}`)).body.organisations

    const again = await post(`/people/${partner.id}/contact-again`, { organisationId: northmoor.id })

    expect(before[0].doNotContactSince).not.toBeNull()
    expect(again.body.organisations[0].doNotContactSince).toBeNull()
  })

  test('the trail does not say why somebody left', async () => {
    const { id, version } = await appointed()

    await end(id, version, 'ill-or-bereaved-do-not-contact')

    const { rows } = await api.owner.query(`select details::text from audit_entries where subject_id = $1`, [id])
    expect(rows.map(({ details }) => details).join()).not.toContain('bereaved')
  })
})
