import type { WaitedFor } from '@elevate/contracts/application-lists'
import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { ApplicationRoute } from '@elevate/contracts/recruitment-vocabulary'

/** As the screens say it, for spreadsheets. */
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

export const turnWords: Record<WaitedFor, string> = {
  applicant: 'the applicant',
  programme: 'the programme',
  panel: 'the panel',
  nobody: 'nobody',
  referee: 'a referee',
  'occupational-health': 'occupational health',
  'other-team': 'another team',
}

export const routeWords: Record<ApplicationRoute, string> = { online: 'online', phone: 'by phone', post: 'by post' }
