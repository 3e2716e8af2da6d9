import type { Actor } from '../../actor.ts'
import type { Tx } from '../../context.ts'
import { conflict, forbidden, notFound } from '../../errors.ts'
import { findPair, lockPair, type Pair } from './pair-queries.ts'
import { mayReadLog, sideOf } from './policy.ts'

const thisMentorship = 'This mentorship'

/** The mentorship, for who may read its log. */
export const readable = (pair: Pair | undefined, actor: Actor): Pair => {
  if (!pair || !mayReadLog(actor, pair)) throw notFound(thisMentorship)
  return pair
}

/** The same for one of the two; for others, who runs the programme among them, there is nothing here. */
export const ofTheTwo = (pair: Pair | undefined, actor: Actor) => {
  const side = pair ? sideOf(actor, pair) : undefined
  if (!pair || !side) throw notFound(thisMentorship)
  return { pair, side, other: side === 'mentor' ? pair.partner : pair.mentor }
}

/** Locked, for one of the two to write in while it runs. */
export const writable = async (tx: Tx, actor: Actor, mentorshipId: string): Promise<Pair> => {
  await lockPair(tx, mentorshipId)
  const pair = readable(await findPair(tx, mentorshipId), actor)
  if (!sideOf(actor, pair)) throw forbidden('This is for the two of the mentorship alone.')
  if (pair.endedAt) throw conflict('ended', 'This mentorship has ended, so nothing is added to it any more.')
  return pair
}
