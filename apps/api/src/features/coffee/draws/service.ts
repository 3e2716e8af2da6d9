import { randomBytes } from 'node:crypto'
import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { namesOf } from '../rounds/page-queries.ts'
import { peopleInPlan, presentDraw } from '../rounds/present.ts'
import { updateRound } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { stepRefusal } from '../rules.ts'
import { groupsToKeep } from './keeping.ts'
import { planRound } from './plan-round.ts'
import { poolHash, readPool } from './pool.ts'
import { findDraw, insertDraw } from './queries.ts'

export type DrawWish = { seed?: string; pins?: string[][]; forbids?: string[][] }

/**
 * Draws a preview. Nothing is locked while the engine works; the round is locked to keep the result, and looked at
 * again then.
 */
export const drawRound = (ctx: Context, roundId: string, wish: DrawWish): Promise<CoffeeDraw> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    refuseIf(stepRefusal(round.state, 'drawn'))
    const [before, pool] = [await findDraw(tx, round.drawId), await readPool(tx, { round, today: ctx.today })]
    if (pool.people.length < 2) throw coffeeRefusal('too-few-people')
    const forbids = (wish.forbids ?? []).flatMap(([a, b]) => (a && b ? [[a, b] as [string, string]] : []))
    const kept = groupsToKeep(before?.plan.groups ?? [], wish.pins ?? [], forbids)
    if (typeof kept === 'string') throw coffeeRefusal(kept)
    const seed = wish.seed ?? randomBytes(6).toString('hex')
    const present = new Set(pool.people.map(({ id }) => id))
    const wishes = { seed, kept, forbids: forbids.filter((pair) => pair.every((id) => present.has(id))) }
    const { plan, certificate } = planRound(pool, wishes)

    const locked = await roundFor(tx, actor, { roundId, lock: 'update' })
    refuseIf(stepRefusal(locked.state, 'drawn'))
    const draw = { id: newId(), roundId, organisationId: round.organisationId, seed, inputHash: poolHash(pool), plan }
    const row = { ...draw, drawnAt: ctx.now, drawnBy: actor.personId }
    await asSystem(tx, () => insertDraw(tx, row, { input: { pool, wishes }, certificate }))
    await updateRound(tx, roundId, { state: 'drawn', drawId: draw.id })
    await recordRound(tx, ctx, { round, action: 'drawn', details: { drawId: draw.id, seed } })
    return presentDraw(row, await namesOf(tx, peopleInPlan(plan)), true)
  })
