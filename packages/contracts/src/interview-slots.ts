import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { InterviewSlot, notFoundError, WaitingForInterview } from './interviews.ts'
import { MeetingWay } from './recruitment-vocabulary.ts'
import { Day, Line, Lines, Nullable, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Interviews'] as const
const params = Strict({ campaignId: Uuid })
const slotParams = Strict({ campaignId: Uuid, slotId: Uuid })

/** Wall time of London. */
export const WallTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

const where = {
  minutes: Type.Integer({ minimum: 5, maximum: 240 }),
  way: MeetingWay,
  place: Line(300, 0),
  arrival: Lines(2000),
}

const timeRefusals = ['in-the-past', 'unusual-hours', 'overlapping', 'campaign-over'] as const

export const CampaignInterviews = Type.Object({
  campaign: Type.Object({ id: Uuid, title: Type.String() }),
  /** In order; times that were cancelled are left out. */
  slots: Type.Array(InterviewSlot),
  /** Longest waiting first. */
  waiting: Type.Array(WaitingForInterview),
  /** Candidates who came and can be moved on to the decision. */
  toFinish: Type.Array(Uuid),
  can: Type.Object({ makeTimes: Type.Boolean() }),
})
export type CampaignInterviews = Static<typeof CampaignInterviews>

export const listInterviewSlots = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/interview-slots',
  schema: {
    summary: 'Interview times of a campaign, who comes when, and who has no time yet',
    description: 'At most 400 times are in use in a campaign, so they come in one reply.',
    tags,
    params,
    response: { 200: CampaignInterviews },
  },
  errors: notFoundError,
})

export const makeInterviewSlots = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/interview-slots',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Make interview times: one, or several of a day one after the other',
    description:
      'Day and first time are wall time in London. All of them or none: times in the past, before 7am or after 10pm, or that overlap others in the same place are refused.',
    tags,
    params,
    body: Strict({
      day: Day,
      from: WallTime,
      count: Type.Integer({ minimum: 1, maximum: 40 }),
      breakMinutes: Type.Integer({ minimum: 0, maximum: 240 }),
      ...where,
    }),
    response: { 201: Type.Object({ items: Type.Array(InterviewSlot) }) },
  },
  errors: { ...notFoundError, 409: [...timeRefusals, 'too-many-times'] },
})

export const changeInterviewSlot = endpoint({
  method: 'PATCH',
  url: '/campaigns/:campaignId/interview-slots/:slotId',
  versioned: true,
  schema: {
    summary: 'Change an interview time; whoever has booked it is told',
    tags,
    params: slotParams,
    body: StrictChanges({ day: Day, from: WallTime, ...where }),
    response: { 200: InterviewSlot },
  },
  errors: { ...notFoundError, 409: [...timeRefusals, 'time-cancelled', 'already-started'] },
})

export const cancelInterviewSlot = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/interview-slots/:slotId/cancel',
  repeatable: true,
  schema: {
    summary: 'Cancel an interview time; whoever has booked it is told and asked to choose again',
    description: 'Once it is cancelled, asking again changes nothing.',
    tags,
    params: slotParams,
    response: { 204: Type.Null() },
  },
  errors: { ...notFoundError, 409: ['already-started'] },
})

const question = {
  question: Line(500),
  /** The criterion of the person specification that it is about. */
  criterionId: Nullable(Uuid),
}

export const InterviewQuestions = Type.Object({
  /** In the order in which they are asked, the same of every candidate. */
  items: Type.Array(Type.Object({ id: Uuid, ...question })),
  /** Of the person specification, for choosing. */
  criteria: Type.Array(Type.Object({ id: Uuid, text: Type.String() })),
  version: Type.Integer(),
  can: Type.Object({ change: Type.Boolean() }),
})
export type InterviewQuestions = Static<typeof InterviewQuestions>

export const getInterviewQuestions = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/interview-questions',
  versioned: true,
  schema: {
    summary: 'The questions that every candidate is asked',
    tags,
    params,
    response: { 200: InterviewQuestions },
  },
  errors: notFoundError,
})

export const putInterviewQuestions = endpoint({
  method: 'PUT',
  url: '/campaigns/:campaignId/interview-questions',
  versioned: true,
  schema: {
    summary: 'Set the questions and their order',
    tags,
    params,
    body: Strict({ items: Type.Array(Strict(question), { maxItems: 30 }) }),
    response: { 200: InterviewQuestions },
  },
  errors: { ...notFoundError, 409: ['campaign-over'] },
})
