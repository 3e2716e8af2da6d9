import { type Static, Type } from 'typebox'
import { auditActionNames } from './audit-actions.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

export const AuditEntry = Type.Object({
  id: Type.Integer(),
  at: Instant,
  /** Null where it is not said who it was: the system, somebody without an account, or who applied. */
  actor: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
  organisation: Nullable(Type.Object({ id: Uuid, name: Type.String() })),
  /** Subject and verb, for example `appointment.ended`; the words for it are in `auditWords`. */
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
      action: Type.Optional(OneOf(auditActionNames)),
    }),
    response: { 200: Page(AuditEntry) },
  },
})

export const trailBreaks = ['changed', 'missing', 'removed-at-end', 'head-changed'] as const

/** What was found when the trail was looked through from end to end. */
export const AuditCheck = Type.Object({
  at: Instant,
  entries: Type.Integer(),
  /** One hash over the ends of all chains, to be kept outside of the database. */
  digest: Type.String(),
  /** The first entry that is not as it was written; `entryId` is null where it is gone. Null where the trail is whole. */
  firstBreak: Nullable(Type.Object({ entryId: Nullable(Type.Integer()), how: OneOf(trailBreaks) })),
})
export type AuditCheck = Static<typeof AuditCheck>

export const getAuditState = endpoint({
  method: 'GET',
  url: '/audit-checks/latest',
  schema: {
    summary: 'Whether the trail was whole when it was last looked through, which is done every night',
    tags: ['Audit'],
    response: { 200: Type.Object({ lastCheck: Nullable(AuditCheck) }) },
  },
})

export const checkAuditTrail = endpoint({
  method: 'POST',
  url: '/audit-checks',
  rationed: 'calculation',
  schema: {
    summary: 'Look through the whole trail now',
    tags: ['Audit'],
    response: { 201: AuditCheck },
  },
})
