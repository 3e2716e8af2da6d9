import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import type { Tx } from '../../../context.ts'
import { reachedBy } from '../../notifications/public.ts'
import { lastDrawing } from '../draws/drawing-queries.ts'
import { isToldOf } from '../draws/drawing-rules.ts'
import { presentDrawing } from '../draws/present-drawing.ts'
import { stampOf } from '../draws/snapshot.ts'
import { findShownDraw, type ShownDraw, seedOf } from '../draws/stored-queries.ts'
import { presentPublishing } from '../groups/present-publishing.ts'
import { lastPublishing } from '../groups/publishing-queries.ts'
import { isPublishingToldOf } from '../groups/publishing-rules.ts'
import { isBeingPrepared } from '../rules.ts'
import { presentTelling } from '../tellings/present.ts'
import { countLeftToTell, tellingsOf } from '../tellings/queries.ts'
import * as queries from './page-queries.ts'
import { mostShown, peopleInPlan, presentDraw, presentGroups, presentRound } from './present.ts'
import type { RoundRow } from './queries.ts'

/** The page of a round for a coordinator of it, which the caller has made sure of. */
export const showRound = async (tx: Tx, round: RoundRow, today: string): Promise<CoffeeRound> => {
  const place = { roundId: round.id, organisationId: round.organisationId, today }
  const isPrepared = isBeingPrepared(round.state)
  const [counts, pool, reach, members, waiting, tellings, leftToTell, draw, seed, drawing, publishing] =
    await Promise.all([
      queries.countsOfRound(tx, round.id),
      isPrepared ? queries.countPool(tx, place) : { in: 0, skipping: 0, paused: 0 },
      isPrepared ? queries.reachOfPool(tx, place) : [],
      isPrepared ? [] : queries.groupMembersOf(tx, round.id, { most: mostShown }),
      queries.waitingOf(tx, round.id, mostShown),
      tellingsOf(tx, round.id, mostTold),
      countLeftToTell(tx, round.id),
      findShownDraw(tx, round.drawId, mostShown),
      seedOf(tx, round.id),
      lastDrawing(tx, round.id),
      lastPublishing(tx, round.id),
    ])
  return presentRound(round, {
    counts,
    pool,
    reach: presentReach(reach),
    seed: seed ?? null,
    drawing: drawing && isToldOf(drawing, draw?.drawnAt) ? presentDrawing(drawing) : null,
    publishing: publishing && isPublishingToldOf(publishing, round.drawId) ? presentPublishing(publishing) : null,
    draw: draw ? await showDraw(tx, round, { draw, today }) : null,
    groups: presentGroups(members),
    waiting,
    toTell: tellings.map(presentTelling),
    leftToTell,
  })
}

/** Nobody rings more people from one page; the next show when these are ticked off. */
const mostTold = 500

const presentReach = (kinds: Awaited<ReturnType<typeof queries.reachOfPool>>): CoffeeRound['reach'] => {
  const reach = { email: 0, phone: 0, post: 0 }
  for (const { count, ...kind } of kinds) reach[reachedBy(kind)] += count
  return reach
}

const showDraw = async (tx: Tx, round: RoundRow, { draw, today }: { draw: ShownDraw; today: string }) => {
  const names = await queries.namesOf(tx, peopleInPlan(draw.plan))
  return presentDraw(draw, names, !isBeingPrepared(round.state) || (await isUpToDate(tx, round, { draw, today })))
}

/** Whether a draw now would rest on the same people, matches and requests. */
export const isUpToDate = async (
  tx: Tx,
  round: RoundRow,
  { draw, today }: { draw: { poolStamp: string }; today: string },
): Promise<boolean> => (await stampOf(tx, { round, today })) === draw.poolStamp
