import { type Static, Type } from 'typebox'
import { AdverseImpact } from './adverse-impact.ts'
import { WaitedFor } from './application-lists.ts'
import { ApplicationState } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { ApplicationRoute, CampaignState } from './recruitment-vocabulary.ts'
import { Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Recruitment: reports'] as const
const ofCampaign = Strict({ campaignId: Uuid })
const ofOrganisation = Strict({ organisationId: Uuid })

/** How far applications have come, one after the other; who reached a later one has reached those before. */
export const funnelSteps = [
  'started',
  'sent',
  'sifted',
  'shortlisted',
  'interviewed',
  'offered',
  'accepted',
  'appointed',
] as const
export const FunnelStep = OneOf(funnelSteps)
export type FunnelStep = Static<typeof FunnelStep>

export const Funnel = Type.Array(
  Type.Object({
    step: FunnelStep,
    /** Applications that came at least so far. */
    reached: Type.Integer(),
    /** Of those that came no further: withdrawn by who wrote them. */
    withdrew: Type.Integer(),
  }),
)

/** Days in which applications stood in a state before they left it; null where fewer than five have left it. */
export const TimeInStage = Type.Object({
  state: ApplicationState,
  left: Type.Integer(),
  days: Nullable(Type.Object({ lower: Type.Number(), median: Type.Number(), upper: Type.Number() })),
})
export type TimeInStage = Static<typeof TimeInStage>

/** Applications that wait in one state for the same, and the one that has waited longest. */
export const Waiting = Type.Object({
  state: ApplicationState,
  turn: WaitedFor,
  count: Type.Integer(),
  oldest: Type.Object({ applicationId: Uuid, reference: Type.String(), since: Instant, days: Type.Integer() }),
})
export type Waiting = Static<typeof Waiting>

const figures = {
  funnel: Funnel,
  times: Type.Array(TimeInStage),
  /** The longest waiting first. */
  waiting: Type.Array(Waiting),
  /** Of those that were sent. */
  routes: Type.Array(Type.Object({ route: ApplicationRoute, count: Type.Integer() })),
}

export const CampaignReport = Type.Object({
  ...figures,
  places: Type.Object({ wanted: Type.Integer(), accepted: Type.Integer(), appointed: Type.Integer() }),
  adverseImpact: AdverseImpact,
})
export type CampaignReport = Static<typeof CampaignReport>

export const getCampaignReport = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/report',
  schema: {
    summary: 'How a campaign is going: how far applications came, how long it took, and who waits',
    description:
      'Equality figures come once a campaign is completed, are counted once, and hold no number under five nor one from which such a number could be computed.',
    tags,
    params: ofCampaign,
    response: { 200: CampaignReport },
  },
  errors: { 404: ['not-found'] },
})

export const OrganisationReport = Type.Object({
  ...figures,
  /** Newest first; drafts are not among them. */
  campaigns: Type.Array(
    Type.Object({
      campaignId: Uuid,
      title: Type.String(),
      state: CampaignState,
      places: Type.Integer(),
      sent: Type.Integer(),
      shortlisted: Type.Integer(),
      appointed: Type.Integer(),
    }),
  ),
})
export type OrganisationReport = Static<typeof OrganisationReport>

export const getOrganisationReport = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/recruitment-report',
  schema: {
    summary: 'The same over all campaigns of an organisation, without equality figures',
    description: 'Equality figures stay with each campaign: sums over several would tell what a single one must not.',
    tags,
    params: ofOrganisation,
    response: { 200: OrganisationReport },
  },
  errors: { 404: ['not-found'] },
})

export const reportSheets = ['funnel', 'times', 'waiting', 'adverse-impact'] as const
export const ReportSheet = OneOf(reportSheets)
export type ReportSheet = Static<typeof ReportSheet>

export const exportCampaignReport = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/report/export',
  rationed: 'download',
  freshProof: true,
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  schema: {
    summary: 'One part of the report as a spreadsheet, with the same numbers left out',
    tags,
    params: ofCampaign,
    querystring: Strict({
      sheet: ReportSheet,
      format: Type.Unsafe<'csv' | 'xlsx'>(Type.String({ enum: ['csv', 'xlsx'], default: 'csv' })),
    }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  errors: { 404: ['not-found'] },
})
