import { type Static, Type } from 'typebox'
import { ApplicationState } from './application-moves.ts'
import { Feedback } from './decisions.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { Day, Lines, Strict, Uuid } from './text.ts'

const tags = ['Decisions'] as const
const params = Strict({ applicationId: Uuid })

export const FeedbackDue = Type.Object({
  applicationId: Uuid,
  reference: Type.String(),
  name: Type.String(),
  campaign: Type.String(),
  state: ApplicationState,
  dueOn: Day,
  isOverdue: Type.Boolean(),
  isStarted: Type.Boolean(),
})
export type FeedbackDue = Static<typeof FeedbackDue>

export const listFeedbackDue = endpoint({
  method: 'GET',
  url: '/feedback-due',
  schema: {
    summary: 'Applicants who wait for feedback, what is due first at the top',
    tags,
    querystring: Strict({ ...Paging, organisationId: Uuid }),
    response: { 200: Page(FeedbackDue) },
  },
  errors: { 404: ['not-found'] },
})

export const writeFeedback = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/feedback',
  schema: {
    summary: 'Write feedback, without giving it yet',
    tags,
    params,
    body: Strict({ words: Lines(5000) }),
    response: { 200: Feedback },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['feedback-given'], 412: ['changed-meanwhile'] },
})

export const giveFeedback = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/feedback/giving',
  rationed: 'entry',
  schema: {
    summary: 'Give the feedback: by email or post as a letter, or say that it was told by phone',
    description: 'From now on the applicant reads it on their page.',
    tags,
    params,
    body: Strict({ words: Lines(5000, 1), how: ContactPreference }),
    response: { 200: Feedback },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['feedback-given', 'no-address'] },
})
