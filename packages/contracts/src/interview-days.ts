import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { notFoundError } from './interviews.ts'
import { MeetingWay } from './recruitment-vocabulary.ts'
import { Instant, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Interviews'] as const
const params = Strict({ campaignId: Uuid })

/** What a panel sees of its interviews: numbers, times and what to provide. Never who. */
export const InterviewDay = Type.Object({
  campaign: Type.Object({ id: Uuid, title: Type.String() }),
  /** In order, the free ones too: somebody may still come. */
  times: Type.Array(
    Type.Object({
      startsAt: Instant,
      endsAt: Instant,
      way: MeetingWay,
      place: Type.String(),
      candidate: Nullable(
        Type.Object({
          applicationId: Uuid,
          candidateNumber: Nullable(Type.Integer()),
          /** What to provide, one thing on each line; empty: nothing was asked for. */
          toProvide: Type.String(),
          isArranged: Type.Boolean(),
        }),
      ),
    }),
  ),
  questions: Type.Array(Type.Object({ id: Uuid, question: Type.String(), criterion: Nullable(Type.String()) })),
})
export type InterviewDay = Static<typeof InterviewDay>

export const getInterviewDay = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/interview-day',
  schema: {
    summary: 'When the panel meets which candidate, what to provide, and what everybody is asked',
    tags,
    params,
    response: { 200: InterviewDay },
  },
  errors: notFoundError,
})

export const getInterviewDayCalendarFile = endpoint({
  method: 'GET',
  url: '/panels/:campaignId/interview-day/calendar-file',
  schema: {
    summary: 'The interviews as a calendar file (iCalendar), with numbers in place of names',
    tags,
    params,
    response: { 200: Type.String() },
  },
  produces: ['text/calendar'],
  errors: notFoundError,
})
