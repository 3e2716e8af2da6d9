import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Applying'] as const

/** Asked, and the person would rather not say: an answer, and another one than none. */
export const preferNotToSay = 'prefer-not-to-say' as const

/**
 * Codes of the answers by question, in the order in which they are asked. Ethnic category: the 16+1 codes of the NHS
 * Data Dictionary (S134), where "prefer not to say" is what the list calls `Z`, not stated after being asked; `99`, not
 * known, is never an answer: somebody who was not asked counts as it. Sexual orientation: the NHS standard (S138).
 * Disability in the meaning of the Equality Act 2010 (S139). Sex and gender identity: as the census of 2021 asked, since
 * the standard is under development (S137).
 */
export const monitoringCodes = {
  ageBand: ['16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-84', '85-plus'],
  ethnicCategory: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S'],
  disability: ['yes', 'no'],
  sex: ['female', 'male'],
  genderSameAsAtBirth: ['yes', 'no'],
  sexualOrientation: ['1', '2', '3', '4', 'U'],
  religion: ['none', 'buddhist', 'christian', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
  caring: ['no', 'child', 'adult', 'both'],
} as const
export const monitoringQuestions = Object.keys(monitoringCodes) as MonitoringQuestion[]
export type MonitoringQuestion = keyof typeof monitoringCodes

const answer = <const T extends readonly string[]>(codes: T) =>
  OneOf([...codes, preferNotToSay] as unknown as readonly [...T, typeof preferNotToSay])

/** Every question may be left out: a question that is not there was not answered. */
export const MonitoringAnswers = StrictChanges({
  ageBand: answer(monitoringCodes.ageBand),
  ethnicCategory: answer(monitoringCodes.ethnicCategory),
  disability: answer(monitoringCodes.disability),
  sex: answer(monitoringCodes.sex),
  genderSameAsAtBirth: answer(monitoringCodes.genderSameAsAtBirth),
  sexualOrientation: answer(monitoringCodes.sexualOrientation),
  religion: answer(monitoringCodes.religion),
  caring: answer(monitoringCodes.caring),
})
export type MonitoringAnswers = Static<typeof MonitoringAnswers>

const params = Strict({ applicationId: Uuid })

export const getMyMonitoring = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId/monitoring',
  schema: {
    summary: 'My own answers for equality monitoring',
    description: 'There for the applicant alone: no other person can read them as somebody’s answers.',
    tags,
    params,
    response: { 200: Type.Object({ answers: MonitoringAnswers }) },
  },
  errors: { 404: ['not-found'] },
})

export const saveMyMonitoring = endpoint({
  method: 'PUT',
  url: '/me/applications/:applicationId/monitoring',
  schema: {
    summary: 'Give or change my answers for equality monitoring, until the application is sent',
    description: 'Replaces all of them. A question that is left out is not answered.',
    tags,
    params,
    body: MonitoringAnswers,
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['closed'] },
})

export const typeMonitoring = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/form/monitoring',
  schema: {
    summary: 'Copy the equality page of an application on paper or by phone, once',
    description: 'Answers nothing, and nothing reads it back: who types it cannot see it again.',
    tags,
    params,
    body: MonitoringAnswers,
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['closed', 'sent', 'already-typed'] },
})
