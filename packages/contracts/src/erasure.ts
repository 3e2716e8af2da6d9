import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { erasureFates, erasureObstacles, erasureStates } from './erasure-vocabulary.ts'
import { Page, Paging } from './page.ts'
import { recordHoldKinds } from './record-hold-kinds.ts'
import { Day, Instant, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Erasure'] as const
const ofRequest = Strict({ requestId: Uuid })
const ofPerson = Strict({ personId: Uuid })

/** A table, what becomes of its rows, how many, and what they are or why they stay. Nothing about the person. */
export const ErasureLine = Type.Object({
  table: Type.String(),
  fate: OneOf(erasureFates),
  rows: Type.Integer(),
  why: Type.String(),
})
export type ErasureLine = Static<typeof ErasureLine>

const requestFields = {
  id: Uuid,
  state: OneOf(erasureStates),
  askedAt: Instant,
  /** An answer is due within a month. */
  dueOn: Day,
  decidedAt: Nullable(Instant),
  refusedWhy: Nullable(Type.String()),
  version: Type.Integer(),
}

export const MyErasureRequest = Type.Object(requestFields)
export type MyErasureRequest = Static<typeof MyErasureRequest>

export const ErasureRequest = Type.Object({
  ...requestFields,
  /** "A former partner" once it is done. */
  person: Type.Object({ id: Uuid, name: Type.String() }),
  wasAskedByPerson: Type.Boolean(),
})
export type ErasureRequest = Static<typeof ErasureRequest>

export const ErasurePage = Type.Object({
  ...ErasureRequest.properties,
  /** Until it is decided: what has to be settled first, and what would become of each table. */
  obstacles: Type.Array(OneOf(erasureObstacles)),
  /** Records of the person on legal hold, as far as the reader may know of them. */
  heldRecords: Type.Array(
    Type.Object({
      kind: OneOf(recordHoldKinds),
      recordId: Uuid,
      title: Nullable(Type.String()),
      day: Nullable(Day),
      reason: Type.String(),
      placedAt: Instant,
    }),
  ),
  preview: Type.Array(ErasureLine),
  /** Once it is done. */
  receipt: Nullable(Type.Array(ErasureLine)),
  can: Type.Object({ decide: Type.Boolean() }),
})
export type ErasurePage = Static<typeof ErasurePage>

export const getMyErasureRequest = endpoint({
  method: 'GET',
  url: '/me/erasure-request',
  schema: {
    summary: 'The last time I asked to be erased, and what became of it',
    tags,
    response: { 200: Type.Object({ request: Nullable(MyErasureRequest) }) },
  },
})

export const askForErasure = endpoint({
  method: 'POST',
  url: '/me/erasure-requests',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Ask that everything about me is erased; an answer comes within a month',
    tags,
    response: { 201: MyErasureRequest },
  },
  errors: { 409: ['already-asked'] },
})

export const withdrawErasureRequest = endpoint({
  method: 'DELETE',
  url: '/me/erasure-request',
  schema: { summary: 'I do not want to be erased after all', tags, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'] },
})

export const listErasureRequests = endpoint({
  method: 'GET',
  url: '/erasure-requests',
  schema: {
    summary: 'Requests to be erased, newest first; the receipts of those that were done stay',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(ErasureRequest) },
  },
})

export const askForErasureOf = endpoint({
  method: 'POST',
  url: '/people/:personId/erasure-requests',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Write down that a person has asked to be erased, by phone or letter',
    tags,
    params: ofPerson,
    response: { 201: ErasureRequest },
  },
  errors: { 404: ['not-found'], 409: ['already-asked'] },
})

export const getErasureRequest = endpoint({
  method: 'GET',
  url: '/erasure-requests/:requestId',
  versioned: true,
  schema: {
    summary: 'One request: what stands in its way, what it would do table by table, or the receipt',
    tags,
    params: ofRequest,
    response: { 200: ErasurePage },
  },
  errors: { 404: ['not-found'] },
})

export const erasePerson = endpoint({
  method: 'POST',
  url: '/erasure-requests/:requestId/erasure',
  freshProof: true,
  schema: {
    summary: 'Erase the person now, all at once; it cannot be taken back',
    tags,
    params: ofRequest,
    response: { 200: ErasurePage },
  },
  errors: { 403: ['not-yours-alone'], 404: ['not-found'], 409: ['already-decided', 'erasure-obstacle'] },
})

export const refuseErasure = endpoint({
  method: 'POST',
  url: '/erasure-requests/:requestId/refusal',
  schema: {
    summary: 'Answer no, with the reason that the person reads',
    tags,
    params: ofRequest,
    body: Strict({ why: Lines(2000, 1) }),
    response: { 200: ErasurePage },
  },
  errors: { 403: ['not-yours-alone'], 404: ['not-found'], 409: ['already-decided'] },
})

export const LegalHold = Type.Object({
  id: Uuid,
  reason: Type.String(),
  reviewOn: Day,
  placedAt: Instant,
  placedBy: Nullable(Type.String()),
  releasedAt: Nullable(Instant),
  releasedBy: Nullable(Type.String()),
})
export type LegalHold = Static<typeof LegalHold>

/** A hold does not end by itself: `reviewOn` is when somebody looks whether it is still needed. */
export const NewHold = Strict({ reason: Lines(1000, 1), reviewOn: Day })
export type NewHold = Static<typeof NewHold>

export const listHolds = endpoint({
  method: 'GET',
  url: '/people/:personId/legal-holds',
  schema: {
    summary: 'Legal holds on a person, newest first: while one is open, nothing about the person is deleted',
    tags,
    params: ofPerson,
    response: { 200: Type.Object({ name: Type.String(), items: Type.Array(LegalHold) }) },
  },
  errors: { 404: ['not-found'] },
})

export const placeHold = endpoint({
  method: 'POST',
  url: '/people/:personId/legal-holds',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Keep everything about a person from being deleted',
    tags,
    params: ofPerson,
    body: NewHold,
    response: { 201: LegalHold },
  },
  errors: { 404: ['not-found'], 409: ['held-already'] },
})

export const releaseHold = endpoint({
  method: 'POST',
  url: '/people/:personId/legal-holds/:holdId/release',
  schema: {
    summary: 'The hold is not needed any more: rules of retention apply again',
    tags,
    params: Strict({ personId: Uuid, holdId: Uuid }),
    response: { 200: LegalHold },
  },
  errors: { 404: ['not-found'] },
})
