import type { NewCriterion, RoleVersion } from '@elevate/contracts/role-versions'

export type RoleAnswers = { role: string; description: string; timeAsked: string; criteria: NewCriterion[] }

/** What adverts for partners usually ask for (domain.md 2d), to start from. */
const usualCriteria: NewCriterion[] = [
  { kind: 'essential', text: 'Has an interest in making care safer', scoredAt: 'both' },
  { kind: 'essential', text: 'Listens, and puts a view across with respect', scoredAt: 'both' },
  { kind: 'essential', text: 'Can speak for a wider community, not only from own experience', scoredAt: 'both' },
  { kind: 'essential', text: 'Keeps what is confidential to themselves', scoredAt: 'interview' },
  { kind: 'desirable', text: 'Is used to reading longer papers or reports', scoredAt: 'sift' },
]

export const newCriterion = (): NewCriterion => ({ kind: 'essential', text: '', scoredAt: 'both' })

export const newRole: RoleAnswers = {
  role: 'Patient Safety Partner',
  description: '',
  timeAsked: '',
  criteria: usualCriteria,
}

export const answersOfRole = ({ role, description, timeAsked, criteria }: RoleVersion): RoleAnswers => ({
  role,
  description,
  timeAsked,
  criteria: criteria.map(({ id: _id, ...criterion }) => criterion),
})

/** A row that nothing was written into is no criterion. */
export const roleBody = ({ criteria, ...role }: RoleAnswers) => ({
  ...role,
  criteria: criteria
    .filter(({ text }) => text.trim() !== '')
    .map((criterion) => ({ ...criterion, text: criterion.text.replaceAll(/\s*\n\s*/g, ' ') })),
})

export const criteriaBroken = (criteria: readonly NewCriterion[]): string | undefined => {
  const written = criteria.filter(({ text }) => text.trim() !== '')
  if (written.length === 0) return 'required'
  return written.some(({ kind }) => kind === 'essential') ? undefined : 'no-essential'
}

export const roleMessages = {
  role: { required: 'Enter the name of the role', otherwise: 'Enter the name of the role in 100 characters or fewer' },
  description: {
    required: 'Describe what the role is',
    otherwise: 'Describe the role in 5,000 characters or fewer',
  },
  timeAsked: {
    required: 'Enter the time that the role asks for',
    otherwise: 'Enter the time on one line, in 200 characters or fewer',
  },
  criteria: {
    required: 'Write at least one criterion',
    'no-essential': 'Mark at least one criterion as essential',
    otherwise: 'Write each criterion in 300 characters or fewer',
  },
}
