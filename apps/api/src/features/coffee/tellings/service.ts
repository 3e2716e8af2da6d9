import type { CoffeeTelling } from '@elevate/contracts/coffee-rounds'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { coffeeRefusal } from '../refusals.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { presentTelling } from './present.ts'
import { findTelling, markTold, type TellingRow } from './queries.ts'

/** Ticks off that somebody was told. Twice is the same as once; what no longer holds is not to be told. */
export const tickTelling = (ctx: Context, roundId: string, tellingId: string): Promise<CoffeeTelling> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    const find = async (): Promise<TellingRow> => {
      const telling = await findTelling(tx, tellingId)
      if (telling?.roundId !== round.id) throw notFound('This message')
      return telling
    }
    await find()
    const ticked = await markTold(tx, tellingId, { toldAt: ctx.now, toldBy: actor.personId })
    const telling = await find()
    if (!ticked && telling.toldAt === null) throw coffeeRefusal('telling-withdrawn')
    if (ticked) await recordRound(tx, ctx, { round, action: 'told-by-hand', details: { tellingId } })
    return presentTelling(telling)
  })
