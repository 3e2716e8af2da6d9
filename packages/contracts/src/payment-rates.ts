import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Day, Line, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Recruitment: set-up'] as const
const params = Strict({ organisationId: Uuid })

const pence = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const rate = {
  /** The first day on which it is paid; it holds until the next rate begins. */
  validFrom: Day,
  dayPence: pence,
  halfDayPence: pence,
  /** For example "A half day is up to four hours". */
  note: Line(200, 0),
}

export const DatedRate = Type.Object({
  id: Uuid,
  ...rate,
  /** The one that is paid today. */
  isInForce: Type.Boolean(),
  /** Adverts and campaigns that name it: it stays as it is. */
  campaigns: Type.Integer(),
  addedBy: Nullable(Type.String()),
  can: Type.Object({ remove: Type.Boolean() }),
})
export type DatedRate = Static<typeof DatedRate>

export const PaymentRates = Type.Object({ items: Type.Array(DatedRate) })
export type PaymentRates = Static<typeof PaymentRates>

export const listPaymentRates = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/payment-rates',
  schema: {
    summary: 'Involvement payments of an organisation, the latest first',
    tags,
    params,
    response: { 200: PaymentRates },
  },
  errors: { 404: ['not-found'] },
})

export const addPaymentRate = endpoint({
  method: 'POST',
  url: '/organisations/:organisationId/payment-rates',
  rationed: 'entry',
  schema: {
    summary: 'Add a rate that is paid from a day on',
    description:
      'Rates are added, not changed: what was paid keeps its rate. From today or a later day; only the first may begin earlier.',
    tags,
    params,
    body: Strict(rate),
    response: { 201: PaymentRates },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['rate-exists', 'only-from-today'] },
})

export const removePaymentRate = endpoint({
  method: 'DELETE',
  url: '/organisations/:organisationId/payment-rates/:rateId',
  schema: {
    summary: 'Take back a rate that has not begun and that no campaign names',
    tags,
    params: Strict({ organisationId: Uuid, rateId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'], 409: ['rate-in-use'] },
})
