import { type ApplicationMove, type ApplicationState, movesFrom } from '@elevate/contracts/application-moves'
import type { CampaignStage } from '@elevate/contracts/recruitment-vocabulary'
import { monthsLater } from '../../../london.ts'

type Standing = {
  state: ApplicationState
  route: 'online' | 'phone' | 'post'
  deleteOn: string | null
  keptBecause: string | null
}
type OfCampaign = { stage: CampaignStage; closesAt: Date | null }

/** What an applicant is still writing is theirs alone until they send it; what staff type for somebody is not. */
export const isPrivateDraft = ({ state, route, submittedAt }: Standing & { submittedAt: Date | null }): boolean =>
  submittedAt === null && route === 'online' && state !== 'merged'

/** Sending is the applicant's, or goes with the form that staff type; merging has a page of its own. */
const elsewhere: readonly ApplicationMove[] = ['submit', 'merge']

export const movesForProgramme = (state: ApplicationState): ApplicationMove[] =>
  movesFrom(state, 'programme').filter((move) => !elsewhere.includes(move))

/** Two years past the usual day: longer than that is not "longer" but "for good". */
const mostMonthsLonger = 24

export const keepingRefusal = ({ deleteOn, keptBecause }: Standing, until: string | undefined) => {
  if (deleteOn === null) return 'not-to-be-deleted'
  if (keptBecause !== null) return 'kept-already'
  if (until === undefined) return undefined
  if (until <= deleteOn) return 'not-later'
  return until > monthsLater(deleteOn, mostMonthsLonger) ? 'too-late' : undefined
}
export type KeepingRefusal = NonNullable<ReturnType<typeof keepingRefusal>>

type Admission = { until?: Date; now: Date }

/** Why somebody cannot be let in late; without `until`, why not at any time. */
export const admissionRefusal = (
  { state }: Pick<Standing, 'state'>,
  { stage, closesAt }: OfCampaign,
  { until, now }: Admission,
) => {
  if (state !== 'draft') return 'sent-already'
  if (stage !== 'published' || closesAt === null) return 'campaign-over'
  if (until === undefined) return closesAt > now ? 'not-after-the-close' : undefined
  if (until <= now) return 'in-the-past'
  return until <= closesAt ? 'not-after-the-close' : undefined
}
export type AdmissionRefusal = NonNullable<ReturnType<typeof admissionRefusal>>
