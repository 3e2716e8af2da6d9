import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { lockDropIn } from '../sessions/queries.ts'
import { tellBookers } from '../telling/tell.ts'
import * as due from './due-queries.ts'
import { fillPlaces } from './fill.ts'
import { setState } from './queries.ts'

const asSystem = <T>(deps: Deps, work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
  inTransaction(deps.database, 'system', work)

/** Offers that nobody took go to the next in the waiting list. */
export const endOffers = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  for (const dropInId of await asSystem(deps, (tx) => due.sessionsWithEndedOffers(tx, now))) {
    await asSystem(deps, async (tx) => {
      const dropIn = await lockDropIn(tx, dropInId)
      if (!dropIn) return
      const ended = await due.endedOffersOf(tx, dropInId, now)
      if (ended.length === 0) return
      await setState(tx, ended, { state: 'cancelled', now })
      await tellBookers(tx, deps, { bookingIds: ended, dropIn, news: { kind: 'offer-ended' }, now })
      await fillPlaces(tx, deps, { dropInId, now })
    })
  }
}

/**
 * Reminds of sessions that are soon. It looks at how things are at that moment: nothing that was cancelled or given up
 * is reminded of, and the session's lock lets one worker alone do it.
 */
export const remindOfDropIns = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  for (const dropInId of await asSystem(deps, (tx) => due.sessionsToRemindOf(tx, now))) {
    await asSystem(deps, async (tx) => {
      const dropIn = await lockDropIn(tx, dropInId)
      if (!dropIn || dropIn.cancelledAt) return
      const reminded = await due.takeReminders(tx, dropInId, now)
      await tellBookers(tx, deps, { bookingIds: reminded, dropIn, news: { kind: 'reminder' }, now })
    })
  }
}
