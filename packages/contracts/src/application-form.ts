import { type Static, Type } from 'typebox'
import { ApplicationDetails, FormSection, formSections } from './application-details.ts'
import { ApplicationState, Turn } from './application-moves.ts'
import { ApplicationRoute, CampaignPayment, CampaignState, NhsStaffRule } from './recruitment-vocabulary.ts'
import { Day, Instant, Nullable, OneOf, Uuid } from './text.ts'

const sectionStates = ['not-started', 'in-progress', 'done'] as const
export const SectionState = OneOf(sectionStates)
export type SectionState = Static<typeof SectionState>

/** What the server has after a part was saved; `version` is the part's. */
export const SavedPart = Type.Object({ savedAt: Instant, version: Type.Integer() })
export type SavedPart = Static<typeof SavedPart>

/**
 * Why an application cannot be sent yet: `field` is a field of the details, `questions/<id>`, or `hasReadNotice`.
 * `rule`: `required`, `too-many-words`, `format`, `reach` (no way of reaching somebody).
 */
export const FormFault = Type.Object({
  section: OneOf([...formSections, 'review'] as const),
  field: Type.String(),
  rule: OneOf(['required', 'too-many-words', 'format', 'reach'] as const),
})
export type FormFault = Static<typeof FormFault>

/** Which rule of the campaign an answer does not meet. */
const ineligibilities = ['too-young', 'works-here', 'works-for-the-nhs'] as const
export const Ineligibility = OneOf(ineligibilities)
export type Ineligibility = Static<typeof Ineligibility>

export const FormQuestion = Type.Object({
  id: Uuid,
  prompt: Type.String(),
  hint: Type.String(),
  wordLimit: Type.Integer(),
  isRequired: Type.Boolean(),
  isHiddenFromPanel: Type.Boolean(),
  words: Type.String(),
  savedAt: Nullable(Instant),
  /** Zero until it is first saved. */
  version: Type.Integer(),
})
export type FormQuestion = Static<typeof FormQuestion>

export const FormCampaign = Type.Object({
  id: Uuid,
  title: Type.String(),
  slug: Type.String(),
  role: Type.String(),
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  state: CampaignState,
  closesAt: Nullable(Instant),
  minimumAge: Type.Integer(),
  nhsStaff: NhsStaffRule,
  payment: CampaignPayment,
  refereesAsked: Type.Integer(),
  interviewDays: Type.String(),
  contactName: Type.String(),
  contactEmail: Nullable(Type.String()),
  contactPhone: Nullable(Type.String()),
})
export type FormCampaign = Static<typeof FormCampaign>

/** A step that the application took, without why: reasons are the programme's. */
const FormStep = Type.Object({ move: Type.String(), at: Instant, byApplicant: Type.Boolean() })

/** An application as it is written and followed by the applicant, or by staff who type for somebody. */
export const ApplicationForm = Type.Object({
  id: Uuid,
  reference: Type.String(),
  state: ApplicationState,
  stateSince: Instant,
  turn: Turn,
  route: ApplicationRoute,
  /** Who typed it; null where the applicant did. */
  typedBy: Nullable(Type.String()),
  startedAt: Instant,
  submittedAt: Nullable(Instant),
  campaign: FormCampaign,
  /** Until when this one is taken in: the close of the campaign, or later where a coordinator let it in late. */
  sendBy: Nullable(Instant),
  /** The moment or day that counts now: an interview, the answer to an offer, the end of a reserve place. */
  next: Nullable(Type.Object({ what: OneOf(['interview', 'answer', 'reserve-ends'] as const), on: Type.String() })),
  details: ApplicationDetails,
  questions: Type.Array(FormQuestion),
  sections: Type.Array(Type.Object({ section: FormSection, state: SectionState, version: Type.Integer() })),
  /** What has to be put right before it can be sent. */
  faults: Type.Array(FormFault),
  ineligible: Nullable(Ineligibility),
  noticeReadAt: Nullable(Instant),
  privacyNotice: Type.String(),
  guidance: Type.String(),
  steps: Type.Array(FormStep),
  deleteOn: Nullable(Day),
  /** Locks what the browser keeps while it has no connection. Empty once it is sent. */
  lockKey: Type.String(),
  version: Type.Integer(),
  can: Type.Object({
    write: Type.Boolean(),
    send: Type.Boolean(),
    withdraw: Type.Boolean(),
    delete: Type.Boolean(),
    answerMonitoring: Type.Boolean(),
  }),
})
export type ApplicationForm = Static<typeof ApplicationForm>
