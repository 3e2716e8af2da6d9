import type { Likeness } from '@elevate/contracts/application-duplicates'
import type { ApplicationStage, WaitedFor } from '@elevate/contracts/application-lists'
import type { ApplicationMove, ApplicationState, TurnDownReason } from '@elevate/contracts/application-moves'
import type { ApplicationRoute } from '@elevate/contracts/recruitment-vocabulary'

export const stateWords: Record<ApplicationState, string> = {
  draft: 'Not sent yet',
  submitted: 'Received',
  sift: 'Being scored',
  shortlisted: 'Shortlisted',
  interview: 'Invited to an interview',
  interviewed: 'Interviewed',
  reserve: 'On the reserve list',
  offered: 'Offered a place',
  onboarding: 'Accepted, checks under way',
  appointed: 'Appointed',
  'not-shortlisted': 'Not shortlisted',
  'not-appointed': 'Not appointed',
  declined: 'Declined the offer',
  lapsed: 'Offer lapsed',
  withdrawn: 'Withdrawn',
  merged: 'Merged into another',
}

export const stageWords: Record<ApplicationStage, string> = {
  received: 'Received',
  sift: 'Being scored',
  shortlisted: 'Shortlisted',
  interview: 'Interview',
  decision: 'To decide',
  reserve: 'Reserve list',
  offer: 'Offer',
  onboarding: 'Checks',
  appointed: 'Appointed',
  ended: 'Ended',
}

export const routeWords: Record<ApplicationRoute, string> = {
  online: 'Online',
  phone: 'By phone',
  post: 'By post',
}

/** For filters: whom applications wait for. */
export const waitedForWords: Record<WaitedFor, string> = {
  programme: 'You and your colleagues',
  applicant: 'The applicant',
  panel: 'The panel',
  referee: 'A referee',
  'occupational-health': 'Occupational health',
  'other-team': 'Another team',
  nobody: 'Nobody',
}

export const reasonWords: Record<TurnDownReason, string> = {
  'not-eligible': 'May not hold this role',
  'essential-criteria-not-met': 'Did not meet all essential criteria',
  'others-scored-higher': 'Others scored higher',
  'interview-below-standard': 'The interview did not show enough of what is needed',
  'did-not-attend': 'Missed the interview',
  'no-answer': 'Did not answer',
  'checks-not-met': 'The checks could not be met',
  'place-no-longer-there': 'The place is no longer there',
  other: 'Another reason',
}

const likenessWords: Record<Likeness, string> = {
  email: 'the same email address',
  phone: 'the same phone number',
  'name-and-postcode': 'the same name and postcode',
  name: 'a very similar name',
}

/** "the same email address and a very similar name"; what is surer says what is less sure, too. */
export function alikeWords(alike: readonly Likeness[]): string {
  const told = alike.includes('name-and-postcode') ? alike.filter((one) => one !== 'name') : alike
  return told.map((one) => likenessWords[one]).join(' and ')
}

/** What was done, as the history tells it; `by` is the name, or nobody's. */
export const stepWords: Record<ApplicationMove, string> = {
  submit: 'Sent in',
  'start-sift': 'Given to the panel to score',
  shortlist: 'Shortlisted',
  'not-shortlist': 'Not shortlisted',
  'take-back-shortlisting': 'Shortlisting taken back',
  invite: 'Invited to an interview',
  'finish-interview': 'Interview held',
  'keep-in-reserve': 'Put on the reserve list',
  offer: 'Offered a place',
  'turn-down': 'Not appointed',
  'end-reserve': 'Reserve list ended',
  'take-back-decision': 'Decision taken back',
  accept: 'Accepted the offer',
  decline: 'Declined the offer',
  lapse: 'Offer lapsed without an answer',
  'withdraw-offer': 'Offer taken back',
  appoint: 'Appointed',
  withdraw: 'Withdrawn',
  merge: 'Merged into another application of the same person',
}

export const applicationsCounted = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'application' : 'applications'}`

/** "today", "1 day", "12 days". */
export function daysWords(days: number): string {
  if (days <= 0) return 'since today'
  return days === 1 ? '1 day' : `${days} days`
}
