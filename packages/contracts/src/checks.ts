import { type Static, Type } from 'typebox'
import * as fields from './check-evidence.ts'
import { endpoint } from './endpoint.ts'
import { CheckKind, checkOwners, ShownCheckState } from './recruitment-vocabulary.ts'
import { Day, Instant, Lines, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Checks'] as const
const params = Strict({ checkId: Uuid })
const missing = { 404: ['not-found'] } as const

/** Whose turn it is; `nobody` where nothing more has to be done. */
export const CheckTurn = OneOf([...checkOwners, 'nobody'])
export type CheckTurn = Static<typeof CheckTurn>

const check = {
  id: Uuid,
  kind: CheckKind,
  label: Type.String(),
  guidance: Type.String(),
  state: ShownCheckState,
  isMandatoryBeforeStart: Type.Boolean(),
  blocksConfidentialWork: Type.Boolean(),
  turn: CheckTurn,
  turnSince: Instant,
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  completedOn: Nullable(Day),
  expiresOn: Nullable(Day),
  /** In a few words, for lists: "Received, not looked at yet". */
  summary: Type.String(),
}
export const CheckLine = Type.Object({ ...check, ownerName: Nullable(Type.String()) })
export type CheckLine = Static<typeof CheckLine>

const Person = Type.Object({ personId: Uuid, name: Type.String() })

export const ReferenceRequest = Type.Object({
  id: Uuid,
  refereeName: Type.String(),
  relationship: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  state: OneOf(['asked', 'answered', 'declined', 'withdrawn', 'run-out']),
  askedAt: Instant,
  expiresAt: Instant,
  settledAt: Nullable(Instant),
  /** Who wrote it down, where it came by phone or post. */
  typedBy: Nullable(Type.String()),
  answers: Nullable(Type.Array(Type.Object({ question: Type.String(), answer: Type.String() }))),
})
export type ReferenceRequest = Static<typeof ReferenceRequest>

export const Check = Type.Object({
  ...check,
  organisationId: Uuid,
  applicationId: Nullable(Uuid),
  personId: Nullable(Uuid),
  /** Whom it is about. */
  about: Type.String(),
  ownerPerson: Nullable(Person),
  requestedAt: Nullable(Instant),
  renewAfterMonths: Nullable(Type.Integer()),
  evidence: Nullable(fields.CheckEvidence),
  waiver: Nullable(Type.Object({ why: Type.String(), by: Nullable(Type.String()), at: Instant })),
  /** References only; newest first. */
  requests: Type.Array(ReferenceRequest),
  /** DBS only: whether it costs a fee, by the payment that is taken, and why. */
  fee: Nullable(Type.Object({ isFree: Nullable(Type.Boolean()), why: Type.String() })),
  /** Who can look after it. */
  owners: Type.Array(Person),
  version: Type.Integer(),
  can: Type.Object({
    record: Type.Boolean(),
    waive: Type.Boolean(),
    unwaive: Type.Boolean(),
    ask: Type.Boolean(),
    leaveOut: Type.Boolean(),
    markRequested: Type.Boolean(),
    askReferee: Type.Boolean(),
    showNumber: Type.Boolean(),
    statusCheck: Type.Boolean(),
  }),
})
export type Check = Static<typeof Check>

export const getCheck = endpoint({
  method: 'GET',
  url: '/checks/:checkId',
  versioned: true,
  schema: {
    summary: 'One check, with what was recorded of it',
    description:
      'Reading a DBS check is written into the audit trail. The number of a certificate is never shown in full.',
    tags,
    params,
    response: { 200: Check },
  },
  errors: missing,
})

export const changeCheck = endpoint({
  method: 'PATCH',
  url: '/checks/:checkId',
  versioned: true,
  schema: {
    summary: 'Change by when a check is due, or who looks after it',
    tags,
    params,
    body: StrictChanges({ dueOn: Nullable(Day), ownerPersonId: Nullable(Uuid) }),
    response: { 200: Check },
  },
  errors: { 404: ['not-found'], 409: ['not-a-coordinator-here', 'finished'] },
})

const act = <const N extends string>(name: N, summary: string, codes: readonly string[]) =>
  endpoint({
    method: 'POST',
    url: `/checks/:checkId/${name}`,
    versioned: true,
    schema: { summary, tags, params, response: { 200: Check } },
    errors: { 404: ['not-found'], 409: codes },
  })

export const markRequested = act('request', 'Note that it was asked for, and wait for the others', [
  'settled',
  'finished',
])
export const askForCheck = act('ask', 'Ask for something that was not asked for', ['asked-already', 'finished'])
export const leaveOutCheck = act('leave-out', 'Not asked of this person after all', [
  'waive-instead',
  'settled',
  'finished',
])
export const unwaiveCheck = act('unwaive', 'Take a waiver back', ['not-waived', 'finished'])

export const waiveCheck = endpoint({
  method: 'POST',
  url: '/checks/:checkId/waive',
  versioned: true,
  schema: {
    summary: 'Do without a check, for a reason',
    description: 'Your name, the day and the reason stay with it.',
    tags,
    params,
    body: Strict({ why: Lines(1000, 10) }),
    response: { 200: Check },
  },
  errors: { 404: ['not-found'], 409: ['settled', 'finished'] },
})

export const showDbsNumber = endpoint({
  method: 'POST',
  url: '/checks/:checkId/dbs-number',
  schema: {
    summary: 'Show the number of a DBS certificate; who looked, and when, is written down',
    tags,
    params,
    response: { 200: Type.Object({ certificateNumber: Type.String() }) },
  },
  errors: { 404: ['not-found'], 409: ['no-number', 'finished'] },
})
