import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { leaveRound } from './groups/drop-out.ts'
import { findMembership } from './members/queries.ts'
import { findRound, publishedRoundsOf } from './rounds/queries.ts'

export { pairsKeptApart } from './apart/kept-apart.ts'
export { coffeeCalendarEntries } from './calendar/feed.ts'
export { slotInWords } from './draws/rules.ts'
export {
  heldCoffeeFeedback,
  heldCoffeeMatches,
  heldCoffeeMemberships,
  heldCoffeeRatherNots,
} from './held-queries.ts'
export { contactChoices, sharedContact } from './members/rules.ts'

type Leaving = { organisationId: string; personId: string; now: Date; today: string }

/**
 * For somebody whose appointment has just ended, in the caller's transaction: takes them out of the rounds that are on
 * and looks for a match for who is left alone. Who is still a partner here by another appointment stays in.
 */
export const leaveCoffee = async (tx: Tx, deps: Deps, leaving: Leaving): Promise<void> => {
  const { organisationId, personId, now, today } = leaving
  const membership = await findMembership(tx, leaving, today)
  if (membership?.isPartner) return
  for (const roundId of await publishedRoundsOf(tx, organisationId, personId)) {
    const round = await findRound(tx, roundId, 'update')
    if (round?.state === 'published') await leaveRound(tx, deps, { round, personId, now, today })
  }
}
