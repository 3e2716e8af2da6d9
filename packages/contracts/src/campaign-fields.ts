import { type Static, Type } from 'typebox'
import { CampaignPayment, NhsStaffRule } from './recruitment-vocabulary.ts'
import { Email, Instant, Line, Lines, Nullable, Strict, Uuid } from './text.ts'

const question = {
  prompt: Line(300),
  hint: Line(500, 0),
  wordLimit: Type.Integer({ minimum: 20, maximum: 2000 }),
  isRequired: Type.Boolean(),
  /** The panel does not see the answers, for example where they tell where somebody lives. */
  isHiddenFromPanel: Type.Boolean(),
}
export const NewQuestion = Strict(question)
export type NewQuestion = Static<typeof NewQuestion>

export const CampaignQuestion = Type.Object({ id: Uuid, ...question })
export type CampaignQuestion = Static<typeof CampaignQuestion>

/** What can be changed at any time: it takes nothing away from who has applied already. */
export const texts = {
  title: Line(120, 3),
  summary: Line(200, 0),
  aboutTheWork: Lines(5000),
  whereItHappens: Lines(1000),
  supportOffered: Lines(3000),
  informalChat: Lines(1000),
  interviewDays: Line(300, 0),
  contactName: Line(120, 0),
  contactEmail: Nullable(Email),
  contactPhone: Nullable(Line(40)),
  contactAddress: Lines(500),
}

/** What people apply under: fixed once the campaign is published. */
export const terms = {
  roleVersionId: Uuid,
  places: Type.Integer({ minimum: 1, maximum: 500 }),
  opensAt: Nullable(Instant),
  payment: CampaignPayment,
  nhsStaff: NhsStaffRule,
  minimumAge: Type.Integer({ minimum: 16, maximum: 25 }),
  refereesAsked: Type.Integer({ minimum: 0, maximum: 4 }),
  scorersNeeded: Type.Integer({ minimum: 2, maximum: 10 }),
  discussAtSpread: Type.Integer({ minimum: 1, maximum: 4 }),
  guaranteesInterview: Type.Boolean(),
  questions: Type.Array(NewQuestion, { maxItems: 20 }),
}

/** The moment from which nothing is taken in any more; once published it can only be put later. */
export const closing = { closesAt: Nullable(Instant) }

export const campaignFields = { ...texts, ...terms, ...closing }
export type CampaignField = keyof typeof campaignFields
/** Names of fields that a published campaign no longer changes. */
export const fieldsOfTerms = Object.keys(terms) as (keyof typeof terms)[]

/** Pence for a day and half a day, and the day from which they hold. */
export const PaymentRate = Type.Object({
  validFrom: Type.String({ format: 'date' }),
  dayPence: Type.Integer(),
  halfDayPence: Type.Integer(),
  note: Type.String(),
})
export type PaymentRate = Static<typeof PaymentRate>

export const RecruitingOrganisation = Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() })
