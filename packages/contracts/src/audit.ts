import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Nullable, Strict, Uuid } from './text.ts'

export const AuditEntry = Type.Object({
  id: Type.Integer(),
  at: Instant,
  /** Null for what the system did by itself. */
  actor: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
  organisation: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
  /** Subject and verb, for example `appointment.ended`. */
  action: Type.String(),
  subjectKind: Type.String(),
  subjectId: Nullable(Uuid),
  /** Names of the fields that changed, never what stood in them. */
  fields: Type.Array(Type.String()),
  requestId: Nullable(Type.String()),
})
export type AuditEntry = Static<typeof AuditEntry>

export const listAuditEntries = endpoint({
  method: 'GET',
  url: '/audit-entries',
  schema: {
    summary: 'Who did what, newest first: facts about changes, never what was written',
    tags: ['Audit'],
    querystring: Strict({
      ...Paging,
      organisationId: Type.Optional(Uuid),
      subjectId: Type.Optional(Uuid),
      actorId: Type.Optional(Uuid),
    }),
    response: { 200: Page(AuditEntry) },
  },
})
