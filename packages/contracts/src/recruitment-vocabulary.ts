import type { Static } from 'typebox'
import { OneOf } from './text.ts'

/** What is stored of a campaign. Whether a published one is open is told by its times and the clock alone. */
export const campaignStages = ['draft', 'published', 'completed', 'cancelled'] as const
export const CampaignStage = OneOf(campaignStages)
export type CampaignStage = Static<typeof CampaignStage>

export const campaignStates = ['draft', 'scheduled', 'open', 'closed', 'completed', 'cancelled'] as const
export const CampaignState = OneOf(campaignStates)
export type CampaignState = Static<typeof CampaignState>

/** `opensAt` and `closesAt` stand where the campaign is published. A close at 12:00 lets nothing in at 12:00:00. */
export const campaignStateAt = (
  { stage, opensAt, closesAt }: { stage: CampaignStage; opensAt: Date | null; closesAt: Date | null },
  now: Date,
): CampaignState => {
  if (stage !== 'published') return stage
  if (opensAt && now < opensAt) return 'scheduled'
  return closesAt && now < closesAt ? 'open' : 'closed'
}

/** Whether people who work for the NHS may apply: a rule of each organisation (domain.md 9, 3). */
export const nhsStaffRules = ['welcome', 'not-from-this-organisation', 'not-from-the-nhs'] as const
export const NhsStaffRule = OneOf(nhsStaffRules)
export type NhsStaffRule = Static<typeof NhsStaffRule>

/** What an applicant says about working for the NHS. */
export const nhsEmployments = ['no', 'this-organisation', 'another-organisation'] as const
export const NhsEmployment = OneOf(nhsEmployments)
export type NhsEmployment = Static<typeof NhsEmployment>

/** `choice`: an involvement payment is offered and may be declined. */
export const campaignPayments = ['paid', 'unpaid', 'choice'] as const
export const CampaignPayment = OneOf(campaignPayments)
export type CampaignPayment = Static<typeof CampaignPayment>

export const criterionKinds = ['essential', 'desirable'] as const
export const CriterionKind = OneOf(criterionKinds)
export type CriterionKind = Static<typeof CriterionKind>

/** When a criterion is scored. */
export const criterionStages = ['sift', 'interview', 'both'] as const
export const CriterionStage = OneOf(criterionStages)
export type CriterionStage = Static<typeof CriterionStage>

/** When scores are given. */
export const scoringStages = ['sift', 'interview'] as const
export const ScoringStage = OneOf(scoringStages)
export type ScoringStage = Static<typeof ScoringStage>

/** `chair` moderates: sees the scores once all are in, records discussions and closes the scoring. May score too. */
export const panelRoles = ['scorer', 'chair'] as const
export const PanelRole = OneOf(panelRoles)
export type PanelRole = Static<typeof PanelRole>

export const applicationRoutes = ['online', 'phone', 'post'] as const
export const ApplicationRoute = OneOf(applicationRoutes)
export type ApplicationRoute = Static<typeof ApplicationRoute>

/** How people of a programme came to it; several can be true. */
export const backgroundsOfApplicants = ['patient', 'carer', 'family', 'service-user', 'advocate', 'other'] as const
export const BackgroundOfApplicant = OneOf(backgroundsOfApplicants)

export const meetingWays = ['in-person', 'video', 'phone'] as const
export const MeetingWay = OneOf(meetingWays)
export type MeetingWay = Static<typeof MeetingWay>

/** Letters that the programme writes; each has a template. */
export const letterKinds = [
  'application-received',
  'not-shortlisted',
  'interview-invitation',
  'offer',
  'reserve',
  'not-appointed',
  'appointment',
  'reference-request',
  'offer-lapsed',
  'offer-withdrawn',
  'reserve-ended',
  'feedback',
  'correction',
  'checks-begun',
] as const
export const LetterKind = OneOf(letterKinds)
export type LetterKind = Static<typeof LetterKind>

/** Kinds of check, which decide what is recorded of them (domain.md 2e). */
export const checkKinds = [
  'identity',
  'right-to-work',
  'reference',
  'dbs',
  'occupational-health',
  'confidentiality',
  'declaration-of-interests',
  'document',
  'training',
  'account',
  'kit',
  'other',
] as const
export const CheckKind = OneOf(checkKinds)
export type CheckKind = Static<typeof CheckKind>

/** What is stored; whether a complete one is expiring or expired is told by its last day and today. */
export const checkStates = ['not-required', 'not-started', 'requested', 'in-progress', 'complete', 'waived'] as const
export const CheckState = OneOf(checkStates)
export type CheckState = Static<typeof CheckState>

/** What is shown. `expiring`: its last day is at most 60 days away. */
export const shownCheckStates = [...checkStates, 'expiring', 'expired'] as const
export const ShownCheckState = OneOf(shownCheckStates)
export type ShownCheckState = Static<typeof ShownCheckState>

/** Who has to do the next thing about a check. */
export const checkOwners = ['applicant', 'programme', 'referee', 'occupational-health', 'other-team'] as const
export const CheckOwner = OneOf(checkOwners)
export type CheckOwner = Static<typeof CheckOwner>

/** `not-eligible` is a complete and lawful answer (domain.md 0c). */
export const dbsLevels = ['not-eligible', 'basic', 'standard', 'enhanced', 'enhanced-barred'] as const
export const DbsLevel = OneOf(dbsLevels)
export type DbsLevel = Static<typeof DbsLevel>
