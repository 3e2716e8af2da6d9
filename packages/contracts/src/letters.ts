import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ContactPreference } from './people-vocabulary.ts'
import { LetterKind } from './recruitment-vocabulary.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Letters'] as const
const params = Strict({ applicationId: Uuid, letterId: Uuid })

/** A letter as it was written, word for word. */
const letter = {
  id: Uuid,
  kind: LetterKind,
  subject: Type.String(),
  body: Type.String(),
  by: ContactPreference,
  madeAt: Instant,
  sentAt: Nullable(Instant),
  sentHow: Nullable(ContactPreference),
  /** What it says does not hold any more, and it never went. */
  withdrawnAt: Nullable(Instant),
}
export const Letter = Type.Object({
  ...letter,
  madeBy: Nullable(Type.String()),
  /** Who printed or told it; null for emails. */
  sentBy: Nullable(Type.String()),
  can: Type.Object({ markSent: Type.Boolean() }),
})
export type Letter = Static<typeof Letter>

export const LettersOfApplication = Type.Object({
  application: Type.Object({ id: Uuid, reference: Type.String(), name: Type.String() }),
  items: Type.Array(Letter),
})
export type LettersOfApplication = Static<typeof LettersOfApplication>

export const listLetters = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/letters',
  schema: {
    summary: 'The letters that were written to an applicant, the newest first',
    tags,
    params: Strict({ applicationId: Uuid }),
    response: { 200: LettersOfApplication },
  },
  errors: { 404: ['not-found'] },
})

/** Everything that stands on the paper. */
export const PrintableLetter = Type.Object({
  letter: Letter,
  application: Type.Object({ id: Uuid, reference: Type.String(), name: Type.String() }),
  /** The name first, then lines of the address, the postcode last. */
  to: Type.Array(Type.String()),
  phone: Nullable(Type.String()),
  from: Type.Object({
    organisation: Type.String(),
    address: Type.Array(Type.String()),
    phone: Nullable(Type.String()),
    email: Nullable(Type.String()),
  }),
})
export type PrintableLetter = Static<typeof PrintableLetter>

export const getLetter = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/letters/:letterId',
  schema: { summary: 'One letter, ready to print or to read out', tags, params, response: { 200: PrintableLetter } },
  errors: { 404: ['not-found'] },
})

export const markLetterSent = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/letters/:letterId/sending',
  schema: {
    summary: 'Say that a letter was posted, or told by phone, and when',
    tags,
    params,
    body: Strict({ how: OneOf(['phone', 'post']), on: Day }),
    response: { 200: PrintableLetter },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['letter-already-sent', 'letter-withdrawn', 'day-not-possible'] },
})

export const LetterToSend = Type.Object({
  id: Uuid,
  applicationId: Uuid,
  reference: Type.String(),
  name: Type.String(),
  kind: LetterKind,
  subject: Type.String(),
  by: ContactPreference,
  madeAt: Instant,
})
export type LetterToSend = Static<typeof LetterToSend>

export const listLettersToSend = endpoint({
  method: 'GET',
  url: '/letters-to-send',
  schema: {
    summary: 'Letters that wait to be printed or told by phone, the oldest first',
    tags,
    querystring: Strict({ ...Paging, organisationId: Uuid }),
    response: { 200: Page(LetterToSend) },
  },
  errors: { 404: ['not-found'] },
})

export const MyLetter = Type.Object({
  id: Uuid,
  subject: Type.String(),
  body: Type.String(),
  sentAt: Instant,
})
export type MyLetter = Static<typeof MyLetter>

export const listMyLetters = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId/letters',
  schema: {
    summary: 'What the programme wrote to me about my application, the newest first',
    tags,
    params: Strict({ applicationId: Uuid }),
    response: { 200: Type.Object({ items: Type.Array(MyLetter) }) },
  },
  errors: { 404: ['not-found'] },
})
