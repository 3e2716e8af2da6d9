import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import {
  Attendance,
  askedAdjustments,
  FreeInterviewTime,
  InterviewAdjustments,
  InterviewSlot,
  interviewCandidate,
  notFoundError,
} from './interviews.ts'
import { Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Interviews'] as const
const params = Strict({ applicationId: Uuid })

export const CandidateInterview = Type.Object({
  ...interviewCandidate,
  campaign: Type.Object({ id: Uuid, title: Type.String() }),
  slot: Nullable(InterviewSlot),
  free: Type.Array(FreeInterviewTime),
  /** Times that were given up, newest first. */
  earlier: Type.Array(
    Type.Object({
      startsAt: Instant,
      endedAt: Instant,
      how: OneOf(['moved', 'cancelled', 'time-cancelled', 'withdrawn'] as const),
    }),
  ),
  can: Type.Object({ book: Type.Boolean(), askForAdjustments: Type.Boolean() }),
})
export type CandidateInterview = Static<typeof CandidateInterview>

export const getCandidateInterview = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/interview',
  schema: {
    summary: 'The interview of one candidate, with the times that are free',
    tags,
    params,
    response: { 200: CandidateInterview },
  },
  errors: notFoundError,
})

const bookingRefusals = ['taken', 'time-cancelled', 'already-started', 'not-at-interview', 'already-held'] as const

export const bookInterviewFor = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/interview/booking',
  schema: {
    summary: 'Book a time for a candidate who phoned or wrote, or move them to another',
    description: 'The old time is given up only when the new one is theirs. The same time again changes nothing.',
    tags,
    params,
    body: Strict({ slotId: Uuid }),
    response: { 200: CandidateInterview },
  },
  errors: { ...notFoundError, 409: bookingRefusals },
})

export const cancelInterviewFor = endpoint({
  method: 'DELETE',
  url: '/applications/:applicationId/interview/booking',
  schema: { summary: 'Give up the time of a candidate', tags, params, response: { 204: Type.Null() } },
  errors: { ...notFoundError, 409: ['already-started'] },
})

export const markAttendance = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/interview/attendance',
  schema: {
    summary: 'Say whether the candidate came; null takes it back',
    tags,
    params,
    body: Strict({ attendance: Nullable(Attendance) }),
    response: { 200: CandidateInterview },
  },
  errors: { ...notFoundError, 409: ['not-started', 'no-time'] },
})

export const askForAdjustmentsFor = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/interview/adjustments',
  versioned: true,
  schema: {
    summary: 'Write down what a candidate asked to be provided',
    tags,
    params,
    body: askedAdjustments,
    response: { 200: InterviewAdjustments },
  },
  errors: { ...notFoundError, 409: ['not-at-interview'] },
})

export const tickAdjustments = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/interview/adjustments/arranged',
  versioned: true,
  schema: {
    summary: 'Tick that what was asked for is arranged, or take the tick back',
    tags,
    params,
    body: Strict({ isArranged: Type.Boolean() }),
    response: { 200: InterviewAdjustments },
  },
  errors: notFoundError,
})
