import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Applying'] as const
const params = Strict({ applicationId: Uuid })
const ofQuestion = Strict({ applicationId: Uuid, questionId: Uuid })

export const BlindAnswer = Type.Object({
  questionId: Uuid,
  prompt: Type.String(),
  words: Type.String(),
  /** How many passages are covered; also the version. */
  version: Type.Integer(),
})
export type BlindAnswer = Static<typeof BlindAnswer>

export const getBlindAnswers = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/blind-answers',
  schema: {
    summary: 'The answers as the panel reads them',
    tags,
    params,
    response: {
      200: Type.Object({
        candidateNumber: Nullable(Type.Integer()),
        reference: Type.String(),
        campaignId: Uuid,
        items: Type.Array(BlindAnswer),
      }),
    },
  },
  errors: { 404: ['not-found'] },
})

export const coverInBlindAnswer = endpoint({
  method: 'PATCH',
  url: '/applications/:applicationId/blind-answers/:questionId',
  versioned: true,
  schema: {
    summary: 'Cover more of an answer, so that the panel cannot tell whose it is',
    description: 'Each passage as it stands in the answer; it is covered wherever it occurs. What is covered stays so.',
    tags,
    params: ofQuestion,
    body: Strict({ passages: Type.Array(Lines(500, 2), { minItems: 1, maxItems: 50 }) }),
    response: { 200: BlindAnswer },
  },
  errors: { 404: ['not-found'], 409: ['passage-not-there'], 412: ['changed-meanwhile'] },
})
