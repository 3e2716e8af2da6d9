import { type Static, Type } from 'typebox'
import { CheckLine, CheckTurn } from './checks.ts'
import { endpoint } from './endpoint.ts'
import { PaymentChoice } from './people-vocabulary.ts'
import { CheckKind, CheckOwner, ShownCheckState } from './recruitment-vocabulary.ts'
import { Day, Instant, Line, Lines, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Checks'] as const
const missing = { 404: ['not-found'] } as const

const Missing = Type.Object({
  checkId: Uuid,
  label: Type.String(),
  turn: CheckTurn,
  since: Instant,
  state: ShownCheckState,
})

export const Clearance = Type.Object({
  isCleared: Type.Boolean(),
  /** One sentence: what is missing, and whose turn it is. */
  sentence: Type.String(),
  done: Type.Integer(),
  needed: Type.Integer(),
  missing: Type.Array(Missing),
})
export type Clearance = Static<typeof Clearance>

export const ApplicationChecks = Type.Object({
  applicationId: Uuid,
  reference: Type.String(),
  name: Type.String(),
  campaign: Type.Object({ id: Uuid, title: Type.String() }),
  isAppointed: Type.Boolean(),
  personId: Nullable(Uuid),
  payment: Nullable(PaymentChoice),
  clearance: Clearance,
  checks: Type.Array(CheckLine),
  /** Lines of the newest checklist differ from these. */
  hasNewerChecklist: Type.Boolean(),
  can: Type.Object({ appoint: Type.Boolean(), reassign: Type.Boolean(), change: Type.Boolean() }),
})
export type ApplicationChecks = Static<typeof ApplicationChecks>

export const listApplicationChecks = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/checks',
  schema: {
    summary: 'The checks of an application, and whether they let the person start',
    tags,
    params: Strict({ applicationId: Uuid }),
    response: { 200: ApplicationChecks },
  },
  errors: missing,
})

export const reassignChecklist = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/checks/reassignment',
  schema: {
    summary: 'Go by the newest checklist instead of the one that was in force at the start',
    description:
      'What is done stays done; new lines are added; lines that are no longer there and not begun are left out.',
    tags,
    params: Strict({ applicationId: Uuid }),
    response: { 200: ApplicationChecks },
  },
  errors: { 404: ['not-found'], 409: ['finished'] },
})

export const setPaymentChoice = endpoint({
  method: 'PUT',
  url: '/applications/:applicationId/payment-choice',
  schema: {
    summary: 'Whether an involvement payment is taken, as the applicant said it',
    tags,
    params: Strict({ applicationId: Uuid }),
    body: Strict({ payment: PaymentChoice }),
    response: { 200: ApplicationChecks },
  },
  errors: { 404: ['not-found'], 409: ['finished'] },
})

export const PersonChecks = Type.Object({ personId: Uuid, name: Type.String(), checks: Type.Array(CheckLine) })
export type PersonChecks = Static<typeof PersonChecks>

export const listPersonChecks = endpoint({
  method: 'GET',
  url: '/people/:personId/checks',
  schema: {
    summary: 'The checks of a person who was appointed, with what has to be renewed',
    tags,
    params: Strict({ personId: Uuid }),
    response: { 200: PersonChecks },
  },
  errors: missing,
})

/** Something that is asked of one person alone, beside the checklist of the role. */
const oneOff = {
  /** What is recorded of it. */
  kind: CheckKind,
  label: Line(120),
  guidance: Lines(1000),
  /** Whose turn it is first. */
  owner: CheckOwner,
  dueOn: Day,
  renewAfterMonths: Nullable(Type.Integer({ minimum: 1, maximum: 120 })),
  blocksConfidentialWork: Type.Boolean(),
}

export const addCheck = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/checks',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Ask one more thing of this person alone, beside the checklist',
    description: 'A newer checklist leaves it where it is. Whoever is asked for something is told.',
    tags,
    params: Strict({ applicationId: Uuid }),
    body: Strict({ ...oneOff, isMandatoryBeforeStart: Type.Boolean() }),
    response: { 201: ApplicationChecks },
  },
  errors: { 404: ['not-found'], 409: ['finished'] },
})

export const addPersonCheck = endpoint({
  method: 'POST',
  url: '/people/:personId/checks',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Ask one more thing of somebody who was appointed',
    tags,
    params: Strict({ personId: Uuid }),
    body: Strict({ ...oneOff, organisationId: Uuid }),
    response: { 201: PersonChecks },
  },
  errors: { 404: ['not-found'], 409: ['no-appointment'] },
})
