import { type Static, Type } from 'typebox'
import { ApplicationState } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import {
  askedAdjustments,
  FreeInterviewTime,
  InterviewAdjustments,
  interviewTime,
  notFoundError,
} from './interviews.ts'
import { Instant, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Interviews'] as const
const params = Strict({ applicationId: Uuid })

export const MyInterview = Type.Object({
  applicationId: Uuid,
  reference: Type.String(),
  state: ApplicationState,
  campaign: Type.Object({ title: Type.String(), organisation: Type.String() }),
  /** Whom to ring or write to. */
  contact: Type.Object({
    name: Type.String(),
    email: Nullable(Type.String()),
    phone: Nullable(Type.String()),
  }),
  booking: Nullable(
    Type.Object({
      slotId: Uuid,
      ...interviewTime,
      bookedAt: Instant,
      /** Until then it can be moved or cancelled here; afterwards by ringing. */
      changeUntil: Instant,
    }),
  ),
  /** Times that can be chosen now, in order. */
  free: Type.Array(FreeInterviewTime),
  adjustments: InterviewAdjustments,
  can: Type.Object({
    choose: Type.Boolean(),
    move: Type.Boolean(),
    cancel: Type.Boolean(),
    askForAdjustments: Type.Boolean(),
  }),
})
export type MyInterview = Static<typeof MyInterview>

export const getMyInterview = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId/interview',
  schema: {
    summary: 'My interview: the times to choose from, my own time, and what should be provided',
    tags,
    params,
    response: { 200: MyInterview },
  },
  errors: notFoundError,
})

export const bookMyInterview = endpoint({
  method: 'PUT',
  url: '/me/applications/:applicationId/interview/booking',
  schema: {
    summary: 'Choose a time, or move to another',
    description: 'The old time is given up only when the new one is mine. The same time again changes nothing.',
    tags,
    params,
    body: Strict({ slotId: Uuid }),
    response: { 200: MyInterview },
  },
  errors: {
    ...notFoundError,
    409: ['taken', 'time-cancelled', 'too-late', 'not-at-interview', 'already-started', 'already-held'],
  },
})

export const cancelMyInterview = endpoint({
  method: 'DELETE',
  url: '/me/applications/:applicationId/interview/booking',
  schema: {
    summary: 'Give up my time; another one can be chosen',
    tags,
    params,
    response: { 204: Type.Null() },
  },
  errors: { ...notFoundError, 409: ['too-late'] },
})

export const askForMyAdjustments = endpoint({
  method: 'PUT',
  url: '/me/applications/:applicationId/interview/adjustments',
  versioned: true,
  schema: {
    summary: 'Say what should be provided at my interview',
    description: 'The interviewers read what to provide and nothing else. It can be changed until the interview.',
    tags,
    params,
    body: askedAdjustments,
    response: { 200: InterviewAdjustments },
  },
  errors: { ...notFoundError, 409: ['not-at-interview'] },
})

export const getMyInterviewCalendarFile = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId/interview/calendar-file',
  schema: { summary: 'My interview as a calendar file (iCalendar)', tags, params, response: { 200: Type.String() } },
  produces: ['text/calendar'],
  errors: notFoundError,
})
