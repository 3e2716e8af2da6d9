import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { CoffeeDrawPlan } from '@elevate/db/schema/coffee-rounds'
import type { Context, Tx } from '../../../context.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { namesOf } from '../rounds/page-queries.ts'
import { peopleInPlan, presentDraw } from '../rounds/present.ts'
import { type RoundRow, updateRound } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { stepRefusal } from '../rules.ts'
import { engineVersion } from './engine.ts'
import { groupsToKeep } from './keeping.ts'
import { askEngine } from './off-loop.ts'
import { findDraw, insertDraw, seedOf } from './queries.ts'
import { inputText, stampOf, takeSnapshot, type Wishes } from './snapshot.ts'
import type { DrawAnswer } from './tasks.ts'

export type DrawWish = { pins?: string[][]; forbids?: string[][] }

/**
 * Draws a preview. The seed was fixed when the round was opened; the first draw makes it readable, and every draw of the
 * round uses it, so that nobody can go on drawing until the groups please. The round is locked to keep the result, and
 * looked at again then.
 */
export const drawRound = (ctx: Context, roundId: string, wish: DrawWish): Promise<CoffeeDraw> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    refuseIf(stepRefusal(round.state, 'drawn'))
    const wishes = await wishesOf(tx, round, wish)
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
    return presentDraw({ ...row, plan }, await namesOf(tx, peopleInPlan(plan)), true)
  })

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

/** From now on the seed can be read; that is written down before it is. */
const openSeed = async (tx: Tx, round: RoundRow, now: Date): Promise<string> => {
  if (round.seedShownAt === null) await updateRound(tx, round.id, { seedShownAt: now })
  const seed = await seedOf(tx, round.id)
  if (seed === undefined) throw new Error(`round ${round.id} has no seed`)
  return seed
}

type ToKeep = {
  kept: { seed: string; stamp: string; input: string; people: readonly string[]; answer: DrawAnswer }
  drawn: { at: Date; by: string | null }
}

/** Stores a draw with all that it takes to repeat it, as the preview that stands. */
const keepDraw = async (tx: Tx, round: RoundRow, { kept, drawn }: ToKeep) => {
  const { seed, stamp, input, people, answer } = kept
  const row = {
    id: newId(),
    roundId: round.id,
    organisationId: round.organisationId,
    seed,
    engine: engineVersion(),
    inputHash: answer.inputHash,
    outcomeHash: answer.outcomeHash,
    poolStamp: stamp,
    drawnAt: drawn.at,
    drawnBy: drawn.by,
  }
  const { plan, certificate } = answer
  await asSystem(tx, () => insertDraw(tx, row, { plan, people, input, certificate }))
  await updateRound(tx, round.id, { state: 'drawn', drawId: row.id })
  return row
}
