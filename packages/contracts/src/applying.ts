import { type Static, Type } from 'typebox'
import { DetailsChange, FormSection } from './application-details.ts'
import { ApplicationForm, SavedPart } from './application-form.ts'
import { ApplicationState, Turn } from './application-moves.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Applying'] as const
const params = Strict({ applicationId: Uuid })
const ofSection = Strict({ applicationId: Uuid, section: FormSection })
const ofQuestion = Strict({ applicationId: Uuid, questionId: Uuid })

/** Long enough for twice the longest limit: too many words are saved, and refused when they are sent. */
const AnswerWords = Strict({ words: Lines(40_000) })
export const Sending = Strict({ hasReadNotice: Type.Boolean() })

export const MyApplication = Type.Object({
  id: Uuid,
  reference: Type.String(),
  title: Type.String(),
  slug: Type.String(),
  organisation: Type.String(),
  state: ApplicationState,
  stateSince: Instant,
  turn: Turn,
  startedAt: Instant,
  submittedAt: Nullable(Instant),
  sendBy: Nullable(Instant),
})
export type MyApplication = Static<typeof MyApplication>

export const listMyApplications = endpoint({
  method: 'GET',
  url: '/me/applications',
  schema: {
    summary: 'My applications, newest first',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(MyApplication) },
  },
})

export const getMyApplication = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId',
  versioned: true,
  schema: {
    summary: 'My application: the form, how far it is, whose turn it is, what happens next',
    tags,
    params,
    response: { 200: ApplicationForm },
  },
  errors: { 404: ['not-found'] },
})

export const detailsSchema = {
  tags,
  params: ofSection,
  body: DetailsChange,
  response: { 200: SavedPart },
}
export const savingErrors = { 404: ['not-found'], 409: ['closed', 'sent'], 412: ['changed-meanwhile'] }

export const saveMyDetails = endpoint({
  method: 'PATCH',
  url: '/me/applications/:applicationId/details/:section',
  versioned: true,
  schema: {
    ...detailsSchema,
    summary: 'Save a part of my application as it is typed',
    description: 'Each part has a version of its own. Only fields of the named part are taken.',
  },
  errors: savingErrors,
})

export const answerSchema = { tags, params: ofQuestion, body: AnswerWords, response: { 200: SavedPart } }

export const saveMyAnswer = endpoint({
  method: 'PUT',
  url: '/me/applications/:applicationId/answers/:questionId',
  versioned: true,
  schema: {
    ...answerSchema,
    summary: 'Save my answer to a question as it is typed',
    description: 'Version 0 before it is first saved. More words than the limit are saved, but not sent.',
  },
  errors: savingErrors,
})

export const sendingErrors = {
  404: ['not-found'],
  409: ['closed', 'incomplete', 'not-eligible', 'withdrawn', 'illegal-move'],
}

export const sendMyApplication = endpoint({
  method: 'POST',
  url: '/me/applications/:applicationId/send',
  repeatable: true,
  schema: {
    summary: 'Send my application',
    description:
      'One that was sent already is answered as it is. 409 `incomplete` names every fault in `faults`; 409 `not-eligible` says in `ineligible` which rule of the campaign is not met; 409 `withdrawn`: it was withdrawn, sent before or not.',
    tags,
    params,
    body: Sending,
    response: { 200: ApplicationForm },
  },
  errors: sendingErrors,
})

export const withdrawal = { tags, params, response: { 200: ApplicationForm } }

export const withdrawMyApplication = endpoint({
  method: 'POST',
  url: '/me/applications/:applicationId/withdraw',
  repeatable: true,
  schema: { ...withdrawal, summary: 'Withdraw my application, without giving a reason' },
  errors: { 404: ['not-found'], 409: ['illegal-move'] },
})

export const deleteMyDraft = endpoint({
  method: 'DELETE',
  url: '/me/applications/:applicationId',
  versioned: true,
  schema: {
    summary: 'Delete my draft for good, with everything in it',
    tags,
    params,
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['sent'], 412: ['changed-meanwhile'] },
})
