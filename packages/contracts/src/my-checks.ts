import { type Static, Type } from 'typebox'
import { declarationFields, Referee } from './check-evidence.ts'
import { CheckTurn } from './checks.ts'
import { endpoint } from './endpoint.ts'
import { PaymentChoice } from './people-vocabulary.ts'
import { CheckKind, ShownCheckState } from './recruitment-vocabulary.ts'
import { Day, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['My checks'] as const
const params = Strict({ checkId: Uuid })

/** What an applicant or a partner does about a check; null where it is for others. */
export const myParts = ['accept', 'declare', 'give-referee'] as const
export const MyPart = OneOf(myParts)
export type MyPart = Static<typeof MyPart>

export const MyCheck = Type.Object({
  id: Uuid,
  kind: CheckKind,
  label: Type.String(),
  guidance: Type.String(),
  state: ShownCheckState,
  isMandatoryBeforeStart: Type.Boolean(),
  turn: CheckTurn,
  dueOn: Nullable(Day),
  completedOn: Nullable(Day),
  expiresOn: Nullable(Day),
  /** In words for the person: what to do, or what happens meanwhile. */
  summary: Type.String(),
  part: Nullable(MyPart),
  /** Where it is about a referee, whom the person named. */
  refereeName: Nullable(Type.String()),
  version: Type.Integer(),
})
export type MyCheck = Static<typeof MyCheck>

export const MyChecks = Type.Object({
  applicationId: Nullable(Uuid),
  organisation: Type.String(),
  role: Type.String(),
  /** What the person reads first: what is next. */
  sentence: Type.String(),
  /** `asked`: the person may take the payment or decline it. */
  payment: Type.Object({ isAsked: Type.Boolean(), choice: Nullable(PaymentChoice) }),
  checks: Type.Array(MyCheck),
})
export type MyChecks = Static<typeof MyChecks>

export const listMyApplicationChecks = endpoint({
  method: 'GET',
  url: '/me/applications/:applicationId/checks',
  schema: {
    summary: 'What is asked of me before I start, by when, and whose turn it is',
    tags,
    params: Strict({ applicationId: Uuid }),
    response: { 200: MyChecks },
  },
  errors: { 404: ['not-found'] },
})

export const choosePayment = endpoint({
  method: 'PUT',
  url: '/me/applications/:applicationId/payment-choice',
  schema: {
    summary: 'Take the involvement payment, or decline it; both are fine',
    tags,
    params: Strict({ applicationId: Uuid }),
    body: Strict({ payment: OneOf(['accepts', 'declined']) }),
    response: { 200: MyChecks },
  },
  errors: { 404: ['not-found'], 409: ['no-payment-offered', 'finished'] },
})

export const listMyChecks = endpoint({
  method: 'GET',
  url: '/me/checks',
  schema: {
    summary: 'My checks as a partner, with what I have to renew',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MyCheck) }) },
  },
})

const errors = { 404: ['not-found'], 409: ['not-your-part', 'waived', 'finished'] } as const

export const acceptDocument = endpoint({
  method: 'POST',
  url: '/me/checks/:checkId/acceptance',
  versioned: true,
  schema: {
    summary: 'Say that I have read and accept a document, or the confidentiality agreement',
    tags,
    params,
    body: Strict({ typedName: Line(120) }),
    response: { 200: MyCheck },
  },
  errors,
})

const { declaredOn: _today, ...declaration } = declarationFields

export const declareInterests = endpoint({
  method: 'PUT',
  url: '/me/checks/:checkId/declaration',
  versioned: true,
  schema: {
    summary: 'Declare my interests, or that I have none',
    tags,
    params,
    body: Strict(declaration),
    response: { 200: MyCheck },
  },
  errors,
})

export const giveReferee = endpoint({
  method: 'PUT',
  url: '/me/checks/:checkId/referee',
  versioned: true,
  schema: {
    summary: 'Say who can be asked about me',
    tags,
    params,
    body: Referee,
    response: { 200: MyCheck },
  },
  errors,
})
