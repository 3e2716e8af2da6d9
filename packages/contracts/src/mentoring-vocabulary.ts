import { type Static, Type } from 'typebox'
import { OneOf, Uuid } from './text.ts'

/** `none` → `booked` → `trained`. That a refresh is due follows from the day and the settings. */
export const mentorTrainings = ['none', 'booked', 'trained'] as const
export const MentorTraining = OneOf(mentorTrainings)
export type MentorTraining = Static<typeof MentorTraining>

/** What is shown of it: with the day of the training and the months until a refresh. */
export const mentorTrainingStates = [...mentorTrainings, 'refresh-due'] as const
export const MentorTrainingState = OneOf(mentorTrainingStates)
export type MentorTrainingState = Static<typeof MentorTrainingState>

export const mentoringModes = ['video', 'phone', 'in-person'] as const
export const MentoringMode = OneOf(mentoringModes)
export type MentoringMode = Static<typeof MentoringMode>

/** What a partner needs to be met, and what a mentor can meet. */
export const mentoringNeeds = [
  'bsl',
  'interpreter',
  'captions',
  'large-print',
  'easy-read',
  'step-free',
  'no-video',
  'short-sessions',
] as const
export const MentoringNeed = OneOf(mentoringNeeds)
export type MentoringNeed = Static<typeof MentoringNeed>

/** Why two people may not be mentor and partner of each other. */
export const mentorConflictKinds = ['conflict-of-interest', 'line-management', 'pay-approval'] as const
export const MentorConflictKind = OneOf(mentorConflictKinds)
export type MentorConflictKind = Static<typeof MentorConflictKind>

/** waiting (for a choice) → asked (a mentor is asked) → matched; or withdrawn. */
export const mentorRequestStates = ['waiting', 'asked', 'matched', 'withdrawn'] as const
export const MentorRequestState = OneOf(mentorRequestStates)
export type MentorRequestState = Static<typeof MentorRequestState>

export const mentorOfferStates = ['asked', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export const MentorOfferState = OneOf(mentorOfferStates)
export type MentorOfferState = Static<typeof MentorOfferState>

export const mentorOfferChoosers = ['partner', 'programme'] as const
export const MentorOfferChooser = OneOf(mentorOfferChoosers)

/** Whose turn it is. */
export const mentoringTurns = ['partner', 'mentor', 'programme', 'nobody'] as const
export const MentoringTurn = OneOf(mentoringTurns)
export type MentoringTurn = Static<typeof MentoringTurn>

/** Who arranges the sessions. */
export const sessionArrangers = ['mentor', 'partner', 'in-turn'] as const
export const SessionArranger = OneOf(sessionArrangers)
export type SessionArranger = Static<typeof SessionArranger>

export const mentorshipStates = ['running', 'paused', 'ended'] as const
export const MentorshipState = OneOf(mentorshipStates)
export type MentorshipState = Static<typeof MentorshipState>

/** `agreed`: both have accepted what stands there now. */
export const agreementStates = [
  'not-written',
  'waits-for-partner',
  'waits-for-mentor',
  'waits-for-both',
  'agreed',
] as const
export const AgreementState = OneOf(agreementStates)
export type AgreementState = Static<typeof AgreementState>

export const MentoringPerson = Type.Object({ personId: Uuid, name: Type.String() })
export type MentoringPerson = Static<typeof MentoringPerson>

export const MentoringOrganisation = Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() })
