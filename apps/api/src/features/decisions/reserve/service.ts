import type { Decision } from '@elevate/contracts/decisions'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { moveApplications } from '../../applications/public.ts'
import { dayInWords, recallLetters, sendLetters } from '../../letters/public.ts'
import { feedbackNotDue } from '../feedback/due.ts'
import { endReservePlaces } from '../making/queries.ts'
import { holdApplication } from '../offers/service.ts'
import { refusal } from '../refusals.ts'
import { findReserve } from '../show/queries.ts'
import { shownDecision } from '../show/service.ts'
import { endReserve } from './end.ts'
import * as queries from './queries.ts'

export type Agreeing = {
  application: { id: string; state: string }
  agrees: boolean
  by: { kind: 'applicant' | 'programme'; personId: string; now: Date; requestId: string }
}

/** Keeps the answer, or takes the applicant off the list; the application is locked. The same again changes nothing. */
export const agreeToReserve = async (tx: Tx, { application, agrees, by }: Agreeing): Promise<void> => {
  const place = await findReserve(tx, application.id)
  if (place && place.agrees === agrees && (agrees || place.endedAt)) return
  if (!place || place.endedAt || application.state !== 'reserve') throw refusal('not-on-reserve')
  const answeredFor = by.kind === 'programme' ? by.personId : null
  await queries.setAgreement(tx, application.id, { agrees, agreedAt: by.now, answeredFor })
  if (agrees) return
  await endReserve(tx, application.id, { actor: { personId: by.personId }, now: by.now, requestId: by.requestId })
}

export const recordAgreement = (
  ctx: Context,
  { applicationId, agrees }: { applicationId: string; agrees: boolean },
): Promise<Decision> =>
  ctx.transaction(async (tx, actor) => {
    const application = await holdApplication(tx, actor, applicationId)
    const by = { kind: 'programme' as const, personId: actor.personId, now: ctx.now, requestId: ctx.requestId }
    await agreeToReserve(tx, { application, agrees, by })
    return shownDecision(tx, { actor, today: ctx.today }, applicationId)
  })

type TakingBack = { applicationId: string; why: string; evenIfLetterHasGone: boolean }

/**
 * Opens a decision again. A letter with it that has not gone is not sent; where one has gone that has to be meant, and
 * the applicant is told that it does not hold any more.
 */
export const takeBackDecision = (ctx: Context, deps: Deps, wanted: TakingBack): Promise<Decision> =>
  ctx.transaction(async (tx, actor) => {
    const { applicationId, why, evenIfLetterHasGone } = wanted
    const { now, today, requestId } = ctx
    await holdApplication(tx, actor, applicationId)
    const goneAt = (await recallLetters(tx, [applicationId], now)).get(applicationId)
    const by = { kind: 'programme' as const, actor: { personId: actor.personId }, now, requestId }
    await moveApplications(tx, [applicationId], { move: 'take-back-decision', by, why })
    if (goneAt && !evenIfLetterHasGone) throw refusal('letter-has-gone', { sentAt: goneAt.toISOString() })
    await endReservePlaces(tx, [applicationId], now)
    await feedbackNotDue(tx, [applicationId], now)
    if (goneAt) {
      const values = { 'letter date': dayInWords(londonDay(goneAt)) }
      const letters = [{ applicationId, kind: 'correction' as const, values }]
      await sendLetters(tx, deps, { letters, by: { personId: actor.personId, now } })
    }
    return shownDecision(tx, { actor, today }, applicationId)
  })
