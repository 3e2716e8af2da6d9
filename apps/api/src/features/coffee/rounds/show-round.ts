import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import type { Tx } from '../../../context.ts'
import { lastDrawing } from '../draws/drawing-queries.ts'
import { isToldOf } from '../draws/drawing-rules.ts'
import { presentDrawing } from '../draws/present-drawing.ts'
import { type DrawRow, findDraw, seedOf } from '../draws/queries.ts'
import { stampOf } from '../draws/snapshot.ts'
import { isBeingPrepared } from '../rules.ts'
import { presentTelling } from '../tellings/present.ts'
import { tellingsOf } from '../tellings/queries.ts'
import * as queries from './page-queries.ts'
import { peopleInPlan, presentDraw, presentGroups, presentRound } from './present.ts'
import type { RoundRow } from './queries.ts'

/** The page of a round for a coordinator of it, which the caller has made sure of. */
export const showRound = async (tx: Tx, round: RoundRow, today: string): Promise<CoffeeRound> => {
  const place = { roundId: round.id, organisationId: round.organisationId, today }
  const [counts, pool, members, waiting, tellings, draw, seed, drawing] = await Promise.all([
    queries.countsOfRound(tx, round.id),
    isBeingPrepared(round.state) ? queries.countPool(tx, place) : { in: 0, skipping: 0, paused: 0 },
    queries.groupMembersOf(tx, round.id),
    queries.waitingOf(tx, round.id),
    tellingsOf(tx, round.id),
    findDraw(tx, round.drawId),
    seedOf(tx, round.id),
    lastDrawing(tx, round.id),
  ])
  return presentRound(round, {
    counts,
    pool,
    seed: seed ?? null,
    drawing: drawing && isToldOf(drawing, draw?.drawnAt) ? presentDrawing(drawing) : null,
    draw: draw ? await showDraw(tx, round, { draw, today }) : null,
    groups: presentGroups(members),
    waiting,
    toTell: tellings.map(presentTelling),
  })
}

const showDraw = async (tx: Tx, round: RoundRow, { draw, today }: { draw: DrawRow; today: string }) => {
  const names = await queries.namesOf(tx, peopleInPlan(draw.plan))
  return presentDraw(draw, names, !isBeingPrepared(round.state) || (await isUpToDate(tx, round, { draw, today })))
}

/** Whether a draw now would rest on the same people, matches and requests. */
export const isUpToDate = async (
  tx: Tx,
  round: RoundRow,
  { draw, today }: { draw: DrawRow; today: string },
): Promise<boolean> => (await stampOf(tx, { round, today })) === draw.poolStamp
