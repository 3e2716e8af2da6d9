import type { CoffeeDrawing } from '@elevate/contracts/coffee-draws'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { coffeeRefusal } from '../refusals.ts'
import type { RoundRow } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import * as queries from './drawing-queries.ts'
import { presentDrawing } from './present-drawing.ts'
import type { Wishes } from './snapshot.ts'

type Requested = { round: RoundRow; actor: Actor; wishes: Pick<Wishes, 'kept' | 'forbids'> }

/** Leaves a large draw to the worker, in the transaction that asks for it. Asked again, the newest wishes count. */
export const requestDrawing = async (
  tx: Tx,
  { ctx, deps }: { ctx: Context; deps: Deps },
  { round, actor, wishes }: Requested,
): Promise<CoffeeDrawing> => {
  await roundFor(tx, actor, { roundId: round.id, lock: 'update' })
  await queries.stopDrawing(tx, round.id, ctx.now)
  const { kept, forbids } = wishes
  const row = {
    id: newId(),
    roundId: round.id,
    organisationId: round.organisationId,
    wishes: { kept: kept.map((group) => [...group]), forbids: forbids.map(([a, b]): [string, string] => [a, b]) },
    requestedAt: ctx.now,
    requestedBy: actor.personId,
  }
  await queries.insertDrawing(tx, row)
  await deps.jobs.add(tx, 'coffee-draws')
  await recordRound(tx, ctx, { round, action: 'draw-requested', details: { drawingId: row.id } })
  return presentDrawing({ ...row, state: 'waiting', step: 'reading' })
}

/** Stops what is on its way; the preview before it stands. */
export const cancelDrawing = (ctx: Context, roundId: string): Promise<CoffeeDrawing> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId, lock: 'update' })
    const stopped = await queries.stopDrawing(tx, roundId, ctx.now)
    if (!stopped) throw coffeeRefusal('no-drawing')
    await recordRound(tx, ctx, { round, action: 'draw-stopped', details: { drawingId: stopped.id } })
    return presentDrawing(stopped)
  })
