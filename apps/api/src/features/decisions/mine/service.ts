import type { MyDecision } from '@elevate/contracts/decisions-mine'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { answerOffer } from '../offers/answer.ts'
import { lockApplication } from '../offers/queries.ts'
import { agreeToReserve } from '../reserve/service.ts'
import { findFeedback, findReserve, latestOffer } from '../show/queries.ts'
import { presentMyDecision } from './present.ts'
import { findMine } from './queries.ts'

type Mine = { applicationId: string; personId: string; today: string }

const shownToMe = async (db: Tx, { applicationId, personId, today }: Mine): Promise<MyDecision> => {
  const [row, offer, reserve, feedback] = await Promise.all([
    findMine(db, applicationId, personId),
    latestOffer(db, applicationId),
    findReserve(db, applicationId),
    findFeedback(db, applicationId),
  ])
  if (!row) throw notFound('This application')
  return presentMyDecision({ row, offer, reserve, feedback }, today)
}

export const getMyDecision = (ctx: Context, applicationId: string): Promise<MyDecision> =>
  ctx.read((db, { personId }) => shownToMe(db, { applicationId, personId, today: ctx.today }))

/** The same answer for what is somebody else's as for what is not there. */
const holdMine = async (tx: Tx, actor: Actor, applicationId: string) => {
  const application = await lockApplication(tx, applicationId)
  if (!application || application.personId !== actor.personId) throw notFound('This application')
  return application
}

const byMe = ({ now, requestId }: Context, { personId }: Actor) => ({
  kind: 'applicant' as const,
  personId,
  now,
  requestId,
})

export const answerMyOffer = (
  ctx: Context,
  deps: Deps,
  { applicationId, accepts }: { applicationId: string; accepts: boolean },
): Promise<MyDecision> =>
  ctx.transaction(async (tx, actor) => {
    const application = await holdMine(tx, actor, applicationId)
    await answerOffer(tx, deps, { application, accepts, by: byMe(ctx, actor) })
    return shownToMe(tx, { applicationId, personId: actor.personId, today: ctx.today })
  })

export const answerMyReserve = (
  ctx: Context,
  { applicationId, agrees }: { applicationId: string; agrees: boolean },
): Promise<MyDecision> =>
  ctx.transaction(async (tx, actor) => {
    const application = await holdMine(tx, actor, applicationId)
    await agreeToReserve(tx, { application, agrees, by: byMe(ctx, actor) })
    return shownToMe(tx, { applicationId, personId: actor.personId, today: ctx.today })
  })
