import type { MyCorrection } from '@elevate/contracts/corrections'

export const subjectWords: Record<MyCorrection['subject'], string> = {
  name: 'My full name',
  appointment: 'My role, or its dates',
  'sign-in': 'The address that I sign in with',
  'written-about': 'Something that somebody wrote about me',
  other: 'Something else',
}

/** The same, said of somebody else. */
export const subjectOfPerson: Record<MyCorrection['subject'], string> = {
  name: 'Their full name',
  appointment: 'Their role, or its dates',
  'sign-in': 'The address that they sign in with',
  'written-about': 'Something that somebody wrote about them',
  other: 'Something else',
}

export const stateWords: Record<MyCorrection['state'], string> = {
  asked: 'Waits for an answer',
  corrected: 'Put right',
  refused: 'Not changed',
  withdrawn: 'Taken back',
}
