import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { atOnceUpTo } from '../draws/drawing-rules.ts'
import { type DrawRow, findDraw, findShownDraw } from '../draws/stored-queries.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { type RoundRow, updateRound } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { isUpToDate, showRound } from '../rounds/show-round.ts'
import { stepRefusal } from '../rules.ts'
import { groupMessages, notPlacedMessages } from './messages.ts'
import { newGroup } from './new-groups.ts'
import { insertPublishing } from './publishing-queries.ts'
import { insertGroups, peopleToTell } from './queries.ts'
import { refuseWhilePublishing } from './refuse-while-publishing.ts'
import { tell } from './tell.ts'
import { insertWaiting } from './waiting-queries.ts'

type ToPublish = { roundId: string; drawId?: string }

/**
 * Publishes the preview that stands, once however many ask: the row of the round is locked, and whoever comes second
 * finds it published. A large one is left to a worker.
 */
export const publishRound = (ctx: Context, deps: Deps, { roundId, drawId }: ToPublish): Promise<CoffeeRound> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId, lock: 'update' })
    refuseIf(stepRefusal(round.state, 'published'))
    refuseIf(round.meetBy <= ctx.today ? 'meet-by-has-passed' : undefined)
    const draw = await findShownDraw(tx, round.drawId, 1)
    if (!draw) throw coffeeRefusal('no-draw')
    if (drawId !== undefined && drawId !== draw.id) throw coffeeRefusal('draw-out-of-date')
    await refuseWhilePublishing(tx, roundId)
    if (!(await isUpToDate(tx, round, { draw, today: ctx.today }))) throw coffeeRefusal('draw-out-of-date')
    const people = draw.peopleCount + draw.plan.notPlaced.length
    if (people > atOnceUpTo(deps)) await requestPublishing(tx, { ctx, deps }, { round, drawId: draw.id, people, actor })
    else await publishAtOnce(tx, { ctx, deps }, round)
    return showRound(tx, await roundFor(tx, actor, { roundId }), ctx.today)
  })

type By = { ctx: Context; deps: Deps }

const publishAtOnce = async (tx: Tx, { ctx, deps }: By, round: RoundRow): Promise<void> => {
  const draw = await findDraw(tx, round.drawId)
  if (!draw) throw coffeeRefusal('no-draw')
  await updateRound(tx, round.id, { state: 'published', publishedAt: ctx.now })
  await makeGroups(tx, { deps, round, draw, now: ctx.now, today: ctx.today })
  const { groups, notPlaced } = draw.plan
  const details = { drawId: draw.id, groups: groups.length, notPlaced: notPlaced.length }
  await recordRound(tx, ctx, { round, action: 'published', details })
}

type Requested = { round: RoundRow; drawId: string; people: number; actor: Actor }

const requestPublishing = async (tx: Tx, { ctx, deps }: By, { round, drawId, people, actor }: Requested) => {
  const row = await insertPublishing(tx, {
    roundId: round.id,
    organisationId: round.organisationId,
    drawId,
    people,
    requestedAt: ctx.now,
    requestedBy: actor.personId,
  })
  await deps.jobs.add(tx, 'coffee-publishing')
  await recordRound(tx, ctx, { round, action: 'publish-requested', details: { drawId, publishingId: row?.id } })
}

type Making = { deps: Deps; round: RoundRow; draw: DrawRow; now: Date; today: string }

const makeGroups = async (tx: Tx, { deps, round, draw, now, today }: Making): Promise<void> => {
  const { groups, notPlaced } = draw.plan
  const everybody = [...groups.flatMap((group) => group.people), ...notPlaced]
  const told = await peopleToTell(tx, round.organisationId, everybody)
  const people = new Map(told.map((person) => [person.id, person]))
  const made = groups.map((group) => newGroup({ round, people, today, now }, { ...group, isReplacement: false }))
  await insertGroups(tx, made)
  await insertWaiting(
    tx,
    { roundId: round.id, organisationId: round.organisationId },
    { personIds: notPlaced, why: 'not-placed' },
  )
  const telling = { deps, round, now, people }
  const messages = [
    ...made.flatMap(({ row, people: ids }) =>
      groupMessages(telling, { group: row, people: ids }, { about: { kind: 'matched' } }),
    ),
    ...notPlacedMessages(telling, notPlaced),
  ]
  await tell(tx, deps, { round, now, messages })
}
