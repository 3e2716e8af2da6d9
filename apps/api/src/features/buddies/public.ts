import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { leavePair } from './changing/leaving.ts'
import { findPartner, lockPair, pairsOn } from './changing/queries.ts'

export { leaversWithBuddies } from './changing/queries.ts'
export { heldBuddyContacts, heldBuddyPairs, heldBuddyWishes } from './held-queries.ts'
export { suggestionsPage } from './keys.ts'
export { doBuddyWork } from './reminding/reminders.ts'

type Leaving = { organisationId: string; personId: string; now: Date; today: string }

/**
 * For somebody whose appointment has just ended, in the caller's transaction: takes them out of their pairs, and sees
 * to it that who is left alone finds another buddy. Who is still a partner here by another appointment stays in.
 */
export const leaveBuddies = (tx: Tx, deps: Deps, { now, today, ...whose }: Leaving): Promise<void> =>
  asSystem(tx, async () => {
    if (await findPartner(tx, whose)) return
    for (const { id } of await pairsOn(tx, whose)) {
      const pair = await lockPair(tx, id)
      const leaving = { personId: whose.personId, wantsAnother: false, tellsWhoLeaves: false }
      if (pair) await leavePair(tx, deps, { pair, ...leaving, now, today })
    }
  })
