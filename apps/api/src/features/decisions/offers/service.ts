import type { TurnDownReason } from '@elevate/contracts/application-moves'
import type { Decision } from '@elevate/contracts/decisions'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { moveApplications } from '../../applications/public.ts'
import { recordDone } from '../../audit/public.ts'
import { endWhatIsOpen } from '../../endings/public.ts'
import { dayInWords, sendLetters } from '../../letters/public.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { withdrawTasks } from '../../tasks/public.ts'
import { feedbackDue } from '../feedback/due.ts'
import { mayDecideIn } from '../policy.ts'
import { refusal } from '../refusals.ts'
import { latestOffer } from '../show/queries.ts'
import { shownDecision } from '../show/service.ts'
import { answerOffer } from './answer.ts'
import * as queries from './queries.ts'
import { reminderKey } from './reminder-words.ts'
import { tellOfExtension } from './telling.ts'

/** The application, locked; 404 where somebody else decides. */
export const holdApplication = async (tx: Tx, actor: Actor, applicationId: string) => {
  const application = await queries.lockApplication(tx, applicationId)
  if (!application || !mayDecideIn(actor, application.organisationId)) throw notFound('This application')
  return application
}

export const recordAnswer = (
  ctx: Context,
  deps: Deps,
  { applicationId, accepts }: { applicationId: string; accepts: boolean },
): Promise<Decision> =>
  ctx.transaction(async (tx, actor) => {
    const application = await holdApplication(tx, actor, applicationId)
    const by = { kind: 'programme' as const, personId: actor.personId, now: ctx.now, requestId: ctx.requestId }
    await answerOffer(tx, deps, { application, accepts, by })
    return shownDecision(tx, { actor, today: ctx.today }, applicationId)
  })

export const extendOffer = (
  ctx: Context,
  deps: Deps,
  { applicationId, answerBy }: { applicationId: string; answerBy: string },
): Promise<Decision> =>
  ctx.transaction(async (tx, actor) => {
    const application = await holdApplication(tx, actor, applicationId)
    const offer = await latestOffer(tx, applicationId)
    if (!offer || offer.endedAt || application.state !== 'offered') throw refusal('no-open-offer')
    if (answerBy <= offer.answerBy || answerBy < ctx.today) throw refusal('not-later')
    await queries.extendOffer(tx, offer.id, answerBy)
    await withdrawMailsAbout(tx, [offer.id], ctx.now)
    await withdrawTasks(tx, [reminderKey(offer)], ctx.now)
    await tellOfExtension(tx, deps, { ...offer, applicationId, answerBy })
    await recordDone(tx, ctx, {
      action: 'offer.extended',
      subjectKind: 'application',
      subjectId: applicationId,
      organisationId: application.organisationId,
      fields: ['answerBy'],
    })
    return shownDecision(tx, { actor, today: ctx.today }, applicationId)
  })

type Withdrawing = { applicationId: string; reason: TurnDownReason; why: string }

/** Ends the offer, or what was begun after it was accepted, and tells the applicant. */
export const withdrawOffer = (ctx: Context, deps: Deps, wanted: Withdrawing): Promise<Decision> =>
  ctx.transaction(async (tx, actor) => {
    const { applicationId, reason, why } = wanted
    const { now, today, requestId } = ctx
    await holdApplication(tx, actor, applicationId)
    const by = { kind: 'programme' as const, actor: { personId: actor.personId }, now, requestId }
    await moveApplications(tx, [applicationId], { move: 'withdraw-offer', by, reason, why })
    await endWhatIsOpen(tx, deps, { applicationIds: [applicationId], how: 'turned-down', now })
    const day = (await feedbackDue(tx, { applicationIds: [applicationId], now }))(applicationId)
    const values = day ? { 'feedback by': dayInWords(day) } : {}
    await sendLetters(tx, deps, {
      letters: [{ applicationId, kind: 'offer-withdrawn', values }],
      by: { personId: actor.personId, now },
    })
    return shownDecision(tx, { actor, today }, applicationId)
  })
