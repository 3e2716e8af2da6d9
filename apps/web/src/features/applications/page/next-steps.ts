import { type BulkMove, bulkMoves } from '@elevate/contracts/application-bulk'
import type { ApplicationMove, ApplicationState } from '@elevate/contracts/application-moves'
import type { Application } from '@elevate/contracts/applications'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { moveWords } from '../moving/move-words.ts'

type Step = { text: string; to: string }
type Steps = { main: Step | undefined; others: Step[] }

/** Steps of the page on which offers, the reserve list and their answers are dealt with. */
const ofDecision: readonly ApplicationMove[] = [
  'keep-in-reserve',
  'offer',
  'take-back-decision',
  'accept',
  'decline',
  'lapse',
  'withdraw-offer',
]

const decisionText: Partial<Record<ApplicationState, string>> = {
  shortlisted: 'Keep on the reserve list',
  interviewed: 'Offer a place or keep on the reserve list',
  reserve: 'Offer the place',
  lapsed: 'Offer the place again',
  offered: 'See the offer and its answer',
  'not-appointed': 'Take the decision back',
}

/** The step that usually comes from here; against or for somebody is never one press away. */
const usual: Partial<Record<ApplicationState, BulkMove | 'decision' | 'checks'>> = {
  submitted: 'start-sift',
  sift: 'shortlist',
  shortlisted: 'invite',
  interview: 'finish-interview',
  interviewed: 'decision',
  reserve: 'decision',
  offered: 'decision',
  onboarding: 'checks',
}

type Standing = { id: string; state: ApplicationState; turn: Pick<Application['turn'], 'who'> }

const stepTo = (move: BulkMove, { id, campaignId }: { id: string; campaignId: string }): Step => ({
  text: moveWords[move].button,
  to: `/recruitment/${campaignId}/applications/move/${move}?application=${id}`,
})

/** The one step that leads on from here, for a card or a button; none while somebody else is waited for. */
export function leadingStep({ id, state, turn }: Standing, campaignId: string): Step | undefined {
  const leadsOn = isTooEarly(state, turn) ? undefined : usual[state]
  if (leadsOn === undefined) return undefined
  if (leadsOn === 'decision') return { text: decisionText[state] ?? 'Decide', to: `/applications/${id}/offer` }
  return leadsOn === 'checks' ? toChecks(id) : stepTo(leadsOn, { id, campaignId })
}

const toChecks = (id: string): Step => ({ text: 'Go to the checks', to: `/applications/${id}/checks` })

export function stepsOf(application: Application): Steps {
  const { id, campaign, state, can } = application
  const main = leadingStep(application, campaign.id)
  const text = decisionText[state]
  const decides = text !== undefined && can.moves.some((move) => ofDecision.includes(move))
  const steps = [
    ...bulkMoves
      .filter((move) => can.moves.includes(move))
      .map((move) => stepTo(move, { id, campaignId: campaign.id })),
    ...(decides ? [{ text, to: `/applications/${id}/offer` }] : []),
    ...(state === 'onboarding' || state === 'appointed' ? [toChecks(id)] : []),
    ...(can.moves.includes('appoint') ? [{ text: 'Appoint them', to: `/applications/${id}/appointment` }] : []),
  ]
  return { main, others: steps.filter((step) => step.text !== main?.text) }
}

/** While somebody else is waited for, no button asks to go on without them; the steps are still there as links. */
const isTooEarly = (state: ApplicationState, turn: Standing['turn']): boolean =>
  (state === 'sift' || state === 'interview') && turn.who !== 'programme'

/** What happens now, in one sentence. */
export function nextSentence(application: Application): string {
  const { state, turn, campaign } = application
  const { interviewAt, answerBy, reserveUntil, checksOpen, isScored } = turn
  const sentences: Record<ApplicationState, string> = {
    draft: 'It has not been sent yet.',
    submitted:
      campaign.closesAt && new Date(campaign.closesAt) > new Date()
        ? `Nothing yet: the campaign is open until ${formatInstant(campaign.closesAt)}, and all are scored together.`
        : 'Give it to the panel to score.',
    sift: isScored ? 'The scoring is closed: decide whether to shortlist.' : 'The panel is scoring it.',
    shortlisted: 'Invite them to choose a time for an interview.',
    interview: interviewSentence(turn.who, interviewAt),
    interviewed: 'Decide: offer a place, keep on the reserve list, or not this time.',
    reserve: reserveUntil ? `On the reserve list until ${formatDay(reserveUntil)}.` : 'On the reserve list.',
    offered: answerBy
      ? `They have until ${formatDay(answerBy)} to answer the offer.`
      : 'They have been offered a place.',
    onboarding: checksOpen === 0 ? 'All checks are done: they can be appointed.' : 'Finish the checks that are open.',
    appointed: 'Nothing: they are appointed.',
    'not-shortlisted': 'Nothing but the feedback, where it is still due.',
    'not-appointed': 'Nothing but the feedback, where it is still due.',
    declined: 'Nothing: they have declined the offer.',
    lapsed: 'The offer ended without an answer. You can offer the place again.',
    withdrawn: 'Nothing: it has been withdrawn.',
    merged: 'Nothing: it goes on as another application of the same person.',
  }
  return sentences[state]
}

function interviewSentence(who: Application['turn']['who'], at: string | null): string {
  if (at === null) return 'They have been asked to choose a time, and have not chosen yet.'
  return who === 'programme'
    ? `The interview was ${formatInstant(at)}. Say that it was held, or that they missed it.`
    : `The interview is ${formatInstant(at)}.`
}
