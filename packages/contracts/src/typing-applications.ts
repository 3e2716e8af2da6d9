import { Type } from 'typebox'
import { ApplicationForm } from './application-form.ts'
import { answerSchema, detailsSchema, Sending, savingErrors, sendingErrors, withdrawal } from './applying.ts'
import { endpoint } from './endpoint.ts'
import { StartedApplication } from './starting-applications.ts'
import { Line, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Applying'] as const
const params = Strict({ applicationId: Uuid })

/** How staff take in an application: on the phone, or from paper. */
const typedRoutes = ['phone', 'post'] as const

export const typeApplication = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/applications',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Start an application for somebody who applies by phone or by post',
    description:
      'After the close it is taken only with `arrivedInTime`: a letter that was there before, or a call that came before. Then there are 14 days for typing it.',
    tags,
    params: Strict({ campaignId: Uuid }),
    body: Strict({
      route: OneOf(typedRoutes),
      givenName: Line(100),
      familyName: Type.Optional(Line(100)),
      arrivedInTime: Type.Optional(Type.Boolean()),
    }),
    response: { 201: StartedApplication },
  },
  errors: { 404: ['not-found'], 409: ['not-open-yet', 'closed'] },
})

export const getTypedApplication = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/form',
  versioned: true,
  schema: {
    summary: 'The form of an application that staff type for somebody',
    tags,
    params,
    response: { 200: ApplicationForm },
  },
  errors: { 404: ['not-found'] },
})

export const saveTypedDetails = endpoint({
  method: 'PATCH',
  url: '/applications/:applicationId/form/details/:section',
  versioned: true,
  schema: { ...detailsSchema, summary: 'Save a part of an application that is typed for somebody' },
  errors: savingErrors,
})

export const saveTypedAnswer = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/form/answers/:questionId',
  versioned: true,
  schema: { ...answerSchema, summary: 'Save an answer of an application that is typed for somebody' },
  errors: savingErrors,
})

export const sendTypedApplication = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/form/send',
  repeatable: true,
  schema: {
    summary: 'Send an application on behalf of the applicant',
    description: '`hasReadNotice`: the notice was read out, or was with the form on paper.',
    tags,
    params,
    body: Sending,
    response: { 200: ApplicationForm },
  },
  errors: sendingErrors,
})

export const withdrawTypedApplication = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/form/withdraw',
  repeatable: true,
  schema: { ...withdrawal, summary: 'Withdraw an application for somebody who asked for it by phone or post' },
  errors: { 404: ['not-found'], 409: ['illegal-move'] },
})

export const deleteTypedDraft = endpoint({
  method: 'DELETE',
  url: '/applications/:applicationId/form',
  versioned: true,
  schema: { summary: 'Delete a draft that was typed for somebody', tags, params, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'], 409: ['sent'], 412: ['changed-meanwhile'] },
})
