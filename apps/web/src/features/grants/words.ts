import type { GivenKind, Grant } from '@elevate/contracts/grants'

export const grantKindWords: Record<Grant['kind'], string> = {
  administrator: 'Administrator',
  coordinator: 'Coordinator',
  'panel-member': 'Panel member',
  mentor: 'Mentor',
  applicant: 'Applicant',
}

/** What each lets a person do, for who is about to give it. */
export const grantKindHints: Record<GivenKind, string> = {
  administrator: 'Organisations, people, roles and the audit trail of the whole installation',
  coordinator: 'Runs the programme: sees and changes everybody there',
  'panel-member': 'Scores applications, without names or personal details',
  mentor: 'Accompanies partners, and sees how to reach their own',
}
