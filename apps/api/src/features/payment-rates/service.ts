import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { Input } from '@elevate/contracts/endpoint'
import type { addPaymentRate, PaymentRates } from '@elevate/contracts/payment-rates'
import { newId } from '@elevate/db/ids'
import type { Context } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { setsUp } from '../recruitment-settings/public.ts'
import { presentRates } from './present.ts'
import * as queries from './queries.ts'
import { canRemoveRate, newRateRefusal, type RateRefusal } from './rules.ts'

const sentences: Record<RateRefusal, string> = {
  'rate-exists': 'There is a rate from this day already.',
  'only-from-today': 'A rate can begin today or later: what was paid before keeps its rate.',
}

export const listRates = (ctx: Context, organisationId: string): Promise<PaymentRates> =>
  ctx.read(async (db, actor) => {
    if (!setsUp(actor, organisationId)) throw notFound('This organisation')
    return presentRates(await queries.ratesOf(db, organisationId), ctx.today)
  })

export const addRate = (
  ctx: Context,
  organisationId: string,
  body: Input<typeof addPaymentRate>['body'],
): Promise<PaymentRates> =>
  ctx.transaction(async (tx, actor) => {
    const isThere = setsUp(actor, organisationId) && (await queries.lockRatesOf(tx, organisationId))
    if (!isThere) throw notFound('This organisation')
    const refusal = newRateRefusal(await queries.ratesOf(tx, organisationId), body.validFrom, ctx.today)
    if (refusal) throw conflict(refusal, sentences[refusal])
    const id = newId()
    await queries.insertRate(tx, { ...body, id, organisationId, createdBy: actor.personId })
    await recordDone(tx, ctx, rateEvent('payment-rate.added', id, organisationId))
    return presentRates(await queries.ratesOf(tx, organisationId), ctx.today)
  })

export const removeRate = (ctx: Context, organisationId: string, rateId: string): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    if (!setsUp(actor, organisationId)) throw notFound('This rate')
    await queries.lockRatesOf(tx, organisationId)
    const rate = (await queries.ratesOf(tx, organisationId)).find(({ id }) => id === rateId)
    if (!rate) throw notFound('This rate')
    if (!canRemoveRate(rate, ctx.today)) {
      throw conflict(
        'rate-in-use',
        'This rate has begun, or a campaign names it, so it stays. Add the next one instead.',
      )
    }
    await queries.deleteRate(tx, organisationId, rateId)
    await recordDone(tx, ctx, rateEvent('payment-rate.removed', rateId, organisationId))
    return null
  })

const rateEvent = (action: AuditAction, subjectId: string, organisationId: string) => ({
  action,
  subjectKind: 'payment-rate' as const,
  subjectId,
  organisationId,
})
