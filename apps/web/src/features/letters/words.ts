import { type LetterKind, letterKinds } from '@elevate/contracts/recruitment-vocabulary'

export const kindWords: Record<LetterKind, string> = {
  'application-received': 'Your application has arrived',
  'not-shortlisted': 'Not invited to an interview',
  'interview-invitation': 'Invitation to an interview',
  offer: 'An offer of a place',
  reserve: 'On the reserve list',
  'not-appointed': 'No place this time',
  appointment: 'Appointed',
  'reference-request': 'To a referee: a reference is asked for',
  'offer-lapsed': 'The offer has ended without an answer',
  'offer-withdrawn': 'The offer is taken back',
  'reserve-ended': 'The reserve list has ended',
  feedback: 'Feedback',
  'checks-begun': 'What is needed before the start',
  correction: 'Our last letter no longer applies',
}

export const kindNamed = (name: string | undefined): LetterKind | undefined => letterKinds.find((kind) => kind === name)

export const sentWords = { email: 'Sent by email', post: 'Posted', phone: 'Told by phone' }
export const waitingWords = { email: 'To send by email', post: 'To print and post', phone: 'To tell by phone' }
