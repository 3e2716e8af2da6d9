import { type Static, Type } from 'typebox'
import { Check } from './checks.ts'
import { endpoint } from './endpoint.ts'
import { Day, Email, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['References'] as const

/** What a referee is asked: five plain questions, the last two of which can be left. None asks about health, and none for a judgement in marks. */
export const referenceQuestions = [
  { key: 'howKnown', question: 'How do you know them, and for how long?' },
  { key: 'withOthers', question: 'How do they work with other people, also when there is disagreement?' },
  { key: 'trust', question: 'Would you trust them with confidential information? Say why.' },
  { key: 'suits', question: 'What would they bring to this role, and what support would help them?' },
  { key: 'anythingElse', question: 'Is there anything else that we should know?' },
] as const

export const referenceAnswers = {
  howKnown: Lines(2000, 1),
  withOthers: Lines(3000, 1),
  trust: Lines(3000, 1),
  suits: Lines(3000),
  anythingElse: Lines(3000),
}
export const ReferenceAnswers = Strict(referenceAnswers)
export type ReferenceAnswers = Static<typeof ReferenceAnswers>

/** The part of the link after the `#`, which no server on the way gets to see. */
const token = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' })

export const ReferenceToGive = Type.Object({
  state: OneOf(['asked', 'answered', 'declined', 'withdrawn', 'run-out']),
  refereeName: Type.String(),
  /** Who is asked about; null once there is nothing more to say. */
  about: Nullable(Type.String()),
  role: Type.String(),
  organisation: Type.String(),
  /** Whom to ring or write to. */
  contact: Type.Object({ name: Type.String(), phone: Nullable(Type.String()), email: Nullable(Type.String()) }),
  answerBy: Day,
})
export type ReferenceToGive = Static<typeof ReferenceToGive>

const errors = {
  404: ['link-unknown'],
  409: ['answered', 'declined', 'withdrawn', 'run-out'],
  429: ['too-many-attempts'],
} as const

export const lookAtReference = endpoint({
  method: 'POST',
  url: '/references/look',
  schema: {
    summary: 'What a referee is asked, by the link of their mail; looking uses nothing up',
    tags,
    body: Strict({ token }),
    response: { 200: ReferenceToGive },
  },
  errors: { 404: ['link-unknown'], 429: ['too-many-attempts'] },
})

export const giveReference = endpoint({
  method: 'POST',
  url: '/references/answers',
  schema: {
    summary: 'Answer as a referee; the same answers again change nothing',
    tags,
    body: Strict({ token, answers: ReferenceAnswers }),
    response: { 200: ReferenceToGive },
  },
  errors,
})

export const declineReference = endpoint({
  method: 'POST',
  url: '/references/declined',
  schema: {
    summary: 'Say as a referee that I would rather not, without a reason',
    tags,
    body: Strict({ token }),
    response: { 200: ReferenceToGive },
  },
  errors,
})

const params = Strict({ checkId: Uuid })
const referee = {
  name: Line(120),
  relationship: Line(120, 0),
}
const refusals = {
  404: ['not-found'],
  409: ['other-kind', 'waived', 'not-asked-for', 'settled', 'asked-already', 'finished'],
} as const

export const askReferee = endpoint({
  method: 'POST',
  url: '/checks/:checkId/reference-requests',
  rationed: 'mail',
  repeatable: true,
  schema: {
    summary: 'Ask a referee by email, with a link that needs no account',
    tags,
    params,
    body: Strict({ ...referee, email: Email }),
    response: { 201: Check },
  },
  errors: refusals,
})

export const typeReference = endpoint({
  method: 'POST',
  url: '/checks/:checkId/typed-references',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Write down what a referee said on the phone or by post; your name stays with it',
    tags,
    params,
    body: Strict({ ...referee, phone: Nullable(Line(40)), answers: ReferenceAnswers }),
    response: { 201: Check },
  },
  errors: refusals,
})

export const withdrawReferenceRequest = endpoint({
  method: 'POST',
  url: '/checks/:checkId/reference-requests/:requestId/withdrawal',
  schema: {
    summary: 'Do not ask this referee any more; their link says so kindly',
    tags,
    params: Strict({ checkId: Uuid, requestId: Uuid }),
    response: { 200: Check },
  },
  errors: { 404: ['not-found'], 409: ['settled', 'finished'] },
})
