import type { CheckTurn } from '@elevate/contracts/checks'
import type { MyPart } from '@elevate/contracts/my-checks'
import type { CheckKind, ShownCheckState } from '@elevate/contracts/recruitment-vocabulary'

const parts: Record<MyPart, string> = {
  accept: 'Read it and say that you accept it.',
  declare: 'Tell us about your interests, or that you have none.',
  'give-referee': 'Tell us who we may ask.',
}

/** What the person does where it is not done on these pages. */
const elsewhere: { [K in CheckKind]?: string } = {
  identity: 'Bring three original documents, or show them on a video call. We keep no copies.',
  'right-to-work': 'Show us a document. A passport that has run out may do.',
  training: 'Take the training, and send us the certificate or tell us when you have passed.',
}

const waiting: Record<Exclude<CheckTurn, 'applicant' | 'nobody'>, string> = {
  programme: 'We are dealing with it. You do not need to do anything now.',
  referee: 'We have asked your referee and wait for their answer.',
  'occupational-health': 'Occupational health will be in touch. They tell us the outcome only.',
  'other-team': 'Another team is dealing with it. You do not need to do anything now.',
}

type Standing = { kind: CheckKind; shown: ShownCheckState; turn: CheckTurn; part: MyPart | null; isReceived: boolean }

/** In words for the person. What a referee wrote, and what staff think of it, is not in them. */
export const myWords = ({ kind, shown, turn, part, isReceived }: Standing): string => {
  if (kind === 'reference' && isReceived) return 'Received. Thank you.'
  if (shown === 'complete') return 'Done. You do not need to do anything.'
  if (shown === 'waived' || shown === 'not-required') return 'Not needed from you.'
  if (turn !== 'applicant' && turn !== 'nobody') return waiting[turn]
  return (part && parts[part]) ?? elsewhere[kind] ?? 'We will tell you what to do.'
}

export const mySentence = (yours: number, others: number): string => {
  if (yours === 1) return 'One thing needs you before you start.'
  if (yours > 1) return `${yours} things need you before you start.`
  return others > 0
    ? 'Nothing more is needed from you before you start. We are dealing with the rest.'
    : 'Everything is done.'
}
