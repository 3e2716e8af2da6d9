import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import type { Context } from '../../../context.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { refuseIf } from '../refusals.ts'
import { updateRound } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { showRound } from '../rounds/show-round.ts'
import { stepRefusal } from '../rules.ts'
import { refuseWhilePublishing } from './refuse-while-publishing.ts'

/** Closes a round: answers stand as they are, contacts are no longer shown, nobody is reminded. */
export const closeRound = (ctx: Context, roundId: string): Promise<CoffeeRound> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId, lock: 'update' })
    refuseIf(stepRefusal(round.state, 'closed'))
    await refuseWhilePublishing(tx, roundId)
    await updateRound(tx, roundId, { state: 'closed', closedAt: ctx.now })
    await withdrawMailsAbout(tx, [roundId], ctx.now)
    await recordRound(tx, ctx, { round, action: 'closed' })
    return showRound(tx, await roundFor(tx, actor, { roundId }), ctx.today)
  })
