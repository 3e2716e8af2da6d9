import { inTransaction } from '@elevate/db/open'
import { expect, test } from 'vitest'
import { aRunningCheck, checkOf, somebodyBeingChecked } from '../../../test/checks.ts'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner, aPerson } from '../../../test/people.ts'
import { doRecruitmentWork } from '../recruitment-jobs/jobs.ts'
import { blocksConfidentialWork } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api)

const anApplicant = async (options: Parameters<typeof somebodyBeingChecked>[2] = {}) => {
  const person = await aPerson(api)
  const checked = await somebodyBeingChecked(api, trust, { applicant: person, ...options })
  return { me: await signedIn(api, person), checked }
}

test('an applicant sees what is asked of them, and does their part from their phone', async () => {
  const { me, checked } = await anApplicant()
  const path = `/me/applications/${checked.applicationId}/checks`
  const declaration = checkOf(checked, 'declaration-of-interests')
  const agreement = checkOf(checked, 'confidentiality')

  const before = await me.get(path)
  const declared = await me.put(`/me/checks/${declaration.id}/declaration`, { isNil: true, interests: [] }, 1)
  const accepted = await me
    .post(`/me/checks/${agreement.id}/acceptance`, { typedName: 'Amina Okafor' })
    .set('if-match', '"1"')
  await me.put(`/me/applications/${checked.applicationId}/payment-choice`, { payment: 'accepts' }, 1)
  const after = await me.get(path)

  expect(before.body.payment).toEqual({ isAsked: true, choice: null })
  expect(declared.body).toMatchObject({ state: 'complete', expiresOn: '2027-11-23' })
  expect(accepted.body).toMatchObject({ state: 'complete', part: null })
  expect(after.body.payment.choice).toBe('accepts')
  const yours = (body: typeof before.body) =>
    body.checks.filter(({ turn }: { turn: string }) => turn === 'applicant').length
  expect(yours(before.body) - yours(after.body)).toBe(2)
})

test('a referee is named by the applicant until one is asked, and nobody else’s checks are touched', async () => {
  const { me, checked } = await anApplicant()
  const stranger = await anApplicant()
  const { id } = checkOf(checked, 'reference')
  const sam = { name: 'Sam Lee', relationship: 'Neighbour', email: 'sam@example.org', phone: null }

  const given = await me.put(`/me/checks/${id}/referee`, sam, 1)
  const again = await me.put(`/me/checks/${id}/referee`, sam, 2)
  const byAnother = await stranger.me.put(`/me/checks/${id}/referee`, sam, 2)

  expect(given.body).toMatchObject({ turn: 'programme', refereeName: 'Sam Lee', part: null })
  expect([again.status, again.body.code]).toEqual([409, 'not-your-part'])
  expect(byAnother.status).toBe(404)
})

test('where no payment goes with the role, none is asked about', async () => {
  const { me, checked } = await anApplicant({ campaign: { values: { payment: 'unpaid' } } })

  const list = await me.get(`/me/applications/${checked.applicationId}/checks`)
  const chosen = await me.put(`/me/applications/${checked.applicationId}/payment-choice`, { payment: 'accepts' }, 1)

  expect(list.body.payment).toEqual({ isAsked: false, choice: 'unpaid' })
  expect([chosen.status, chosen.body.code]).toEqual([409, 'no-payment-offered'])
})

test('what runs out is told once for each threshold, blocks new confidential work, and ends no appointment', async () => {
  const person = await aPartner(api, trust)
  const id = await aRunningCheck(api, trust, { person, expires_on: '2027-01-10' })
  const told = async () => {
    const { rows } = await api.owner.query('select subject from outbox where person_id = $1 order by id', [person.id])
    return rows.map(({ subject }) => subject)
  }
  const onDay = async (day: string) => {
    api.clock.now = new Date(`${day}T09:05:00Z`)
    await Promise.all([doRecruitmentWork(api.deps), doRecruitmentWork(api.deps)])
    return told()
  }
  const blocked = (day: string) => blockedOn(person.id, day)

  const sixty = await onDay('2026-11-23')
  const again = await onDay('2026-11-24')
  const fourteen = await onDay('2026-12-28')
  const over = await onDay('2027-01-11')
  const longOver = await onDay('2027-03-01')
  api.clock.now = new Date('2026-11-23T10:00:00Z')

  expect([sixty.length, again.length, fourteen.length, over.length, longOver.length]).toEqual([1, 1, 2, 3, 3])
  expect(over.at(-1)).toBe('Confidentiality agreement has run out')
  expect(await blocked('2027-01-10')).toEqual([])
  expect(await blocked('2027-01-11')).toMatchObject([{ checkId: id, expiredOn: '2027-01-10' }])
  const { rows } = await api.owner.query('select status from appointments where person_id = $1', [person.id])
  expect(rows).toEqual([{ status: 'active' }])
  const tasks = await api.owner.query('select id from tasks where about_person_id = $1', [person.id])
  expect(tasks.rows).toHaveLength(1)
})

const blockedOn = (personId: string, day: string) =>
  inTransaction(api.database, 'system', (tx) => blocksConfidentialWork(tx, { personId, organisationId: trust.id }, day))

test('a renewal by the partner settles it, and the task is done with it', async () => {
  const person = await aPartner(api, trust)
  const id = await aRunningCheck(api, trust, { person, expires_on: '2026-12-01' })
  const me = await signedIn(api, person)
  await doRecruitmentWork(api.deps)

  const before = await me.get('/me/checks')
  const renewed = await me.post(`/me/checks/${id}/acceptance`, { typedName: 'Amina' }).set('if-match', '"1"')

  expect(before.body.items).toMatchObject([{ state: 'expiring', turn: 'applicant', part: 'accept' }])
  expect(renewed.body).toMatchObject({ state: 'complete', expiresOn: '2028-11-23' })
  const { rows } = await api.owner.query('select done_at from tasks where about_person_id = $1', [person.id])
  expect(rows[0].done_at).not.toBeNull()
})

test('the yearly subscription is told of 30 and 14 days before, and a certificate number is removed in time', async () => {
  const person = await aPartner(api, trust)
  const evidence = {
    level: 'enhanced',
    certificateNumber: '000123456789',
    decidedOn: '2026-05-22',
    updateServiceRenewsOn: '2026-12-20',
  }
  const id = await aRunningCheck(api, trust, { person, kind: 'dbs', label: 'DBS check', evidence })

  await doRecruitmentWork(api.deps)

  const mails = await api.owner.query('select subject from outbox where person_id = $1', [person.id])
  expect(mails.rows).toEqual([{ subject: 'DBS Update Service subscription runs out soon' }])
  const { rows } = await api.owner.query('select evidence from checks where id = $1', [id])
  expect(rows[0].evidence).toMatchObject({ level: 'enhanced', certificateNumber: null, numberRemovedOn: '2026-11-23' })
})

test('each organisation keeps certificate numbers for a time of its own', async () => {
  const longer = await anOrganisation(api)
  await api.owner.query(
    `insert into recruitment_settings (organisation_id, values) values ($1, '{"dbsNumberMonths": 12}')`,
    [longer.id],
  )
  const evidence = { level: 'enhanced', certificateNumber: '000123456789', decidedOn: '2026-04-01' }
  const checkIn = async (of: typeof trust) =>
    aRunningCheck(api, of, { person: await aPartner(api, of), kind: 'dbs', label: 'DBS check', evidence })
  const [here, there] = [await checkIn(trust), await checkIn(longer)]

  await doRecruitmentWork(api.deps)
  await doRecruitmentWork(api.deps)

  const { rows } = await api.owner.query(
    `select id, evidence ->> 'certificateNumber' as number from checks where id = any ($1)`,
    [[here, there]],
  )
  expect(new Map(rows.map(({ id, number }) => [id, number]))).toEqual(
    new Map([
      [here, null],
      [there, '000123456789'],
    ]),
  )
  const { rows: entries } = await api.owner.query(
    `select organisation_id from audit_entries where action = 'check.dbs-number-removed' and subject_id = any ($1)`,
    [[here, there]],
  )
  expect(entries).toEqual([{ organisation_id: trust.id }])
})
