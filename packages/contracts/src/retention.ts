import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { commonRetentionKindNames, retentionKindNames } from './retention-kinds.ts'
import { Instant, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Retention'] as const
const ofOrganisation = Strict({ organisationId: Uuid })
const Months = Type.Integer({ minimum: 1, maximum: 120 })

const Due = Type.Object({ records: Type.Integer(), people: Type.Integer() })

export const RetentionRule = Type.Object({
  kind: OneOf(retentionKindNames),
  months: Months,
  usualMonths: Months,
  /** What the next run deletes, and what will have been deleted 30 days later. */
  next: Due,
  in30Days: Due,
  /** Would go, but is kept by a legal hold. */
  held: Type.Integer(),
  version: Type.Integer(),
})
export type RetentionRule = Static<typeof RetentionRule>

/** For the whole installation, not decided here. */
export const CommonRetentionRule = Type.Object({
  kind: OneOf(commonRetentionKindNames),
  months: Months,
  next: Due,
  in30Days: Due,
  held: Type.Integer(),
})
export type CommonRetentionRule = Static<typeof CommonRetentionRule>

export const Retention = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  nextRunAt: Instant,
  rules: Type.Array(RetentionRule),
  common: Type.Array(CommonRetentionRule),
})
export type Retention = Static<typeof Retention>

export const getRetention = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/retention',
  schema: {
    summary: 'How long each kind of record is kept, and what will be deleted next: numbers only',
    tags,
    params: ofOrganisation,
    response: { 200: Retention },
  },
  errors: { 404: ['not-found'] },
})

export const setRetention = endpoint({
  method: 'PUT',
  url: '/organisations/:organisationId/retention/:kind',
  schema: {
    summary: 'Keep a kind of record for so many months; nothing is deleted before the next run',
    description: '`version` is that of the rule as it was read; a newer one is not overwritten.',
    tags,
    params: Strict({ organisationId: Uuid, kind: OneOf(retentionKindNames) }),
    body: Strict({ months: Months, version: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }) }),
    response: { 200: Retention },
  },
  errors: { 404: ['not-found'], 409: ['changed-meanwhile'] },
})
