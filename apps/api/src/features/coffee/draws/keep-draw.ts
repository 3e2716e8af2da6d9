import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import { type RoundRow, updateRound } from '../rounds/queries.ts'
import { engineVersion } from './engine.ts'
import { insertDraw, seedOf } from './stored-queries.ts'
import type { DrawAnswer } from './tasks.ts'

/** From now on the seed can be read; that is written down before it is. */
export const openSeed = async (tx: Tx, round: RoundRow, now: Date): Promise<string> => {
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
export const keepDraw = async (tx: Tx, round: RoundRow, { kept, drawn }: ToKeep) => {
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
