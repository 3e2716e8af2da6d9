import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { AgreementState, MentoringMode, MentoringPerson, SessionArranger } from './mentoring-vocabulary.ts'
import { ofMentorship } from './mentorships.ts'
import { Instant, Line, Lines, Nullable, OneOf, Strict } from './text.ts'

const tags = ['Mentoring'] as const

/** What the two agree (domain.md 3c). */
export const agreementTerms = {
  contactMethod: MentoringMode,
  frequency: Line(200),
  sessionMinutes: Type.Integer({ minimum: 10, maximum: 240 }),
  arrangedBy: SessionArranger,
  noticeDays: Type.Integer({ minimum: 0, maximum: 30 }),
  contactBetween: Line(300),
  months: Type.Integer({ minimum: 1, maximum: 36 }),
  anythingElse: Lines(1000),
}
export const AgreementTerms = Type.Object(agreementTerms)
export type AgreementTerms = Static<typeof AgreementTerms>

export const MentoringAgreement = Type.Object({
  mentor: MentoringPerson,
  partner: MentoringPerson,
  side: OneOf(['partner', 'mentor'] as const),
  state: AgreementState,
  /** What stands there; what is usual where nothing was written yet. */
  terms: AgreementTerms,
  partnerAcceptedAt: Nullable(Instant),
  mentorAcceptedAt: Nullable(Instant),
  /** The partner has no way to sign in: they agreed by phone or in person, and the mentor wrote that down. */
  isToldByPartner: Type.Boolean(),
  /** 0: nothing was written yet. */
  version: Type.Integer(),
  can: Type.Object({ write: Type.Boolean(), accept: Type.Boolean(), acceptForPartner: Type.Boolean() }),
})
export type MentoringAgreement = Static<typeof MentoringAgreement>

export const getAgreement = endpoint({
  method: 'GET',
  url: '/mentorships/:mentorshipId/agreement',
  schema: {
    summary: 'What the two agree; for the two alone',
    tags,
    params: ofMentorship,
    response: { 200: MentoringAgreement },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const writeAgreement = endpoint({
  method: 'PUT',
  url: '/mentorships/:mentorshipId/agreement',
  schema: {
    summary: 'Write or change what the two agree',
    description: 'Who writes it accepts it; what the other had accepted before does not hold any more.',
    tags,
    params: ofMentorship,
    body: Strict(agreementTerms),
    response: { 200: MentoringAgreement },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['ended'] },
})

export const acceptAgreement = endpoint({
  method: 'POST',
  url: '/mentorships/:mentorshipId/agreement/accept',
  schema: {
    summary: 'Accept the version that I have read',
    tags,
    params: ofMentorship,
    body: Strict({ version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
    response: { 200: MentoringAgreement },
  },
  errors: { 404: ['not-found'], 409: ['ended', 'changed-since'] },
})

export const acceptForPartner = endpoint({
  method: 'POST',
  url: '/mentorships/:mentorshipId/agreement/accept-for-partner',
  schema: {
    summary: 'Write down that the partner, who cannot sign in, agrees to the version that the mentor has read to them',
    description: 'For the mentor alone: nobody else but the partner reads what the two agree.',
    tags,
    params: ofMentorship,
    body: Strict({ version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
    response: { 200: MentoringAgreement },
  },
  errors: { 404: ['not-found'], 409: ['ended', 'changed-since', 'signs-in'] },
})
