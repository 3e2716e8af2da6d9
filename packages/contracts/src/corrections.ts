import { type Static, Type } from 'typebox'
import { correctionStates, correctionSubjects } from './corrections-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Corrections'] as const
const ofCorrection = Strict({ correctionId: Uuid })

const Wrong = Strict({
  subject: OneOf(correctionSubjects),
  /** What is wrong, and what it should say. */
  words: Lines(2000, 1),
})

const fields = {
  id: Uuid,
  subject: OneOf(correctionSubjects),
  state: OneOf(correctionStates),
  askedAt: Instant,
  /** An answer is due within a month (UK GDPR Article 12(3)). */
  dueOn: Day,
  decidedAt: Nullable(Instant),
}

const said = {
  words: Type.String(),
  /** What was put right, or why not, for the person to read. */
  answer: Nullable(Type.String()),
}

export const MyCorrection = Type.Object({ ...fields, ...said })
export type MyCorrection = Static<typeof MyCorrection>

/** Without what was said: that is read one by one, and each look is written down. */
export const CorrectionInList = Type.Object({
  ...fields,
  person: Type.Object({ id: Uuid, name: Type.String() }),
  wasAskedByPerson: Type.Boolean(),
})
export type CorrectionInList = Static<typeof CorrectionInList>

export const Correction = Type.Object({
  ...CorrectionInList.properties,
  ...said,
  can: Type.Object({ decide: Type.Boolean() }),
})
export type Correction = Static<typeof Correction>

export const listMyCorrections = endpoint({
  method: 'GET',
  url: '/me/corrections',
  schema: {
    summary: 'What I asked to be corrected, newest first, and what became of it',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyCorrection) }) },
  },
})

export const askForCorrection = endpoint({
  method: 'POST',
  url: '/me/corrections',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Something is wrong with what you hold about me; an answer comes within a month',
    tags,
    body: Wrong,
    response: { 201: MyCorrection },
  },
  errors: { 409: ['already-asked'] },
})

export const withdrawCorrection = endpoint({
  method: 'DELETE',
  url: '/me/corrections/:correctionId',
  schema: { summary: 'It was right after all', tags, params: ofCorrection, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'] },
})

export const listCorrections = endpoint({
  method: 'GET',
  url: '/corrections',
  schema: {
    summary: 'What people asked to be corrected, newest first',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(CorrectionInList) },
  },
})

export const askForCorrectionOf = endpoint({
  method: 'POST',
  url: '/people/:personId/corrections',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Write down what a person asked to be corrected, by phone or letter',
    tags,
    params: Strict({ personId: Uuid }),
    body: Wrong,
    response: { 201: Correction },
  },
  errors: { 404: ['not-found'], 409: ['already-asked'] },
})

export const getCorrection = endpoint({
  method: 'GET',
  url: '/corrections/:correctionId',
  schema: { summary: 'One request', tags, params: ofCorrection, response: { 200: Correction } },
  errors: { 404: ['not-found'] },
})

export const answerCorrection = endpoint({
  method: 'POST',
  url: '/corrections/:correctionId/answer',
  schema: {
    summary: 'It is put right, or it is not and why; the person is told and reads it',
    tags,
    params: ofCorrection,
    body: Strict({ outcome: OneOf(['corrected', 'refused']), answer: Lines(2000, 1) }),
    response: { 200: Correction },
  },
  errors: { 404: ['not-found'], 409: ['already-decided'] },
})
