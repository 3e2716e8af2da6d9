import type { CheckInAudience, CheckInRhythm } from '@elevate/contracts/check-in-vocabulary'

export const rhythmWords: Record<CheckInRhythm, string> = {
  fortnightly: 'Every two weeks',
  monthly: 'Every month',
  quarterly: 'Every three months',
  off: 'Not at the moment',
}

export const audienceWords: Record<CheckInAudience, string> = {
  'all-partners': 'All partners whose appointment runs',
  'first-year': 'Partners in their first year',
}
