import { type CampaignField, fieldsOfTerms, type NewQuestion } from '@elevate/contracts/campaign-fields'
import { type CampaignStage, type CampaignState, campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'

export type CampaignRefusal =
  | 'already-published'
  | 'campaign-over'
  | 'closes-before-it-opens'
  | 'only-later'
  | 'selection-has-begun'
  | 'not-open'
  | 'not-closed'

type Timed = { stage: CampaignStage; opensAt: Date | null; closesAt: Date | null }

const isOver = (state: CampaignState): boolean => state === 'completed' || state === 'cancelled'

/** Asked of every step that needs a campaign which is not over. */
export const overRefusal = ({ stage }: { stage: CampaignStage }): CampaignRefusal | undefined =>
  stage === 'completed' || stage === 'cancelled' ? 'campaign-over' : undefined

const orderRefusal = (opensAt: Date | null, closesAt: Date | null): CampaignRefusal | undefined =>
  opensAt && closesAt && closesAt <= opensAt ? 'closes-before-it-opens' : undefined

export type Change = { fields: readonly string[]; opensAt?: Date | null; closesAt?: Date | null }

/**
 * Whether a change can be made. A draft changes freely; once published nothing changes that people applied under, and
 * the close only moves to a later moment, and not over again once applications are being chosen from.
 */
export const changeRefusal = (
  campaign: Timed & { hasSelectionBegun: boolean },
  change: Change,
  now: Date,
): CampaignRefusal | undefined => {
  const over = overRefusal(campaign)
  if (over) return over
  const opensAt = change.opensAt === undefined ? campaign.opensAt : change.opensAt
  const closesAt = change.closesAt === undefined ? campaign.closesAt : change.closesAt
  const order = orderRefusal(opensAt, closesAt)
  if (order || campaign.stage === 'draft') return order
  if (termsIn(change.fields).length > 0) return 'already-published'
  return change.closesAt === undefined ? undefined : extensionRefusal(campaign, change.closesAt, now)
}

export const termsIn = (fields: readonly string[]): string[] =>
  fields.filter((name) => (fieldsOfTerms as readonly string[]).includes(name))

const extensionRefusal = (
  campaign: Timed & { hasSelectionBegun: boolean },
  closesAt: Date | null,
  now: Date,
): CampaignRefusal | undefined => {
  if (!closesAt || !campaign.closesAt || closesAt <= campaign.closesAt || closesAt <= now) return 'only-later'
  return campaignStateAt(campaign, now) === 'closed' && campaign.hasSelectionBegun ? 'selection-has-begun' : undefined
}

type Draft = {
  opensAt: Date | null
  closesAt: Date | null
  summary: string
  aboutTheWork: string
  whereItHappens: string
  supportOffered: string
  contactName: string
  contactPhone: string | null
  payment: 'paid' | 'unpaid' | 'choice'
  rate: unknown
  questions: readonly unknown[]
}

/** What a draft lacks before it can be published: field → why. */
export const missingIn = (draft: Draft, now: Date): Partial<Record<CampaignField, string>> => {
  const texts = ['summary', 'aboutTheWork', 'whereItHappens', 'supportOffered', 'contactName', 'contactPhone'] as const
  const empty = texts.filter((name) => !draft[name]).map((name) => [name, 'required'] as const)
  return {
    ...Object.fromEntries(empty),
    ...(draft.opensAt ? {} : { opensAt: 'required' }),
    ...closeMissing(draft, now),
    ...(draft.questions.length > 0 ? {} : { questions: 'required' }),
    ...(draft.payment !== 'unpaid' && !draft.rate ? { payment: 'no-rate' } : {}),
  }
}

const closeMissing = ({ closesAt }: Draft, now: Date): { closesAt?: string } => {
  if (!closesAt) return { closesAt: 'required' }
  return closesAt <= now ? { closesAt: 'in-the-past' } : {}
}

export const publishRefusal = ({ stage }: { stage: CampaignStage }): CampaignRefusal | undefined =>
  overRefusal({ stage }) ?? (stage === 'draft' ? undefined : 'already-published')

/** What a coordinator can do with a campaign now. */
export const stepsFrom = (campaign: Timed & { hasSelectionBegun: boolean }, now: Date) => {
  const state = campaignStateAt(campaign, now)
  const isPublished = campaign.stage === 'published'
  return {
    change: !isOver(state),
    changeTerms: state === 'draft',
    publish: state === 'draft',
    close: state === 'open',
    extend: isPublished && !(state === 'closed' && campaign.hasSelectionBegun),
    complete: state === 'closed',
    cancel: !isOver(state),
  }
}

/** Asked of every applicant unless the coordinator writes others. */
export const usualQuestions: readonly NewQuestion[] = [
  {
    prompt: 'Why would you like to become a partner here?',
    hint: 'What matters to you about safe care, and what made you think of this.',
    wordLimit: 250,
    isRequired: true,
    isHiddenFromPanel: false,
  },
  {
    prompt: 'What would you bring from your own experience as a patient, a carer or a member of your community?',
    hint: 'Do not name anybody else or the staff who treated you.',
    wordLimit: 300,
    isRequired: true,
    isHiddenFromPanel: false,
  },
  {
    prompt: 'Tell us about a time when you spoke up or helped a group to see something in another way',
    hint: 'It can be from any part of your life: family, work, school, a club.',
    wordLimit: 300,
    isRequired: true,
    isHiddenFromPanel: false,
  },
]
