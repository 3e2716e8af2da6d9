import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { offerEnd, placesLeft } from '../rules.ts'
import { findSettings, lockDropIn } from '../sessions/queries.ts'
import { tellBookers } from '../telling/tell.ts'
import { nextWaiting, setState } from './queries.ts'

/**
 * Gives free places to who waits, first come first served: at once, or as an offer with time to answer. The session
 * is locked, so that one free place goes to one person, whatever made it free.
 */
export const fillPlaces = (tx: Tx, deps: Deps, { dropInId, now }: { dropInId: string; now: Date }): Promise<void> =>
  asSystem(tx, async () => {
    const dropIn = await lockDropIn(tx, dropInId)
    if (!dropIn || dropIn.cancelledAt || dropIn.startsAt <= now || dropIn.waiting === 0) return
    const free = placesLeft(dropIn) ?? dropIn.waiting
    if (free === 0) return
    const next = await nextWaiting(tx, dropInId, free)
    const settings = await findSettings(tx, dropIn.organisationId)
    const until = settings.waitingList === 'offer' ? offerEnd(dropIn.startsAt, settings.offerHours, now) : null
    if (until) {
      await setState(tx, next, { state: 'offered', now, offerEndsAt: until })
      await tellBookers(tx, deps, { bookingIds: next, dropIn, news: { kind: 'offered', until }, now })
      return
    }
    await setState(tx, next, { state: 'booked', now })
    await tellBookers(tx, deps, { bookingIds: next, dropIn, news: { kind: 'promoted' }, now })
  })
