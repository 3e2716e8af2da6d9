import type { CoffeeDrawCheck } from '@elevate/contracts/coffee-draws'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { coffeeRefusal } from '../refusals.ts'
import type { RoundRow } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { findingsOf, verdictOf } from './check-rules.ts'
import { engineVersion } from './engine.ts'
import { askEngine } from './off-loop.ts'
import { type DrawRow, findDraw, findDrawInput, findPlanText, seedOf } from './queries.ts'
import { hashOf } from './tasks.ts'

/**
 * Draws the round again from what its draw stored: people, meetings, wishes and seed as they were, whatever has changed
 * since. That somebody checked, and what came out, goes into the trail.
 */
export const checkDraw = (ctx: Context, roundId: string): Promise<CoffeeDrawCheck> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    const draw = await findDraw(tx, round.drawId)
    if (!draw) throw coffeeRefusal('no-draw')
    const check = await checked(tx, { round, draw, now: ctx.now })
    await recordRound(tx, ctx, { round, action: 'checked', details: { drawId: draw.id, isSame: check.isSame } })
    return check
  })

type Checking = { round: RoundRow; draw: DrawRow; now: Date }

const checked = async (tx: Tx, { round, draw, now }: Checking): Promise<CoffeeDrawCheck> => {
  const stored = await asSystem(tx, () => findDrawInput(tx, draw.id))
  if (!stored || draw.outcomeHash === null) throw coffeeRefusal('draw-not-stored')
  const seed = await seedOf(tx, round.id)
  const { input, people } = stored
  const again = await askEngine({ kind: 'replay', input, people, plan: await findPlanText(tx, draw.id) })
  const engine = { drawn: draw.engine, checking: engineVersion() }
  const isSameEngine = engine.drawn === engine.checking
  const findings = findingsOf({
    isSeedFixed: round.seedCommitment !== null && seed !== undefined && hexHashOf(seed) === round.seedCommitment,
    isSeedUsed: seed === draw.seed && input.endsWith(`"seed":${JSON.stringify(draw.seed)}}`),
    isInputSame: again.inputHash === draw.inputHash,
    isOutcomeSame: again.outcomeHash === draw.outcomeHash,
    isPlanSame: again.isSamePlan,
    isSameEngine,
  })
  return { ...verdictOf(findings, isSameEngine), findings, engine, checkedAt: now.toISOString() }
}

/** As anybody computes it from the seed that the page shows. */
const hexHashOf = (seed: string): string => Buffer.from(hashOf(seed), 'base64url').toString('hex')
