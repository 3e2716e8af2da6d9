import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { LegalHold, NewHold } from './erasure.ts'
import { Page, Paging } from './page.ts'
import { recordHoldKinds } from './record-hold-kinds.ts'
import { Day, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Retention'] as const
const ofRecord = Strict({ kind: OneOf(recordHoldKinds), recordId: Uuid })

/** What a record is called. Nothing of it is there any more once it was deleted after a release. */
const recordFields = {
  /** A reference, the title or the role: nothing that names anybody. */
  title: Nullable(Type.String()),
  /** When it was, or began. */
  day: Nullable(Day),
  /** Whose it is, for who coordinates there; where an application is concerned, nobody. */
  names: Nullable(Type.String()),
}

export const HeldRecord = Type.Object({
  kind: OneOf([...recordHoldKinds, 'person']),
  recordId: Uuid,
  ...recordFields,
  hold: LegalHold,
})
export type HeldRecord = Static<typeof HeldRecord>

export const RecordToHold = Type.Object({
  kind: OneOf(recordHoldKinds),
  recordId: Uuid,
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  ...recordFields,
  /** Newest first; at most one is open. */
  holds: Type.Array(LegalHold),
})
export type RecordToHold = Static<typeof RecordToHold>

export const listLegalHolds = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/legal-holds',
  schema: {
    summary: 'Everybody and everything on legal hold in an organisation, newest first',
    tags,
    params: Strict({ organisationId: Uuid }),
    querystring: Strict({ ...Paging, state: Type.Optional(OneOf(['open', 'released'])) }),
    response: {
      200: Type.Object({
        ...Page(HeldRecord).properties,
        organisation: Type.Object({ id: Uuid, name: Type.String() }),
      }),
    },
  },
  errors: { 404: ['not-found'] },
})

export const getRecordHolds = endpoint({
  method: 'GET',
  url: '/records/:kind/:recordId/legal-holds',
  schema: {
    summary: 'Legal holds on one record: while one is open, neither a rule nor a person deletes it',
    tags,
    params: ofRecord,
    response: { 200: RecordToHold },
  },
  errors: { 404: ['not-found'] },
})

export const placeRecordHold = endpoint({
  method: 'POST',
  url: '/records/:kind/:recordId/legal-holds',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Keep one record, and what it needs to be understood, from being deleted',
    tags,
    params: ofRecord,
    body: NewHold,
    response: { 201: RecordToHold },
  },
  errors: { 404: ['not-found'], 409: ['held-already'] },
})

export const releaseRecordHold = endpoint({
  method: 'POST',
  url: '/records/:kind/:recordId/legal-holds/:holdId/release',
  schema: {
    summary: 'The hold is not needed any more: rules of retention apply again',
    tags,
    params: Strict({ ...ofRecord.properties, holdId: Uuid }),
    response: { 200: RecordToHold },
  },
  errors: { 404: ['not-found'] },
})
