import { describe, expect, test } from 'vitest'
import { checkOf, checksNow, somebodyBeingChecked } from '../../../test/checks.ts'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../test/people.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const coordinator = await signedIn(api, await aCoordinator(api, trust))

const actWith = (checkId: string, name: string, { version = 1, body = {} }: { version?: number; body?: object } = {}) =>
  coordinator.post(`/checks/${checkId}/${name}`, body).set('if-match', `"${version}"`)

const dbs = {
  level: 'enhanced',
  why: 'Visits wards alone',
  workforce: 'adult',
  applicationReference: null,
  certificateNumber: '000123456789',
  issuedOn: '2026-11-02',
  updateServiceRenewsOn: null,
  decision: 'nothing-of-concern',
}

describe('the checklist of somebody who has accepted an offer', () => {
  test('says in one sentence what is missing, and waits for the right people', async () => {
    const { applicationId } = await somebodyBeingChecked(api, trust)

    const { status, body } = await coordinator.get(`/applications/${applicationId}/checks`)

    expect(status).toBe(200)
    expect(body.clearance).toMatchObject({ isCleared: false, done: 0, needed: 8 })
    expect(body.clearance.sentence).toContain('Proof of identity (waiting for the applicant since 23 November)')
    expect(body.checks.find(({ kind }: { kind: string }) => kind === 'right-to-work').state).toBe('not-required')
    expect(body.can).toEqual({ appoint: false, reassign: false, change: true })
  })

  test('is made once, however often the start is asked for', async () => {
    const { applicationId, checks } = await somebodyBeingChecked(api, trust)
    const { startChecks } = await import('./public.ts')
    const { inTransaction } = await import('@elevate/db/open')

    await Promise.all(
      [1, 2].map(() =>
        inTransaction(api.database, 'system', (tx) =>
          startChecks(tx, { applicationIds: [applicationId], now: api.clock.now, byPersonId: null }),
        ),
      ),
    )

    expect(await checksNow(api, applicationId)).toHaveLength(checks.length)
  })

  test('is kept by those who have started when a new version is made, until it is given to them', async () => {
    const place = await anOrganisation(api)
    const there = await signedIn(api, await aCoordinator(api, place))
    const early = await somebodyBeingChecked(api, place)
    const usual = await there.get(
      `/checklist-templates/newest?organisationId=${place.id}&role=Patient%20Safety%20Partner`,
    )
    const visit = { ...usual.body.items.at(-1), kind: 'other', label: 'Visit the ward', isAsked: true }
    const identity = usual.body.items[0]
    const change = { organisationId: place.id, role: 'Patient Safety Partner', basedOn: 0, items: [identity, visit] }
    const changed = await there.post('/checklist-templates', change)
    const again = await there.post('/checklist-templates', change)
    const late = await somebodyBeingChecked(api, place)

    const kept = await there.get(`/applications/${early.applicationId}/checks`)
    const given = await there.post(`/applications/${early.applicationId}/checks/reassignment`)

    expect([changed.status, changed.body.number, again.status, again.body.code]).toEqual([201, 1, 409, 'newer-version'])
    expect(late.checks.map(({ label }) => label)).toEqual(['Proof of identity', 'Visit the ward'])
    expect(kept.body).toMatchObject({ hasNewerChecklist: true, clearance: { needed: 8 } })
    expect(given.body).toMatchObject({ hasNewerChecklist: false, clearance: { needed: 1 } })
    expect(given.body.checks.map(({ label }: { label: string }) => label)).toContain('Visit the ward')
  })
})

const vaccination = {
  kind: 'other',
  label: 'Proof of vaccination',
  guidance: 'The ward asks for it.',
  owner: 'applicant',
  dueOn: '2026-12-07',
  renewAfterMonths: null,
  blocksConfidentialWork: false,
}

describe('one more check, asked of one person alone,', () => {
  const add = (applicationId: string, more: object = {}) =>
    coordinator.post(`/applications/${applicationId}/checks`, {
      ...vaccination,
      isMandatoryBeforeStart: true,
      ...more,
    })

  test('is needed like all others, and who is asked for it is told', async () => {
    const applicant = await aPerson(api)
    const { applicationId } = await somebodyBeingChecked(api, trust, { applicant })

    const { status, body } = await add(applicationId)

    const { rows: told } = await api.owner.query('select title from notifications where person_id = $1', [applicant.id])
    const { rows: mails } = await api.owner.query('select body from outbox where to_address = $1', [applicant.email])
    expect(status).toBe(201)
    expect(body.clearance).toMatchObject({ isCleared: false, needed: 9 })
    expect(body.checks.at(-1)).toMatchObject({ label: 'Proof of vaccination', state: 'not-started', turn: 'applicant' })
    expect(told).toEqual([{ title: 'One more thing that we need from you' }])
    expect(mails[0].body).not.toContain('vaccination')
  })

  test('of somebody without an account leaves the task to tell them', async () => {
    const { applicationId } = await somebodyBeingChecked(api, trust)

    const { body } = await add(applicationId)

    const { rows } = await api.owner.query('select title from tasks where dedupe_key = $1', [
      `check-added:${body.checks.at(-1).id}`,
    ])
    expect(rows[0].title).toContain('one more check, Proof of vaccination')
  })

  test('stays where it is when they go by a newer checklist', async () => {
    const place = await anOrganisation(api)
    const there = await signedIn(api, await aCoordinator(api, place))
    const { applicationId } = await somebodyBeingChecked(api, place)
    await there.post(`/applications/${applicationId}/checks`, { ...vaccination, isMandatoryBeforeStart: true })
    const role = 'Patient Safety Partner'
    const visit = {
      ...vaccination,
      label: 'Visit the ward',
      isAsked: true,
      isMandatoryBeforeStart: true,
      dueInDays: 14,
    }
    const { dueOn: _asDays, ...item } = visit
    await there.post('/checklist-templates', { organisationId: place.id, role, basedOn: 0, items: [item] })

    const { body } = await there.post(`/applications/${applicationId}/checks/reassignment`)

    const asked = body.checks.filter(({ state }: { state: string }) => state !== 'not-required')
    expect(asked.map(({ label }: { label: string }) => label).toSorted()).toEqual([
      'Proof of vaccination',
      'Visit the ward',
    ])
    expect(body.hasNewerChecklist).toBe(false)
  })

  test('is refused once the application has come to its end, and added once where the button is pressed twice', async () => {
    const { applicationId } = await somebodyBeingChecked(api, trust)
    const press = () => add(applicationId).set('idempotency-key', `twice-${applicationId}`)

    const replies = await Promise.all([press(), press()])
    await coordinator.post(`/applications/${applicationId}/offer/withdrawal`, {
      reason: 'checks-not-met',
      why: 'Not possible.',
    })
    const late = await add(applicationId)

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect((await checksNow(api, applicationId)).filter(({ label }) => label === 'Proof of vaccination')).toHaveLength(
      1,
    )
    expect([late.status, late.body.code]).toEqual([409, 'finished'])
  })

  test('is asked of a partner, too, and of nobody who holds no appointment here', async () => {
    const partner = await aPerson(api, { partnerOf: [trust] })
    const mentor = await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })
    const asked = { ...vaccination, organisationId: trust.id }

    const added = await coordinator.post(`/people/${partner.id}/checks`, asked)
    const refused = await coordinator.post(`/people/${mentor.id}/checks`, asked)

    expect(added.body.checks).toMatchObject([{ label: 'Proof of vaccination', isMandatoryBeforeStart: false }])
    expect([refused.status, refused.body.code]).toEqual([409, 'no-appointment'])
  })
})

describe('what is recorded', () => {
  test('a certificate number is never shown in full but by asking for it, which is written down', async () => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), 'dbs')

    const recorded = await coordinator.put(`/checks/${id}/dbs`, dbs, 1)
    const read = await coordinator.get(`/checks/${id}`)
    const { certificateNumber: _kept, ...without } = dbs
    const again = await coordinator.put(`/checks/${id}/dbs`, { ...without, why: 'Visits wards' }, 2)
    const shown = await coordinator.post(`/checks/${id}/dbs-number`)

    expect(recorded.body).toMatchObject({ state: 'complete', expiresOn: '2029-11-02' })
    expect(recorded.text + read.text + again.text).not.toContain('000123456789')
    expect(again.body.evidence).toMatchObject({ certificateEnding: '6789', why: 'Visits wards' })
    expect(shown.body).toEqual({ certificateNumber: '000123456789' })
    const { rows } = await api.owner.query(
      'select action, details from audit_entries where subject_id = $1 order by id',
      [id],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'check.recorded',
      'check.dbs-read',
      'check.recorded',
      'check.dbs-number-read',
    ])
    expect(JSON.stringify(rows)).not.toContain('000123456789')
  })

  test.each(['12345678901', '1234567890123', '12345678901a', 123456789012])(
    '%s is no certificate number',
    async (number) => {
      const { id } = checkOf(await somebodyBeingChecked(api, trust), 'dbs')

      const reply = await coordinator.put(`/checks/${id}/dbs`, { ...dbs, certificateNumber: number }, 1)

      expect(reply.status).toBe(400)
      expect(Object.keys(reply.body.fields)).toEqual(['/certificateNumber'])
    },
  )

  test('whether a check is free follows from the payment that is taken', async () => {
    const checked = await somebodyBeingChecked(api, trust)
    const { id } = checkOf(checked, 'dbs')
    const fees = async (payment: string) => {
      await coordinator.put(`/applications/${checked.applicationId}/payment-choice`, { payment }, 1)
      return (await coordinator.get(`/checks/${id}`)).body.fee
    }
    const unknown = (await coordinator.get(`/checks/${id}`)).body.fee

    expect(unknown.isFree).toBeNull()
    expect(await fees('accepts')).toMatchObject({ isFree: false })
    expect(await fees('declined')).toMatchObject({ isFree: true })
  })

  test('a look into the Update Service needs a certificate and the consent of that day', async () => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), 'dbs')
    const look = { agreedOn: '2026-11-20', checkedOn: '2026-11-21', result: 'nothing-new' }

    const early = await actWith(id, 'status-checks', { body: look })
    await coordinator.put(`/checks/${id}/dbs`, dbs, 1)
    const withoutConsent = await actWith(id, 'status-checks', { version: 2, body: { ...look, agreedOn: undefined } })
    const looked = await actWith(id, 'status-checks', { version: 2, body: look })

    expect([early.status, withoutConsent.status, looked.status]).toEqual([409, 400, 200])
    expect(looked.body).toMatchObject({ expiresOn: '2029-11-21', evidence: { statusChecks: [look] } })
  })

  test('nothing about health fits in but the outcome', async () => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), 'occupational-health')
    const outcome = { outcome: 'fit-with-adjustments', toldOn: '2026-11-20' }

    const withNote = await coordinator.put(`/checks/${id}/occupational-health`, { ...outcome, note: 'Asthma' }, 1)
    const reply = await coordinator.put(`/checks/${id}/occupational-health`, outcome, 1)

    expect([withNote.status, withNote.body.fields]).toEqual([400, { '/note': 'unknown' }])
    expect(reply.body.evidence).toEqual({ kind: 'occupational-health', ...outcome })
  })

  test('of another kind, or from a version that has changed, it is refused', async () => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), 'identity')
    const waived = await actWith(id, 'waive', { body: { why: 'Seen last month elsewhere' } })

    const stale = await coordinator.patch(`/checks/${id}`, { dueOn: '2026-12-01' }, 1)
    const other = await coordinator.put(`/checks/${id}/other`, { doneOn: '2026-11-20', note: '' }, waived.body.version)

    expect([stale.status, other.status, other.body.code]).toEqual([412, 409, 'waived'])
  })
})

test('a check is waived by name and for a reason, and the waiver can be taken back', async () => {
  const checked = await somebodyBeingChecked(api, trust)
  const { id } = checkOf(checked, 'identity')

  const without = await actWith(id, 'waive')
  const waived = await actWith(id, 'waive', { body: { why: 'Seen last month by the other trust' } })
  const twice = await actWith(id, 'waive', { version: 2, body: { why: 'Seen last month by the other trust' } })
  const back = await actWith(id, 'unwaive', { version: 2 })

  expect(without.status).toBe(400)
  expect(waived.body.waiver).toMatchObject({
    why: 'Seen last month by the other trust',
    by: `${coordinator.givenName} ${coordinator.familyName}`,
  })
  expect([twice.status, twice.body.code]).toEqual([409, 'settled'])
  expect(back.body).toMatchObject({ state: 'not-started', waiver: null })
})

test('two who record at once: one does, the other is told', async () => {
  const { id } = checkOf(await somebodyBeingChecked(api, trust), 'occupational-health')
  const body = { outcome: 'fit', toldOn: '2026-11-20' }

  const replies = await Promise.all([1, 2, 3].map(() => coordinator.put(`/checks/${id}/occupational-health`, body, 1)))

  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
})

test('a panel member and an administrator read nothing of it, and the other organisation does not know it exists', async () => {
  const { applicationId } = await somebodyBeingChecked(api, trust)
  const asking = async (person: Parameters<typeof signedIn>[1]) =>
    (await signedIn(api, person)).get(`/applications/${applicationId}/checks`)

  const replies = [
    await asking(await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })),
    await asking(await aPerson(api, { grants: [{ kind: 'administrator' }] })),
    await asking(await aCoordinator(api, await anOrganisation(api))),
  ]

  expect(replies.map(({ status }) => status)).toEqual([403, 403, 404])
  expect(replies.map(({ text }) => text).join()).not.toMatch(/Beatrix|Winterbourne/)
})
