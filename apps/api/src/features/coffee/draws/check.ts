import type { CoffeeDrawCheck } from '@elevate/contracts/coffee-draws'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { coffeeRefusal } from '../refusals.ts'
import type { RoundRow } from '../rounds/queries.ts'
import { recordRound, roundFor } from '../rounds/service.ts'
import { findingsOf, verdictOf } from './check-rules.ts'
import { engineVersion } from './engine.ts'
import { askEngine } from './off-loop.ts'
import { type DrawRow, findDrawHead, findDrawInput, findPlanText, seedOf } from './stored-queries.ts'
import { hashOf, type ReplayAnswer } from './tasks.ts'

/**
 * Draws the round again from what its draw stored: people, meetings, wishes and seed as they were, whatever has changed
 * since. That somebody checked, and what came out, goes into the trail. No transaction waits while a large round is
 * drawn: the database would give up on it.
 */
export const checkDraw = async (ctx: Context, roundId: string): Promise<CoffeeDrawCheck> => {
  const stored = await ctx.transaction(async (tx, actor) => readStored(tx, await roundFor(tx, actor, { roundId })))
  const { input, people, plan } = stored
  const again = await askEngine({ kind: 'replay', input, people, plan })
  const check = compared(stored, again, ctx.now)
  await ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    const details = { drawId: stored.draw.id, isSame: check.isSame }
    await recordRound(tx, ctx, { round, action: 'checked', details })
  })
  return check
}

/** Without its groups: those are compared as the text that is stored. */
type Stored = {
  round: RoundRow
  draw: Omit<DrawRow, 'plan'>
  seed: string | undefined
  input: string
  people: string[]
  plan: string
}

const readStored = async (tx: Tx, round: RoundRow): Promise<Stored> => {
  const draw = await findDrawHead(tx, round.drawId)
  if (!draw) throw coffeeRefusal('no-draw')
  const stored = await asSystem(tx, () => findDrawInput(tx, draw.id))
  if (!stored || draw.outcomeHash === null) throw coffeeRefusal('draw-not-stored')
  return { round, draw, ...stored, seed: await seedOf(tx, round.id), plan: await findPlanText(tx, draw.id) }
}

const compared = ({ round, draw, seed, input }: Stored, again: ReplayAnswer, now: Date): CoffeeDrawCheck => {
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
