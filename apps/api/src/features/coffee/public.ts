import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { leaveRound } from './groups/drop-out.ts'
import * as members from './members/queries.ts'
import { contactUntilAsked } from './members/rules.ts'
import { seeAsSystem } from './queries.ts'
import { findRound, publishedRoundsOf } from './rounds/queries.ts'

type Whose = { organisationId: string; personId: string }

/** Whether somebody takes part, as a list of partners says it; null where they have never been asked. */
export const coffeeOf = async (tx: Tx, whose: Whose, today: string): Promise<boolean | null> => {
  const row = await members.findMembership(tx, whose, today)
  return row && row.version > 0 ? row.takesPart : null
}

/**
 * Takes over from a list or a form whether somebody takes part, in the caller's transaction; the caller keeps the
 * trail. Who was not asked shares no telephone number. Saying the same again changes nothing.
 */
export const setCoffee = async (
  tx: Tx,
  whose: Whose & { takesPart: boolean; sharedContact?: CoffeeContact },
  today: string,
): Promise<void> => {
  const { takesPart, organisationId, personId } = whose
  const before = await members.findMembership(tx, whose, today)
  if (!before || (before.version === 0 && !takesPart)) return
  if (before.version > 0 && before.takesPart === takesPart) return
  await members.holdOpenRound(tx, organisationId)
  const sharedContact = whose.sharedContact ?? before.sharedContact ?? contactUntilAsked(before)
  const row = { organisationId, personId, takesPart, pausedUntil: before.pausedUntil, sharedContact }
  await members.saveMembership(tx, row, before.version)
}

/**
 * For somebody whose appointment has ended: takes them out of the rounds that are on, and finds a match for who is left
 * alone. From here on the transaction sees as the system: call it last.
 */
export const leaveCoffee = async (tx: Tx, deps: Deps, leaving: Whose & { now: Date; today: string }): Promise<void> => {
  const { organisationId, personId, now, today } = leaving
  await seeAsSystem(tx)
  for (const roundId of await publishedRoundsOf(tx, organisationId, personId)) {
    const round = await findRound(tx, roundId, 'update')
    if (round?.state === 'published') await leaveRound(tx, deps, { round, personId, now, today })
  }
}
