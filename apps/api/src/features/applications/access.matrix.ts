import type { AccessRow, World } from '../../../test/access-row.ts'
import { only } from '../../../test/access-row.ts'
import { aCampaign, anApplication, type TestApplicationOptions } from '../../../test/recruitment.ts'

const programme = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

const ofCampaign =
  (rest: string, body?: object) =>
  async ({ api, trust }: World) => {
    const campaign = await aCampaign(api, trust)
    return { path: `/campaigns/${campaign.id}${rest}`, ...(body ? { body } : {}) }
  }

const ofApplication =
  (rest: string, body?: object, options: TestApplicationOptions = {}) =>
  async ({ api, trust }: World) => {
    const campaign = await aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })
    const { id } = await anApplication(api, campaign, options)
    if (options.state === 'withdrawn') {
      await api.owner.query(`update applications set delete_on = '2027-12-14' where id = $1`, [id])
    }
    return { path: `/applications/${id}${rest}`, ...(body ? { body } : {}) }
  }

const ofMoves =
  (rest: string) =>
  async ({ api, trust }: World) => {
    const campaign = await aCampaign(api, trust)
    const { id } = await anApplication(api, campaign)
    return { path: `/campaigns/${campaign.id}${rest}`, body: { move: 'withdraw', applicationIds: [id] } }
  }

const ofDuplicate =
  (rest: string, body?: object) =>
  async ({ api, trust }: World) => {
    const campaign = await aCampaign(api, trust)
    const one = await anApplication(api, campaign)
    const other = await anApplication(api, campaign)
    const { rows } = await api.owner.query(
      `insert into application_duplicates (id, organisation_id, campaign_id, low_application_id, high_application_id, alike)
       values (gen_random_uuid(), $1, $2, $3, $4, '{name}') returning id`,
      [trust.id, campaign.id, ...[one.id, other.id].toSorted()],
    )
    return { path: `/campaigns/${campaign.id}/duplicates/${rows[0].id}${rest}`, ...(body ? { body } : {}) }
  }

const route = (method: 'GET' | 'POST', path: string) => `${method} /api/v1${path}`

export const accessMatrix: AccessRow[] = [
  {
    route: route('GET', '/campaigns/:campaignId/applications'),
    request: ofCampaign('/applications'),
    answers: programme(200),
  },
  {
    route: route('GET', '/campaigns/:campaignId/applications/board'),
    request: ofCampaign('/applications/board'),
    answers: programme(200),
  },
  {
    route: route('GET', '/campaigns/:campaignId/applications/export'),
    asksAgain: true,
    request: ofCampaign('/applications/export'),
    answers: programme(200),
  },
  {
    route: route('GET', '/applications/waiting'),
    answers: only({ coordinator: 200, 'other-coordinator': 200 }),
  },
  {
    route: route('GET', '/applications/:applicationId'),
    request: ofApplication(''),
    answers: programme(200),
  },
  {
    route: route('POST', '/applications/:applicationId/notes'),
    request: ofApplication('/notes', { words: 'Asked for a call.' }),
    answers: programme(201),
  },
  {
    route: route('POST', '/applications/:applicationId/keep-longer'),
    request: ofApplication(
      '/keep-longer',
      { until: '2028-03-01', why: 'A complaint is open.' },
      { state: 'withdrawn' },
    ),
    answers: programme(200),
  },
  {
    route: route('POST', '/applications/:applicationId/late-admission'),
    request: ofApplication(
      '/late-admission',
      { until: '2026-11-27T12:00:00Z', why: 'In hospital on the last day.' },
      { state: 'draft' },
    ),
    answers: programme(200),
  },
  {
    route: route('POST', '/campaigns/:campaignId/moves/preview'),
    request: ofMoves('/moves/preview'),
    answers: programme(200),
  },
  { route: route('POST', '/campaigns/:campaignId/moves'), request: ofMoves('/moves'), answers: programme(200) },
  {
    route: route('GET', '/campaigns/:campaignId/duplicates'),
    request: ofCampaign('/duplicates'),
    answers: programme(200),
  },
  {
    route: route('GET', '/campaigns/:campaignId/duplicates/:duplicateId'),
    request: ofDuplicate(''),
    answers: programme(200),
  },
  {
    route: route('POST', '/campaigns/:campaignId/duplicates/:duplicateId/decision'),
    request: ofDuplicate('/decision', { decision: 'different-people' }),
    answers: programme(200),
  },
]
