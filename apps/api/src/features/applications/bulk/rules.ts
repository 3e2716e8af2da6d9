import { type BulkMove, type BulkRefusal, needsReason } from '@elevate/contracts/application-bulk'
import type { ApplicationState, TurnDownReason } from '@elevate/contracts/application-moves'
import { type CampaignStage, campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import { moveRefusal } from '../moves/rules.ts'

export type Candidate = {
  state: ApplicationState
  isPossibleDuplicate: boolean
  /** Of the sift, once its scoring is closed: null before. */
  siftEssential: boolean | null
}
export type OfCampaign = {
  stage: CampaignStage
  opensAt: Date | null
  closesAt: Date | null
  guaranteesInterview: boolean
}
export type Asked = { move: BulkMove; reason?: TurnDownReason; why?: string }

/** Why a candidate cannot make this move now; undefined where it can. */
export const bulkRefusal = (
  candidate: Candidate,
  campaign: OfCampaign,
  { asked, now }: { asked: Asked; now: Date },
): BulkRefusal | undefined => {
  const hasReason = asked.reason !== undefined || hasWords(asked.why)
  const refusal = moveRefusal(candidate.state, { move: asked.move, by: 'programme', hasReason })
  if (refusal === 'reason-needed' || (needsReason(asked.move) && asked.reason === undefined)) {
    return refusal === 'illegal-move' ? refusal : 'reason-needed'
  }
  if (refusal) return 'illegal-move'
  if (asked.move === 'start-sift') return siftRefusal(candidate, campaign, { asked, now })
  return decisionRefusal(candidate, campaign, asked)
}

const hasWords = (why: string | undefined): boolean => (why ?? '').trim() !== ''

/** Everybody is sifted together once nobody can send any more; before the close only for a reason that is kept. */
const siftRefusal = (
  { isPossibleDuplicate }: Candidate,
  campaign: OfCampaign,
  { asked, now }: { asked: Asked; now: Date },
): BulkRefusal | undefined => {
  const isOpen = ['open', 'scheduled'].includes(campaignStateAt(campaign, now))
  if (isOpen && !hasWords(asked.why)) return 'campaign-open'
  return isPossibleDuplicate ? 'duplicates-waiting' : undefined
}

/** Whoever may not hold the role at all is told so without waiting for scores. */
const decisionRefusal = (
  { state, siftEssential }: Candidate,
  { guaranteesInterview }: OfCampaign,
  { move, reason, why }: Asked,
): BulkRefusal | undefined => {
  const isNotEligible = reason === 'not-eligible'
  const decidesSift = move === 'shortlist' || move === 'not-shortlist'
  if (decidesSift && siftEssential === null && !(move === 'not-shortlist' && isNotEligible)) return 'scoring-open'
  const endsBeforeInterview = move === 'not-shortlist' || (move === 'turn-down' && state === 'shortlisted')
  if (!endsBeforeInterview || !guaranteesInterview || siftEssential !== true) return undefined
  if (isNotEligible && hasWords(why)) return undefined
  return move === 'turn-down' && isTheirDoing(reason) ? undefined : 'interview-guaranteed'
}

/** What ends an invitation without anybody deciding against the candidate. */
const isTheirDoing = (reason: TurnDownReason | undefined): boolean =>
  reason === 'no-answer' || reason === 'place-no-longer-there'

export const refusalWords: Record<BulkRefusal, string> = {
  'illegal-move': 'This step cannot be taken from where it stands now.',
  'reason-needed': 'Say why first.',
  'campaign-open': 'The campaign is still open. Say why the sift starts before the close.',
  'duplicates-waiting': 'Somebody has to decide first whether it is from the same person as another.',
  'scoring-open': 'Its scores have to be in, and the scoring of the sift closed, before this is decided.',
  'interview-guaranteed': 'Meets all essential criteria, and this campaign guarantees an interview.',
}

/** Days in which somebody who is invited chooses a time. */
export const daysToChooseTime = 7
