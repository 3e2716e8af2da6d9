import type { CoffeeDraw, CoffeeDrawing } from '@elevate/contracts/coffee-draws'
import type { CoffeeDrawPlan } from '@elevate/db/schema/coffee-rounds'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { refuseWhilePublishing } from '../groups/refuse-while-publishing.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { countPool, namesOf } from '../rounds/page-queries.ts'
import { peopleInPlan, presentDraw } from '../rounds/present.ts'
import type { RoundRow } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { stepRefusal } from '../rules.ts'
import { atOnceUpTo } from './drawing-rules.ts'
import { requestDrawing } from './drawing-service.ts'
import { keepDraw, openSeed } from './keep-draw.ts'
import { groupsToKeep } from './keeping.ts'
import { askEngine } from './off-loop.ts'
import { inputText, stampOf, takeSnapshot, type Wishes } from './snapshot.ts'
import { findDraw } from './stored-queries.ts'

export type DrawWish = { pins?: string[][]; forbids?: string[][] }

/**
 * Draws a preview. The seed was fixed when the round was opened; the first draw makes it readable, and every draw of the
 * round uses it, so that nobody can go on drawing until the groups please. The round is locked to keep the result, and
 * looked at again then.
 */
export const drawRound = (
  ctx: Context,
  deps: Deps,
  { roundId, ...wish }: DrawWish & { roundId: string },
): Promise<CoffeeDraw | CoffeeDrawing> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    refuseIf(stepRefusal(round.state, 'drawn'))
    await refuseWhilePublishing(tx, roundId)
    const wishes = await wishesOf(tx, round, wish)
    const pool = await countPool(tx, { roundId, organisationId: round.organisationId, today: ctx.today })
    if (pool.in > atOnceUpTo(deps)) return requestDrawing(tx, { ctx, deps }, { round, actor, wishes })
    return drawAtOnce(tx, ctx, { round, actor, wishes })
  })

type Asked = { round: RoundRow; actor: Actor; wishes: Pick<Wishes, 'kept' | 'forbids'> }

const drawAtOnce = async (tx: Tx, ctx: Context, { round, actor, wishes }: Asked): Promise<CoffeeDraw> => {
  const roundId = round.id
  const asked = { round, today: ctx.today }
  const stamp = await stampOf(tx, asked)
  const snapshot = await takeSnapshot(tx, asked)
  if (snapshot.ids.length < 2) throw coffeeRefusal('too-few-people')
  const seed = await openSeed(tx, round, ctx.now)
  const input = inputText(snapshot, { ...wishes, seed })
  const answer = await askEngine({ kind: 'draw', input, people: snapshot.ids })

  const locked = await roundFor(tx, actor, { roundId, lock: 'update' })
  refuseIf(stepRefusal(locked.state, 'drawn'))
  const kept = { seed, stamp, input, people: snapshot.ids, answer }
  const drawn = { at: ctx.now, by: actor.personId }
  const row = await keepDraw(tx, round, { kept, drawn })
  await recordRound(tx, ctx, { round, action: 'drawn', details: { drawId: row.id, seed, ...counted(wishes) } })
  const plan = JSON.parse(answer.plan) as CoffeeDrawPlan
  const peopleCount = plan.groups.reduce((sum, { people }) => sum + people.length, 0)
  const shown = { ...row, plan, groupCount: plan.groups.length, peopleCount }
  return presentDraw(shown, await namesOf(tx, peopleInPlan(plan)), true)
}

const counted = ({ kept, forbids }: Pick<Wishes, 'kept' | 'forbids'>) => ({
  kept: kept.length,
  keptApart: forbids.length,
})

/** What the coordinator wishes of this draw, as far as the preview that stands allows it. */
const wishesOf = async (tx: Tx, round: RoundRow, wish: DrawWish): Promise<Pick<Wishes, 'kept' | 'forbids'>> => {
  const forbids = (wish.forbids ?? []).flatMap(([a, b]) => (a && b ? [[a, b] as [string, string]] : []))
  const before = wish.pins?.length ? await findDraw(tx, round.drawId) : undefined
  const kept = groupsToKeep(before?.plan.groups ?? [], wish.pins ?? [], forbids)
  if (typeof kept === 'string') throw coffeeRefusal(kept)
  return { kept, forbids }
}
