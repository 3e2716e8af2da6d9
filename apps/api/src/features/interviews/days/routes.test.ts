import { inTransaction } from '@elevate/db/open'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anInterviewBooking, anInterviewSlot } from '../../../../test/interviews.ts'
import { anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign, anApplication } from '../../../../test/recruitment.ts'
import { moveApplications } from '../../applications/public.ts'
import { endBookingsOf, interviewReminders } from '../public.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const northmoor = await anOrganisation(api, 'Northmoor')

const aDay = async (details: Record<string, unknown> = {}) => {
  const member = await aPerson(api, { grants: [{ kind: 'panel-member', of: northmoor }] })
  const campaign = await aCampaign(api, northmoor, { panel: [member] })
  const slot = await anInterviewSlot(api, campaign)
  await anInterviewSlot(api, campaign, { startsAt: '2026-12-10T11:00:00Z' })
  const person = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const application = await anApplication(api, campaign, { state: 'interview', applicant: person, details })
  await anInterviewBooking(api, campaign, { slotId: slot.id, applicationId: application.id })
  await api.owner.query(
    `insert into interview_adjustments (application_id, campaign_id, organisation_id, to_provide) values ($1, $2, $3, 'Large print')`,
    [application.id, campaign.id, northmoor.id],
  )
  return { member, campaign, slot, person, application }
}
const mailsTo = async ({ email }: { email: string }) =>
  (await api.owner.query('select * from outbox where to_address = $1 order by created_at, id', [email])).rows

describe('the panel', () => {
  test('sees numbers, times and what to provide, and no name in any form', async () => {
    const { member, campaign, application, person } = await aDay()
    const { authorization } = await signInAs(api, member)
    const get = (rest: string) =>
      api.http.get(`/api/v1/panels/${campaign.id}/interview-day${rest}`).set('authorization', authorization)

    const [list, file] = [await get(''), await get('/calendar-file')]
    const events = new ICAL.Component(ICAL.parse(file.text)).getAllSubcomponents('vevent')

    expect(list.body.times).toMatchObject([
      {
        startsAt: '2026-12-10T10:00:00.000Z',
        candidate: { candidateNumber: application.candidateNumber, toProvide: 'Large print', isArranged: false },
      },
      { startsAt: '2026-12-10T11:00:00.000Z', candidate: null },
    ])
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
      `Candidate ${application.candidateNumber}`,
    ])
    for (const hidden of ['Beatrix', 'Winterbourne', person.email, person.id, '01632']) {
      expect(list.text).not.toContain(hidden)
      expect(file.text).not.toContain(hidden)
    }
  })

  test('of another campaign sees nothing of this one, nor what is for those who run the programme', async () => {
    const { campaign, application } = await aDay()
    const { authorization } = await signInAs(api, (await aDay()).member)
    const get = (path: string) => api.http.get(`/api/v1${path}`).set('authorization', authorization)

    const replies = [
      await get(`/panels/${campaign.id}/interview-day`),
      await get(`/campaigns/${campaign.id}/interview-slots`),
      await get(`/applications/${application.id}/interview`),
      await get(`/me/applications/${application.id}/interview`),
    ]

    expect(replies.map(({ status }) => status)).toEqual([404, 403, 403, 403])
  })
})

describe('reminders', () => {
  const at = async (now: string) => {
    api.clock.now = new Date(now)
    await Promise.all([interviewReminders(api.deps), interviewReminders(api.deps)])
    await interviewReminders(api.deps)
    api.clock.now = new Date('2026-11-23T10:00:00Z')
  }

  test('go out once, in the daytime of the day before', async () => {
    const { person } = await aDay()

    await at('2026-12-09T07:30:00Z')
    const tooEarly = await mailsTo(person)
    await at('2026-12-09T09:00:00Z')
    await at('2026-12-09T15:00:00Z')

    expect(tooEarly).toEqual([])
    expect((await mailsTo(person)).map(({ subject }) => subject)).toEqual(['Tomorrow at 10am: your interview'])
  })

  test('do not go to whose interview is off, and one that has not gone is taken back', async () => {
    const { person, application } = await aDay()
    const off = await aDay()
    await endNow(off.application.id)

    await at('2026-12-09T09:00:00Z')
    await endNow(application.id)

    expect((await mailsTo(off.person)).map(({ subject }) => subject)).toEqual(['Your interview time is given up'])
    expect((await mailsTo(person)).map(({ subject, withdrawn_at }) => [subject, withdrawn_at !== null])).toEqual([
      ['Tomorrow at 10am: your interview', true],
      ['Your interview time is given up', false],
    ])
  })

  test('ask once who has had no time for three days, while there is one to choose', async () => {
    const { campaign } = await aDay()
    const person = await aPerson(api)
    const { id } = await anApplication(api, campaign, { state: 'interview', applicant: person })
    const without = await aPerson(api)
    await anApplication(api, await aCampaign(api, northmoor), { state: 'interview', applicant: without })
    await api.owner.query(`update applications set state_since = '2026-11-23T10:00:00Z' where id = $1`, [id])

    await at('2026-11-26T09:59:00Z')
    const tooEarly = await mailsTo(person)
    await at('2026-11-26T10:01:00Z')
    await at('2026-11-30T10:00:00Z')

    expect(tooEarly).toEqual([])
    expect((await mailsTo(person)).map(({ subject }) => subject)).toEqual(['Choose a time for your interview'])
    expect(await mailsTo(without)).toEqual([])
  })

  test('become a task for who asked to be rung', async () => {
    const { application } = await aDay({ contact_preference: 'phone' })

    await at('2026-12-09T09:00:00Z')

    const { rows } = await api.owner.query('select kind from tasks where href like $1', [`%${application.id}`])
    expect(rows).toEqual([{ kind: 'phone' }])
  })
})

const endNow = (applicationId: string) =>
  inTransaction(api.database, 'system', async (tx) => {
    const now = api.deps.clock()
    await moveApplications(tx, [applicationId], { move: 'withdraw', by: { kind: 'programme', actor: null, now } })
    await endBookingsOf(tx, api.deps, { applicationIds: [applicationId], now })
    await endBookingsOf(tx, api.deps, { applicationIds: [applicationId], now })
  })

test('who withdraws frees their time and has it taken out of their calendar, once', async () => {
  const { application, slot, person } = await aDay()

  await endNow(application.id)

  const { rows } = await api.owner.query('select ended_how from interview_bookings where slot_id = $1', [slot.id])
  const mails = await mailsTo(person)
  expect(rows).toEqual([{ ended_how: 'withdrawn' }])
  expect(mails).toHaveLength(1)
  expect(mails[0].attachments[0].content).toContain('METHOD:CANCEL')
})
