import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { LetterKind } from './recruitment-vocabulary.ts'
import { Instant, Line, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Letters'] as const
const params = Strict({ kind: LetterKind })
const ofOrganisation = Strict({ organisationId: Uuid })

export const letterWords = { subject: Line(150), body: Lines(8000, 1) }

export const LetterTemplate = Type.Object({
  kind: LetterKind,
  subject: Type.String(),
  body: Type.String(),
  /** 0: the usual words, which nobody here has changed. A change makes the next version; letters keep their words. */
  version: Type.Integer(),
  changedAt: Nullable(Instant),
  changedBy: Nullable(Type.String()),
})
export type LetterTemplate = Static<typeof LetterTemplate>

export const listLetterTemplates = endpoint({
  method: 'GET',
  url: '/letter-templates',
  schema: {
    summary: 'The words of every letter as the organisation writes it now',
    tags,
    querystring: ofOrganisation,
    response: { 200: Type.Object({ items: Type.Array(LetterTemplate) }) },
  },
  errors: { 404: ['not-found'] },
})

export const LetterTemplateWithHistory = Type.Object({
  ...LetterTemplate.properties,
  usual: Type.Object({ subject: Type.String(), body: Type.String() }),
  /** Newest first; the usual words are not among them. */
  versions: Type.Array(LetterTemplate),
})
export type LetterTemplateWithHistory = Static<typeof LetterTemplateWithHistory>

export const getLetterTemplate = endpoint({
  method: 'GET',
  url: '/letter-templates/:kind',
  schema: {
    summary: 'The words of one letter, with the versions before',
    tags,
    params,
    querystring: ofOrganisation,
    response: { 200: LetterTemplateWithHistory },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeLetterTemplate = endpoint({
  method: 'PUT',
  url: '/letter-templates/:kind',
  schema: {
    summary: 'Write a new version of a letter; what was sent keeps its words',
    tags,
    params,
    body: Strict({ organisationId: Uuid, ...letterWords }),
    response: { 200: LetterTemplateWithHistory },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['unknown-placeholder', 'loose-braces'], 412: ['changed-meanwhile'] },
})

export const previewLetterTemplate = endpoint({
  method: 'POST',
  url: '/letter-templates/:kind/preview',
  schema: {
    summary: 'A letter with these words, to a made-up applicant or to a real one; nothing is kept',
    tags,
    params,
    body: Strict({ organisationId: Uuid, ...letterWords, applicationId: Type.Optional(Uuid) }),
    response: { 200: Type.Object({ subject: Type.String(), body: Type.String() }) },
  },
  errors: { 404: ['not-found'], 409: ['unknown-placeholder', 'loose-braces'] },
})
