import { type Static, Type } from 'typebox'
import { CampaignQuestion, campaignFields, PaymentRate, RecruitingOrganisation } from './campaign-fields.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { CampaignPayment, CampaignState, NhsStaffRule } from './recruitment-vocabulary.ts'
import { NewRole, RoleVersion } from './role-versions.ts'
import { Instant, NamedValues, Nullable, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Recruitment: campaigns'] as const
export const ofCampaign = Strict({ campaignId: Uuid })

/** How many applications stand where. `toSift`: sent and being sifted; `ended`: whatever came to nothing. */
export const ApplicationCounts = Type.Object({
  drafts: Type.Integer(),
  toSift: Type.Integer(),
  inInterview: Type.Integer(),
  reserve: Type.Integer(),
  offered: Type.Integer(),
  onboarding: Type.Integer(),
  appointed: Type.Integer(),
  ended: Type.Integer(),
})
export type ApplicationCounts = Static<typeof ApplicationCounts>

const summary = {
  id: Uuid,
  organisation: RecruitingOrganisation,
  title: Type.String(),
  /** The public address of the advert ends with it: `/join/<slug>`. */
  slug: Type.String(),
  state: CampaignState,
  places: Type.Integer(),
  opensAt: Nullable(Instant),
  closesAt: Nullable(Instant),
  createdAt: Instant,
  applications: ApplicationCounts,
}
export const CampaignSummary = Type.Object(summary)
export type CampaignSummary = Static<typeof CampaignSummary>

export const Campaign = Type.Object({
  ...summary,
  summary: Type.String(),
  aboutTheWork: Type.String(),
  whereItHappens: Type.String(),
  supportOffered: Type.String(),
  informalChat: Type.String(),
  interviewDays: Type.String(),
  contactName: Type.String(),
  contactEmail: Nullable(Type.String()),
  contactPhone: Nullable(Type.String()),
  contactAddress: Type.String(),
  payment: CampaignPayment,
  nhsStaff: NhsStaffRule,
  minimumAge: Type.Integer(),
  refereesAsked: Type.Integer(),
  scorersNeeded: Type.Integer(),
  discussAtSpread: Type.Integer(),
  guaranteesInterview: Type.Boolean(),
  role: RoleVersion,
  questions: Type.Array(CampaignQuestion),
  /** In force on the opening day, where something is paid; null where the organisation has entered none. */
  rate: Nullable(PaymentRate),
  /** Whose turn it is, over all applications that are not finished. */
  waitsOn: Type.Object({ applicants: Type.Integer(), programme: Type.Integer(), panel: Type.Integer() }),
  panel: Type.Object({ scorers: Type.Integer(), hasLay: Type.Boolean(), hasChair: Type.Boolean() }),
  chats: Type.Object({ free: Type.Integer(), booked: Type.Integer() }),
  publishedAt: Nullable(Instant),
  completedAt: Nullable(Instant),
  copiedFrom: Nullable(Uuid),
  /** Fields without which it cannot be published, and why. */
  missing: NamedValues(Type.String()),
  can: Type.Object({
    change: Type.Boolean(),
    /** Questions, criteria and rules too. */
    changeTerms: Type.Boolean(),
    publish: Type.Boolean(),
    close: Type.Boolean(),
    extend: Type.Boolean(),
    complete: Type.Boolean(),
    cancel: Type.Boolean(),
  }),
  version: Type.Integer(),
})
export type Campaign = Static<typeof Campaign>

export const listCampaigns = endpoint({
  method: 'GET',
  url: '/campaigns',
  schema: {
    summary: 'Campaigns of the organisations I coordinate, newest first',
    tags,
    querystring: Strict({ ...Paging, organisationId: Type.Optional(Uuid), state: Type.Optional(CampaignState) }),
    response: { 200: Page(CampaignSummary) },
  },
  errors: { 404: ['not-found'] },
})

const { title, roleVersionId, ...others } = campaignFields
export const createCampaign = endpoint({
  method: 'POST',
  url: '/campaigns',
  rationed: 'entry',
  schema: {
    summary: 'Start a campaign as a draft',
    description:
      'With a version of a role (`roleVersionId`) or a new one (`role`). What is left out is taken from the recruitment settings of the organisation, or stays to be filled in.',
    tags,
    body: Type.Object(
      {
        organisationId: Uuid,
        title,
        roleVersionId: Type.Optional(roleVersionId),
        role: Type.Optional(NewRole),
        ...StrictChanges(others).properties,
      },
      { additionalProperties: false },
    ),
    response: { 201: Campaign },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['closes-before-it-opens', 'no-essential-criterion'] },
})

export const getCampaign = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId',
  schema: { summary: 'One campaign', tags, params: ofCampaign, response: { 200: Campaign } },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeCampaign = endpoint({
  method: 'PATCH',
  url: '/campaigns/:campaignId',
  schema: {
    summary: 'Change a campaign',
    description:
      'A draft in everything. Once published only what takes nothing away from those who applied: texts, contact, interview days, and a later close. Questions are replaced as a whole.',
    tags,
    params: ofCampaign,
    body: StrictChanges(campaignFields),
    response: { 200: Campaign },
  },
  versioned: true,
  errors: {
    404: ['not-found'],
    409: ['already-published', 'closes-before-it-opens', 'only-later', 'selection-has-begun', 'campaign-over'],
  },
})
