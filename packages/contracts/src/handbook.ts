import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Mentor’s handbook'] as const
const ofOrganisation = Strict({ organisationId: Uuid })
const at = '/organisations/:organisationId/handbook' as const

const section = { heading: Line(120), text: Lines(8000, 1) }
export const HandbookSection = Type.Object({ heading: Type.String(), text: Type.String() })
export type HandbookSection = Static<typeof HandbookSection>

/** A published version is never edited: what somebody has acknowledged stays what it was. */
export const Handbook = Type.Object({
  id: Uuid,
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  number: Type.Integer(),
  /** What is new in it, in a sentence or two; nothing in the first. */
  whatChanged: Type.String(),
  sections: Type.Array(HandbookSection),
  publishedAt: Instant,
  isNewest: Type.Boolean(),
  /** When the person who asks said that they have read it. */
  acknowledgedAt: Nullable(Instant),
  can: Type.Object({ acknowledge: Type.Boolean(), edit: Type.Boolean() }),
})
export type Handbook = Static<typeof Handbook>

export const getHandbook = endpoint({
  method: 'GET',
  url: at,
  schema: {
    summary: 'The newest version of the mentor’s handbook, or an earlier one',
    tags,
    params: ofOrganisation,
    querystring: Strict({ number: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
    response: { 200: Handbook },
  },
  errors: { 404: ['not-found'] },
})

/** Organisations whose handbook I am asked to read, as a mentor. */
export const MyHandbook = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  number: Type.Integer(),
  whatChanged: Type.String(),
  acknowledgedAt: Nullable(Instant),
})
export type MyHandbook = Static<typeof MyHandbook>

export const listMyHandbooks = endpoint({
  method: 'GET',
  url: '/handbooks/mine',
  schema: {
    summary: 'The handbooks that I am asked to read as a mentor, and whether I have',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyHandbook) }) },
  },
})

export const acknowledgeHandbook = endpoint({
  method: 'POST',
  url: `${at}/acknowledgements`,
  schema: {
    summary: 'Say that I have read this version',
    tags,
    params: ofOrganisation,
    body: Strict({ number: Type.Integer({ minimum: 1, maximum: 10_000 }) }),
    response: { 200: Handbook },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['newer-version'] },
})

export const HandbookVersion = Type.Object({
  number: Type.Integer(),
  whatChanged: Type.String(),
  publishedAt: Instant,
  publishedBy: Nullable(Type.String()),
})
export type HandbookVersion = Static<typeof HandbookVersion>

export const listHandbookVersions = endpoint({
  method: 'GET',
  url: `${at}/versions`,
  schema: {
    summary: 'The versions that were published, the newest first',
    tags,
    params: ofOrganisation,
    querystring: Strict(Paging),
    response: { 200: Page(HandbookVersion) },
  },
  errors: { 404: ['not-found'] },
})

/** What the next version is to say; nobody but those who run the programme sees it. */
export const HandbookDraft = Type.Object({
  whatChanged: Type.String(),
  sections: Type.Array(HandbookSection),
  /** The number that it will have. */
  number: Type.Integer(),
  version: Type.Integer(),
})
export type HandbookDraft = Static<typeof HandbookDraft>

export const getHandbookDraft = endpoint({
  method: 'GET',
  url: `${at}/draft`,
  schema: {
    summary: 'The next version as it is being written; where nobody has begun, the newest version or the usual text',
    tags,
    params: ofOrganisation,
    response: { 200: HandbookDraft },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const saveHandbookDraft = endpoint({
  method: 'PUT',
  url: `${at}/draft`,
  schema: {
    summary: 'Write the next version',
    tags,
    params: ofOrganisation,
    body: Strict({
      whatChanged: Lines(1000),
      sections: Type.Array(Strict(section), { minItems: 1, maxItems: 40 }),
    }),
    response: { 200: HandbookDraft },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const publishHandbook = endpoint({
  method: 'POST',
  url: `${at}/publication`,
  schema: {
    summary: 'Publish what was written: it cannot be edited any more, and every mentor is asked to read it',
    tags,
    params: ofOrganisation,
    body: Strict({ version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
    response: { 200: Handbook },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['nothing-written', 'what-changed'], 412: ['changed-meanwhile'] },
})

export const HandbookReader = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String() }),
  state: OneOf(['read', 'earlier', 'never'] as const),
  number: Nullable(Type.Integer()),
  at: Nullable(Instant),
})
export type HandbookReader = Static<typeof HandbookReader>

export const listHandbookReaders = endpoint({
  method: 'GET',
  url: `${at}/readers`,
  schema: {
    summary: 'The mentors of the programme by name, and which version each has said to have read',
    tags,
    params: ofOrganisation,
    querystring: Strict(Paging),
    response: { 200: Page(HandbookReader) },
  },
  errors: { 404: ['not-found'] },
})
