import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { CampaignReport } from '@elevate/contracts/recruitment-reports'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPerson, signInAs } from '../../../test/people.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../test/recruitment.ts'
import { countMonitoring } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const coordinator = await signInAs(api, await aCoordinator(api, trust))

type Who = { authorization: string }
const get = (path: string, who: Who = coordinator) =>
  api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const reportOf = async ({ id }: TestCampaign): Promise<CampaignReport> => (await get(`/campaigns/${id}/report`)).body

const add = async (campaign: TestCampaign, state: ApplicationState, people: number, answers?: object) => {
  for (let i = 0; i < people; i += 1) {
    const { id } = await anApplication(api, campaign, { state })
    if (answers) {
      await api.owner.query(
        'insert into monitoring_answers (application_id, campaign_id, organisation_id, answers) values ($1, $2, $3, $4)',
        [id, campaign.id, trust.id, answers],
      )
    }
  }
}
const count = (campaign: TestCampaign) =>
  inTransaction(api.database, 'system', (tx) => countMonitoring(tx, [campaign.id]))

const decided = await aCampaign(api, trust, { stage: 'completed', closesAt: '2026-11-03T12:00:00Z' })
await add(decided, 'appointed', 6, { sex: 'female', disability: 'no' })
await add(decided, 'not-shortlisted', 6, { sex: 'female', disability: 'no' })
await add(decided, 'appointed', 5, { sex: 'male', disability: 'prefer-not-to-say' })
await add(decided, 'not-shortlisted', 14, { sex: 'male', disability: 'yes' })
await add(decided, 'not-shortlisted', 2)
await count(decided)

describe('the report of a campaign', () => {
  test('says how far applications came, how they came in, and how many places are filled', async () => {
    const campaign = await aCampaign(api, trust)
    await add(campaign, 'draft', 2)
    await add(campaign, 'withdrawn', 1)
    await add(campaign, 'sift', 3)
    await add(campaign, 'interviewed', 1)
    await add(campaign, 'appointed', 1)

    const report = await reportOf(campaign)

    expect(report.funnel.map(({ step, reached }) => `${step} ${reached}`)).toEqual([
      'started 8',
      'sent 5',
      'sifted 5',
      'shortlisted 2',
      'interviewed 2',
      'offered 1',
      'accepted 1',
      'appointed 1',
    ])
    expect(report.places).toEqual({ wanted: 2, accepted: 1, appointed: 1 })
    expect(report.routes[0]).toEqual({ route: 'online', count: 5 })
    expect(report.waiting.map(({ state, turn, count: n }) => [state, turn, n])).toEqual(
      expect.arrayContaining([
        ['sift', 'panel', 3],
        ['interviewed', 'programme', 1],
      ]),
    )
  })

  test('with no applications it is empty, and says so without failing', async () => {
    const report = await reportOf(await aCampaign(api, trust))

    expect(report.funnel.every(({ reached }) => reached === 0)).toBe(true)
    expect(report).toMatchObject({ waiting: [], adverseImpact: { state: 'not-yet', questions: [] } })
  })

  test('a shortlisting that was taken back does not count as one', async () => {
    const campaign = await aCampaign(api, trust)
    const { id } = await anApplication(api, campaign, { state: 'shortlisted' })
    await api.owner.query(
      `insert into application_steps (id, application_id, organisation_id, move, from_state, to_state, by_applicant)
       values (gen_random_uuid(), $1, $2, 'take-back-shortlisting', 'shortlisted', 'sift', false)`,
      [id, trust.id],
    )
    await api.owner.query(
      `update application_steps set id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' where move = 'take-back-shortlisting'`,
    )

    const { funnel } = await reportOf(campaign)

    expect(funnel.find(({ step }) => step === 'shortlisted')?.reached).toBe(0)
    expect(funnel.find(({ step }) => step === 'sifted')?.reached).toBe(1)
  })

  test('asks as many questions for thirty applications as for one', async () => {
    const small = await aCampaign(api, trust)
    await add(small, 'sift', 1)
    const statements = async (campaign: TestCampaign) => {
      const before = api.database.asked.statements
      await reportOf(campaign)
      return api.database.asked.statements - before
    }

    expect(await statements(decided)).toBe(await statements(small))
  })

  test('cannot be narrowed to fewer people', async () => {
    const replies = await Promise.all(
      ['route=phone', 'sex=female', 'state=appointed'].map((filter) =>
        get(`/campaigns/${decided.id}/report?${filter}`),
      ),
    )

    for (const { status, body } of replies) {
      expect(status === 400 || JSON.stringify(body) === JSON.stringify(replies[0]?.body)).toBe(true)
    }
  })

  test('is for coordinators of the organisation alone', async () => {
    const other = await signInAs(api, await aCoordinator(api, await anOrganisation(api)))
    const administrator = await signInAs(api, await anAdministrator(api))
    const panel = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
    const path = `/campaigns/${decided.id}/report`

    expect((await get(path, other)).status).toBe(404)
    expect((await get(path, administrator)).status).toBe(403)
    expect((await get(path, await signInAs(api, panel))).status).toBe(403)
    expect((await get(`/organisations/${trust.id}/recruitment-report`, other)).status).toBe(404)
  })

  test('over all campaigns it counts each, and holds no equality figures', async () => {
    const { body } = await get(`/organisations/${trust.id}/recruitment-report`)

    const mine = body.campaigns.find(({ campaignId }: { campaignId: string }) => campaignId === decided.id)
    expect(mine).toMatchObject({ sent: 33, appointed: 11, state: 'completed' })
    expect(JSON.stringify(body)).not.toMatch(/sex|disability|female/)
  })
})

describe('adverse impact', () => {
  test('is not shown while applications are being decided', async () => {
    const campaign = await aCampaign(api, trust, { closesAt: '2026-11-03T12:00:00Z' })
    await add(campaign, 'not-shortlisted', 10, { sex: 'female' })

    expect((await reportOf(campaign)).adverseImpact).toEqual({ state: 'not-yet', questions: [] })
  })

  test('shows groups of five and more with rates, and puts the two who did not answer with the others', async () => {
    const { adverseImpact } = await reportOf(decided)

    const sex = adverseImpact.questions.find(({ question }) => question === 'sex')
    expect(sex?.groups.map(({ group, counts }) => [group, ...counts.map(({ people }) => people)])).toEqual([
      ['female', 12, 6],
      ['everybody-else', 21, 5],
    ])
    expect(sex?.rates[1]).toMatchObject({ rate: 24, ratio: 48, isUnderFourFifths: true })
    expect(sex?.rates[1]?.chance).toBeCloseTo(0.14898, 4)
  })

  test('a question that hardly anybody answered shows nothing', async () => {
    const { adverseImpact } = await reportOf(decided)

    expect(adverseImpact.questions.find(({ question }) => question === 'religion')).toEqual({
      question: 'religion',
      steps: [],
      groups: [],
      rates: [],
    })
  })

  test('stays as it was counted, whoever is deleted or added afterwards', async () => {
    const before = (await reportOf(decided)).adverseImpact
    await api.owner.query(
      `delete from monitoring_answers where application_id = (select application_id from monitoring_answers
         where campaign_id = $1 order by application_id limit 1)`,
      [decided.id],
    )
    await add(decided, 'not-shortlisted', 1, { sex: 'female', disability: 'yes' })

    await count(decided)

    expect((await reportOf(decided)).adverseImpact).toEqual(before)
  })

  test('is counted when the campaign is completed', async () => {
    const campaign = await aCampaign(api, trust, { closesAt: '2026-11-03T12:00:00Z' })
    await add(campaign, 'not-shortlisted', 5, { sex: 'female' })
    await add(campaign, 'not-shortlisted', 6, { sex: 'male' })

    await api.http.post(`/api/v1/campaigns/${campaign.id}/complete`).set('authorization', coordinator.authorization)

    const { adverseImpact } = await reportOf(campaign)
    expect(adverseImpact.state).toBe('shown')
    expect(adverseImpact.questions.find(({ question }) => question === 'sex')?.steps).toEqual(['applied'])
  })

  test('with fewer than ten people nothing can be shown', async () => {
    const campaign = await aCampaign(api, trust, { stage: 'completed' })
    await add(campaign, 'not-shortlisted', 4, { sex: 'female' })
    await add(campaign, 'not-shortlisted', 5, { sex: 'male' })

    await count(campaign)

    expect((await reportOf(campaign)).adverseImpact).toEqual({ state: 'too-few', questions: [] })
  })

  test.each(['csv', 'xlsx'])(
    'can be taken away as %s, with the same numbers left out, which is written down',
    async (format) => {
      const reply = await get(`/campaigns/${decided.id}/report/export?sheet=adverse-impact&format=${format}`).buffer()

      expect(reply.status).toBe(200)
      expect(reply.headers['content-disposition']).toContain(`adverse-impact.${format}`)
      if (format === 'csv') {
        expect(reply.text).toContain('Sex,"Male, or did not say",Shortlisted,5,24,48,yes')
        expect(reply.text).not.toMatch(/Religion|Did not answer,/)
      }
      const { rows } = await api.owner.query(`select from audit_entries where action = 'campaign-report.exported'`)
      expect(rows.length).toBeGreaterThan(0)
    },
  )
})
