import { type Static, Type } from 'typebox'
import { ApplicationState } from './application-moves.ts'
import { MeetingWay } from './recruitment-vocabulary.ts'
import { Instant, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

/** What is often asked for. Nobody has to say why; more can be asked for in own words. */
export const interviewSuggestions = [
  'breaks',
  'large-print',
  'questions-before',
  'reader',
  'sign-language',
  'hearing-loop',
  'easy-read',
  'step-free',
  'companion',
  'another-way',
] as const
export const InterviewSuggestion = OneOf(interviewSuggestions)
export type InterviewSuggestion = Static<typeof InterviewSuggestion>

/** As the interviewers read it: what to provide. */
export const suggestionWords: Record<InterviewSuggestion, string> = {
  breaks: 'Breaks during the interview',
  'large-print': 'Anything on paper in large print',
  'questions-before': 'The questions in writing beforehand',
  reader: 'Somebody to read things out and write things down',
  'sign-language': 'A British Sign Language interpreter',
  'hearing-loop': 'A hearing loop',
  'easy-read': 'Anything on paper in Easy Read',
  'step-free': 'A room without steps',
  companion: 'Somebody to come along',
  'another-way': 'To meet another way: in person, by video or by phone',
}

export const Attendance = OneOf(['attended', 'missed'] as const)
export type Attendance = Static<typeof Attendance>

/** What a candidate asks to be provided; the interviewers read this and nothing else. Version 0: nothing yet. */
export const InterviewAdjustments = Type.Object({
  /** One thing on each line. */
  toProvide: Type.String(),
  suggestions: Type.Array(InterviewSuggestion),
  ownWords: Type.String(),
  /** The programme has seen to it. A change takes the tick away. */
  arrangedAt: Nullable(Instant),
  version: Type.Integer(),
})
export type InterviewAdjustments = Static<typeof InterviewAdjustments>

export const askedAdjustments = Strict({
  suggestions: Type.Array(InterviewSuggestion, { uniqueItems: true, maxItems: interviewSuggestions.length }),
  ownWords: Lines(1000),
})

/** When and where. `place` is a room, the link of a video call, or who rings whom. */
export const interviewTime = {
  startsAt: Instant,
  endsAt: Instant,
  minutes: Type.Integer(),
  way: MeetingWay,
  place: Type.String(),
  /** How to get in, where to park, whom to ask for. */
  arrival: Type.String(),
}

/** A time that can still be had. Who else comes, and how many, is nobody's business. */
export const FreeInterviewTime = Type.Object({
  id: Uuid,
  startsAt: Instant,
  endsAt: Instant,
  minutes: Type.Integer(),
  way: MeetingWay,
  /** The room; links are told to who has booked. */
  place: Type.String(),
})
export type FreeInterviewTime = Static<typeof FreeInterviewTime>

/** A candidate as those who run the programme see them. No panel is shown this. */
export const interviewCandidate = {
  applicationId: Uuid,
  name: Type.String(),
  reference: Type.String(),
  candidateNumber: Nullable(Type.Integer()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  /** How the system reaches them; whom no mail reaches, the programme tells. */
  reachedBy: OneOf(['email', 'phone', 'post'] as const),
  state: ApplicationState,
  adjustments: InterviewAdjustments,
}

export const InterviewBooking = Type.Object({
  ...interviewCandidate,
  bookedAt: Instant,
  /** Booked by the programme for somebody who phoned or wrote. */
  byProgramme: Type.Boolean(),
  attendance: Nullable(Attendance),
  can: Type.Object({ move: Type.Boolean(), cancel: Type.Boolean(), mark: Type.Boolean() }),
})
export type InterviewBooking = Static<typeof InterviewBooking>

export const InterviewSlot = Type.Object({
  id: Uuid,
  ...interviewTime,
  booking: Nullable(InterviewBooking),
  version: Type.Integer(),
  can: Type.Object({ edit: Type.Boolean(), cancel: Type.Boolean(), book: Type.Boolean() }),
})
export type InterviewSlot = Static<typeof InterviewSlot>

/** Invited to an interview and without a time. */
export const WaitingForInterview = Type.Object({
  ...interviewCandidate,
  /** Since they were invited, or their last time was given up. */
  waitingSince: Instant,
})
export type WaitingForInterview = Static<typeof WaitingForInterview>

export const notFoundError = { 404: ['not-found'] } as const
