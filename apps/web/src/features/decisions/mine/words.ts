import type { MyDecision } from '@elevate/contracts/decisions-mine'
import type { CampaignPayment } from '@elevate/contracts/recruitment-vocabulary'

/** The sentence of the page, by how the decision stands. */
export function myTitle({ state, can }: MyDecision): string {
  if (state === 'offered') return can.answerOffer ? 'We offer you a place' : 'The time to answer is over'
  if (state === 'onboarding') return 'You have accepted our offer'
  if (state === 'reserve') return 'You are on our reserve list'
  if (state === 'declined') return 'You have declined our offer'
  if (state === 'lapsed') return 'Our offer has ended'
  return 'Our decision'
}

export const paymentWords: Record<CampaignPayment, string> = {
  paid: 'You are paid for your time, and we pay your expenses.',
  unpaid: 'This role is not paid. We pay your expenses.',
  choice: 'You can be paid for your time, or decline the payment. We pay your expenses either way.',
}
