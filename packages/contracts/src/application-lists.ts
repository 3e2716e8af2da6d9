import { type Static, Type } from 'typebox'
import { type ApplicationState, ApplicationState as State, turns } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ApplicationRoute, checkOwners, ScoringStage } from './recruitment-vocabulary.ts'
import { Day, Instant, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Applications'] as const
const ofCampaign = Strict({ campaignId: Uuid })

/** Columns of the board, in the order in which an application usually goes, and the states that stand in each. */
export const applicationStages = {
  received: ['submitted'],
  sift: ['sift'],
  shortlisted: ['shortlisted'],
  interview: ['interview'],
  decision: ['interviewed'],
  reserve: ['reserve'],
  offer: ['offered'],
  onboarding: ['onboarding'],
  appointed: ['appointed'],
  ended: ['not-shortlisted', 'not-appointed', 'declined', 'lapsed', 'withdrawn'],
} as const satisfies Record<string, readonly ApplicationState[]>
export const applicationStageNames = Object.keys(applicationStages) as (keyof typeof applicationStages)[]
export const ApplicationStage = OneOf(applicationStageNames)
export type ApplicationStage = Static<typeof ApplicationStage>

/** Whose turn it is, as a coordinator sees it: during onboarding others than applicant and programme can be waited for. */
export const waitedFor = [
  ...turns,
  ...checkOwners.filter((owner) => owner !== 'applicant' && owner !== 'programme'),
] as const
export const WaitedFor = OneOf(waitedFor)
export type WaitedFor = Static<typeof WaitedFor>

/** Who is waited for, and the date that decides it: of the interview, of the offer, of the reserve list, the checks. */
export const TurnNow = Type.Object({
  who: WaitedFor,
  interviewAt: Nullable(Instant),
  answerBy: Nullable(Day),
  reserveUntil: Nullable(Day),
  /** Checks that are neither complete, waived nor left out; null before an offer is accepted. */
  checksOpen: Nullable(Type.Integer()),
  /** The scoring of the stage in which it stands is closed, so that a decision can be made. */
  isScored: Type.Boolean(),
})
export type TurnNow = Static<typeof TurnNow>

/** What the scores came to in the last stage whose scoring is closed. */
export const ScoredPlace = Type.Object({
  stage: ScoringStage,
  place: Type.Integer(),
  /** Hundredths of a point. */
  total: Type.Integer(),
  mostPossible: Type.Integer(),
  meetsAllEssential: Type.Boolean(),
})

export const ApplicationSummary = Type.Object({
  id: Uuid,
  reference: Type.String(),
  name: Type.String(),
  candidateNumber: Nullable(Type.Integer()),
  state: State,
  stateSince: Instant,
  /** Calendar days in which it has stood there. */
  daysThere: Type.Integer(),
  submittedAt: Nullable(Instant),
  route: ApplicationRoute,
  /** The member of staff who typed it. */
  enteredBy: Nullable(Type.String()),
  turn: TurnNow,
  isPossibleDuplicate: Type.Boolean(),
  scored: Nullable(ScoredPlace),
  deleteOn: Nullable(Day),
})
export type ApplicationSummary = Static<typeof ApplicationSummary>

export const applicationSorts = ['sent', '-sent', 'waiting', '-waiting', 'name', '-name', 'place', '-place'] as const
export type ApplicationSort = (typeof applicationSorts)[number]

const states = Type.String({ maxLength: 200, pattern: '^[a-z-]+(,[a-z-]+)*$' })
const filters = {
  /** One state or several, with commas between. */
  state: Type.Optional(states),
  stage: Type.Optional(ApplicationStage),
  turn: Type.Optional(WaitedFor),
  route: Type.Optional(ApplicationRoute),
  search: Type.Optional(Line(100)),
}
const sort = Type.Unsafe<ApplicationSort>(Type.String({ enum: [...applicationSorts], default: '-sent' }))

export const listApplications = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/applications',
  schema: {
    summary: 'The applications of a campaign',
    description:
      'Those that were sent in; drafts and merged ones only where `state` names them. `search` looks at names, references and email addresses. `waiting` begins with the one that has stood longest where it stands; `place` with the best after the scoring was closed, those without a place last; `-sent`, the usual one, with the one that came last.',
    tags,
    params: ofCampaign,
    querystring: Strict({ ...Paging, ...filters, sort }),
    response: { 200: Page(ApplicationSummary) },
  },
  errors: { 404: ['not-found'] },
})

export const exportApplications = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/applications/export',
  rationed: 'download',
  freshProof: true,
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  schema: {
    summary: 'The applications that the filters find, as a spreadsheet',
    description: 'With `names=false` without names and addresses, by candidate number. Formulas are neutralised.',
    tags,
    params: ofCampaign,
    querystring: Strict({
      ...filters,
      names: Type.Boolean({ default: false }),
      format: Type.Unsafe<'csv' | 'xlsx'>(Type.String({ enum: ['csv', 'xlsx'], default: 'csv' })),
    }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  errors: { 404: ['not-found'] },
})

export const ApplicationBoard = Type.Object({
  columns: Type.Array(
    Type.Object({ stage: ApplicationStage, count: Type.Integer(), items: Type.Array(ApplicationSummary) }),
  ),
  /** Begun and not sent: nobody but their applicants reads them. */
  drafts: Type.Integer(),
  duplicatesWaiting: Type.Integer(),
})
export type ApplicationBoard = Static<typeof ApplicationBoard>

export const getApplicationBoard = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/applications/board',
  schema: {
    summary: 'The applications of a campaign by stage, those that wait longest first',
    description: 'At most 20 in each column; `count` says how many there are.',
    tags,
    params: ofCampaign,
    response: { 200: ApplicationBoard },
  },
  errors: { 404: ['not-found'] },
})

export const WaitingApplications = Type.Object({
  campaigns: Type.Array(
    Type.Object({
      campaignId: Uuid,
      title: Type.String(),
      /** Applications in which it is the programme's turn. */
      waiting: Type.Integer(),
      oldestSince: Instant,
      daysThere: Type.Integer(),
      duplicatesWaiting: Type.Integer(),
    }),
  ),
})
export type WaitingApplications = Static<typeof WaitingApplications>

export const listWaitingApplications = endpoint({
  method: 'GET',
  url: '/applications/waiting',
  schema: {
    summary: 'Applications that wait for the programme, by campaign, the longest waiting first',
    tags,
    response: { 200: WaitingApplications },
  },
})
