import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign, anApplication, type TestApplication, type TestCampaign } from '../../../../test/recruitment.ts'
import { chaseFeedback } from '../../decisions/public.ts'
import { deliverMails } from '../../mail/service.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const trust = await anOrganisation(api, 'Northmoor')
const coordinator = await signInAs(api, await aCoordinator(api, trust))

const aClosedCampaign = () => aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })
const send = (campaign: TestCampaign, body: object, rest = '') =>
  api.http
    .post(`/api/v1/campaigns/${campaign.id}/moves${rest}`)
    .set('authorization', coordinator.authorization)
    .send(body)
const preview = (campaign: TestCampaign, body: object) => send(campaign, body, '/preview')
const stateOf = async ({ id }: TestApplication): Promise<string> =>
  (await api.owner.query('select state from applications where id = $1', [id])).rows[0].state
const idsOf = (applications: TestApplication[]) => applications.map(({ id }) => id)

const scored = async (campaign: TestCampaign, { id }: TestApplication, meetsAllEssential: boolean) => {
  await api.owner.query(
    `insert into scoring_results (application_id, stage, campaign_id, organisation_id, total, essential_total, most_possible, meets_all_essential, place)
     values ($1, 'sift', $2, $3, 900, 700, 1200, $4, 1)`,
    [id, campaign.id, trust.id, meetsAllEssential],
  )
  await api.owner.query(
    `insert into scoring_locks (campaign_id, stage, organisation_id) values ($1, 'sift', $2) on conflict do nothing`,
    [campaign.id, trust.id],
  )
}

describe('moving several at once', () => {
  test('moves them all, and says who did it, when and why', async () => {
    const campaign = await aClosedCampaign()
    const applications = [await anApplication(api, campaign), await anApplication(api, campaign)]

    const { status, body } = await send(campaign, { move: 'start-sift', applicationIds: idsOf(applications) })

    const { rows } = await api.owner.query(
      `select move, by_person_id is not null as by_somebody from application_steps where application_id = any ($1) and move = 'start-sift'`,
      [idsOf(applications)],
    )
    expect([status, body]).toEqual([200, { moved: 2, to: 'sift', letters: 0 }])
    expect(rows).toEqual([
      { move: 'start-sift', by_somebody: true },
      { move: 'start-sift', by_somebody: true },
    ])
  })

  test('moves none where one has moved meanwhile, and names it', async () => {
    const campaign = await aClosedCampaign()
    const still = await anApplication(api, campaign)
    const gone = await anApplication(api, campaign, { state: 'withdrawn' })

    const { status, body } = await send(campaign, { move: 'start-sift', applicationIds: idsOf([still, gone]) })

    expect([status, body.code]).toEqual([409, 'illegal-move'])
    expect(body.applications).toEqual([
      { id: gone.id, reference: gone.reference, state: 'withdrawn', code: 'illegal-move' },
    ])
    expect(await stateOf(still)).toBe('submitted')
  })

  test('has one winner where two coordinators decide at once', async () => {
    const campaign = await aClosedCampaign()
    const applications = await Promise.all([1, 2, 3].map(() => anApplication(api, campaign)))
    const press = () => send(campaign, { move: 'start-sift', applicationIds: idsOf(applications) })

    const replies = await Promise.all([press(), press(), press(), press()])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  test('is done once where the button is pressed twice', async () => {
    const campaign = await aClosedCampaign()
    const applications = [await anApplication(api, campaign)]
    const body = { move: 'start-sift', applicationIds: idsOf(applications) }
    const press = () => send(campaign, body).set('idempotency-key', `twice-${campaign.id}`)

    const replies = await Promise.all([press(), press()])

    expect(replies.map(({ status }) => status)).toEqual([200, 200])
  })

  test('does not reach into another campaign, nor into another organisation', async () => {
    const campaign = await aClosedCampaign()
    const elsewhere = await aCampaign(api, await anOrganisation(api, 'Eastvale'))
    const other = await anApplication(api, await aClosedCampaign())
    const foreign = await anApplication(api, elsewhere)
    const body = { move: 'withdraw', applicationIds: [other.id] }

    const statuses = [
      (await send(campaign, body)).status,
      (await send(campaign, { ...body, applicationIds: [foreign.id] })).status,
      (await send(elsewhere, { ...body, applicationIds: [foreign.id] })).status,
    ]

    expect(statuses).toEqual([404, 404, 404])
    expect(await stateOf(other)).toBe('submitted')
  })
})

describe('the preview', () => {
  test('says who can and who cannot, and shows each letter, and changes nothing', async () => {
    const campaign = await aClosedCampaign()
    const lacks = await anApplication(api, campaign, { state: 'sift' })
    const meets = await anApplication(api, campaign, { state: 'sift' })
    await scored(campaign, lacks, false)
    await scored(campaign, meets, true)
    const asked = { move: 'not-shortlist', reason: 'others-scored-higher', applicationIds: idsOf([lacks, meets]) }

    const { body } = await preview(campaign, asked)

    expect(body.ready.map(({ id }: { id: string }) => id)).toEqual([lacks.id])
    expect(body.cannot).toMatchObject([{ id: meets.id, code: 'interview-guaranteed' }])
    expect(body.letters).toMatchObject([{ applicationId: lacks.id, by: 'email' }])
    expect(body.letters[0].body).toContain('Thursday 3 December 2026')
    expect(await stateOf(lacks)).toBe('sift')
  })
})

describe('turning down at the sift', () => {
  const turnedDown = async (more: object = {}) => {
    const campaign = await aClosedCampaign()
    const applicant = await aPerson(api)
    const application = await anApplication(api, campaign, { state: 'sift', applicant })
    await scored(campaign, application, false)
    const asked = { move: 'not-shortlist', reason: 'essential-criteria-not-met', applicationIds: [application.id] }
    const reply = await send(campaign, { ...asked, ...more })
    return { application, applicant, reply }
  }

  test('writes the letter, makes feedback due and starts the clock of deletion', async () => {
    const { application, applicant, reply } = await turnedDown()

    const { rows: letters } = await api.owner.query('select kind, body from letters where application_id = $1', [
      application.id,
    ])
    const { rows: mails } = await api.owner.query('select 1 from outbox where to_address = $1', [applicant.email])
    const { rows: due } = await api.owner.query(
      `select f.due_on::text, a.delete_on::text from applicant_feedback f join applications a on a.id = f.application_id where a.id = $1`,
      [application.id],
    )
    expect(reply.body).toEqual({ moved: 1, to: 'not-shortlisted', letters: 1 })
    expect(letters).toMatchObject([{ kind: 'not-shortlisted' }])
    expect(letters[0].body).not.toContain('{{')
    expect(mails).toHaveLength(1)
    expect(due).toEqual([{ due_on: '2026-12-03', delete_on: '2027-11-23' }])
  })

  test('writes no letter where the coordinator leaves it out', async () => {
    const { application, reply } = await turnedDown({ letter: false })

    const { rows } = await api.owner.query('select 1 from letters where application_id = $1', [application.id])
    expect(reply.body.letters).toBe(0)
    expect(rows).toEqual([])
  })
})

describe('taking back what was decided at the sift', () => {
  const turnedDown = async () => {
    const campaign = await aClosedCampaign()
    const application = await anApplication(api, campaign, { state: 'sift', applicant: await aPerson(api) })
    await scored(campaign, application, false)
    const asked = { reason: 'essential-criteria-not-met', applicationIds: [application.id] }
    await send(campaign, { move: 'not-shortlist', ...asked })
    return { campaign, application }
  }
  const asked = ({ id }: TestApplication) => ({
    move: 'take-back-shortlisting',
    why: 'We had mixed up two candidates.',
    applicationIds: [id],
  })
  const due = async ({ id }: TestApplication) =>
    (await api.owner.query('select 1 from applicant_feedback where application_id = $1', [id])).rowCount
  const lettersTo = async ({ id }: TestApplication) =>
    (
      await api.owner.query(
        'select kind, withdrawn_at is not null as back from letters where application_id = $1 order by id',
        [id],
      )
    ).rows

  test('makes no feedback due any more, and calls back the letter that had not gone', async () => {
    const { campaign, application } = await turnedDown()
    const before = await due(application)
    await chaseFeedback({ ...api.deps, clock: () => new Date('2026-12-20T10:00:00Z') })

    const { body } = await send(campaign, asked(application))

    const { rows: tasks } = await api.owner.query(
      `select withdrawn_at is not null as back from tasks where dedupe_key like $1`,
      [`feedback:${application.id}:%`],
    )
    expect(before).toBe(1)
    expect(body).toEqual({ moved: 1, to: 'sift', letters: 0 })
    expect(await due(application)).toBe(0)
    expect(tasks).toEqual([{ back: true }])
    expect(await lettersTo(application)).toEqual([{ kind: 'not-shortlisted', back: true }])
  })

  test('after the letter has gone shows first, and then tells, that it does not hold any more', async () => {
    const { campaign, application } = await turnedDown()
    await deliverMails(api.deps, async () => {})

    const shown = await preview(campaign, asked(application))
    const { body } = await send(campaign, asked(application))

    expect(shown.body.letters).toMatchObject([{ applicationId: application.id, by: 'email' }])
    expect(shown.body.letters[0].body).toContain('23 November 2026')
    expect(body.letters).toBe(1)
    expect(await lettersTo(application)).toEqual([
      { kind: 'not-shortlisted', back: false },
      { kind: 'correction', back: false },
    ])
  })

  test('of somebody who was shortlisted writes to nobody', async () => {
    const campaign = await aClosedCampaign()
    const application = await anApplication(api, campaign, { state: 'shortlisted' })

    const { body } = await send(campaign, asked(application))

    expect(body).toEqual({ moved: 1, to: 'sift', letters: 0 })
  })
})

describe('inviting', () => {
  test('sends the invitation with the day by which to choose a time', async () => {
    const campaign = await aClosedCampaign()
    const application = await anApplication(api, campaign, { state: 'shortlisted' })

    await send(campaign, { move: 'invite', applicationIds: [application.id] })

    const { rows } = await api.owner.query('select kind, body from letters where application_id = $1', [application.id])
    expect(await stateOf(application)).toBe('interview')
    expect(rows).toMatchObject([{ kind: 'interview-invitation' }])
    expect(rows[0].body).toContain('Monday 30 November 2026')
  })
})

test('withdrawing for somebody who rang ends the offer that was open', async () => {
  const campaign = await aClosedCampaign()
  const application = await anApplication(api, campaign, { state: 'offered' })
  await api.owner.query(
    `insert into offers (id, application_id, organisation_id, conditions, answer_by) values (gen_random_uuid(), $1, $2, '', '2026-12-07')`,
    [application.id, trust.id],
  )

  await send(campaign, { move: 'withdraw', applicationIds: [application.id], why: 'Rang: has moved away.' })

  const { rows } = await api.owner.query('select ended_how from offers where application_id = $1', [application.id])
  expect(await stateOf(application)).toBe('withdrawn')
  expect(rows).toEqual([{ ended_how: 'withdrawn' }])
})
