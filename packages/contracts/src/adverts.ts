import { type Static, Type } from 'typebox'
import { PaymentRate, RecruitingOrganisation } from './campaign-fields.ts'
import { ofCampaign } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { CampaignPayment, CampaignState, CriterionKind, MeetingWay, NhsStaffRule } from './recruitment-vocabulary.ts'
import { Instant, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Recruitment: adverts'] as const
export const Slug = Type.String({ maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
export const ofAdvert = Strict({ slug: Slug })

const summary = {
  slug: Type.String(),
  title: Type.String(),
  organisation: RecruitingOrganisation,
  summary: Type.String(),
  state: CampaignState,
  places: Type.Integer(),
  payment: CampaignPayment,
  timeAsked: Type.String(),
  opensAt: Nullable(Instant),
  closesAt: Nullable(Instant),
}
export const AdvertSummary = Type.Object(summary)
export type AdvertSummary = Static<typeof AdvertSummary>

/** A time at which somebody can be talked with; who has booked another one is nobody's business. */
export const FreeChat = Type.Object({
  id: Uuid,
  startsAt: Instant,
  minutes: Type.Integer(),
  hostName: Type.String(),
  way: MeetingWay,
})
export type FreeChat = Static<typeof FreeChat>

export const Advert = Type.Object({
  ...summary,
  role: Type.Object({ name: Type.String(), description: Type.String() }),
  criteria: Type.Array(Type.Object({ kind: CriterionKind, text: Type.String() })),
  aboutTheWork: Type.String(),
  whereItHappens: Type.String(),
  supportOffered: Type.String(),
  rate: Nullable(PaymentRate),
  nhsStaff: NhsStaffRule,
  minimumAge: Type.Integer(),
  guaranteesInterview: Type.Boolean(),
  questions: Type.Array(Type.Object({ prompt: Type.String(), hint: Type.String(), wordLimit: Type.Integer() })),
  refereesAsked: Type.Integer(),
  interviewDays: Type.String(),
  informalChat: Type.String(),
  freeChats: Type.Array(FreeChat),
  contact: Type.Object({
    name: Type.String(),
    email: Nullable(Type.String()),
    phone: Nullable(Type.String()),
    address: Type.String(),
  }),
  can: Type.Object({ apply: Type.Boolean(), bookChat: Type.Boolean() }),
})
export type Advert = Static<typeof Advert>

export const listAdverts = endpoint({
  method: 'GET',
  url: '/adverts',
  schema: {
    summary: 'What can be applied for now or soon, those that close first at the top',
    tags,
    querystring: Strict({ ...Paging, organisation: Type.Optional(Uuid) }),
    response: { 200: Page(AdvertSummary) },
  },
})

export const getAdvert = endpoint({
  method: 'GET',
  url: '/adverts/:slug',
  schema: {
    summary: 'One advert; it stays readable after it has closed',
    tags,
    params: ofAdvert,
    response: { 200: Advert },
  },
  errors: { 404: ['not-found'] },
})

export const previewAdvert = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/advert',
  schema: {
    summary: 'The advert of a campaign as it will be read, before it is published',
    tags,
    params: ofCampaign,
    response: { 200: Advert },
  },
  errors: { 404: ['not-found'] },
})
