import type {
  MentorConflictKind,
  MentoringMode,
  MentoringNeed,
  MentoringTurn,
  MentorTrainingState,
  SessionArranger,
} from '@elevate/contracts/mentoring-vocabulary'
import type { Mentorship } from '@elevate/contracts/mentorships'

export const modes: { value: MentoringMode; text: string }[] = [
  { value: 'video', text: 'Video call' },
  { value: 'phone', text: 'Phone' },
  { value: 'in-person', text: 'In person' },
]

export const needs: { value: MentoringNeed; text: string }[] = [
  { value: 'bsl', text: 'British Sign Language' },
  { value: 'interpreter', text: 'Working with an interpreter' },
  { value: 'captions', text: 'Captions on video calls' },
  { value: 'large-print', text: 'Large print' },
  { value: 'easy-read', text: 'Easy Read' },
  { value: 'step-free', text: 'Step-free places' },
  { value: 'no-video', text: 'No video calls' },
  { value: 'short-sessions', text: 'Short sessions with breaks' },
]

export const arrangers: { value: SessionArranger; text: string }[] = [
  { value: 'mentor', text: 'The mentor' },
  { value: 'partner', text: 'The partner' },
  { value: 'in-turn', text: 'Each in turn' },
]

export const conflictKinds: { value: MentorConflictKind; text: string }[] = [
  { value: 'conflict-of-interest', text: 'Conflict of interest' },
  { value: 'line-management', text: 'One manages the other' },
  { value: 'pay-approval', text: 'One approves payments of the other' },
]

export const trainingWords: Record<MentorTrainingState, string> = {
  none: 'Not trained yet',
  booked: 'Training booked',
  trained: 'Trained',
  'refresh-due': 'Refresh due',
}

export const textOf = <T extends string>(choices: readonly { value: T; text: string }[], value: T): string =>
  choices.find((choice) => choice.value === value)?.text ?? value

export const listOf = <T extends string>(
  choices: readonly { value: T; text: string }[],
  values: readonly T[],
): string => values.map((value) => textOf(choices, value)).join(', ')

/** Whose turn it is, for who reads it. */
export const turnText = (turn: MentoringTurn, reader: 'partner' | 'mentor' | 'programme'): string => {
  if (turn === reader) return 'Your turn'
  return {
    partner: 'Waiting for the partner',
    mentor: 'Waiting for the mentor',
    programme: 'Waiting for the programme team',
    nobody: 'Nothing to do now',
  }[turn]
}

export const agreementWords = ({ agreement, side }: Mentorship): string => {
  if (agreement === 'agreed') return 'Both have agreed'
  if (side === 'programme') return 'Not agreed yet'
  if (agreement === 'not-written') return 'Not written yet'
  if (agreement === `waits-for-${side}`) return 'Waiting for you'
  return side === 'partner' ? 'Waiting for your mentor' : 'Waiting for your partner'
}

/** A reason is written to the partner; whoever else reads it reads "they". */
export const reasonFor = (reason: string, isMine: boolean): string =>
  isMine ? reason : reason.replace(/\bYou\b/g, 'They').replace(/\byou\b/g, 'they')
