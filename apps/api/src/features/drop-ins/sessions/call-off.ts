import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { bookingIdsIn } from '../bookings/queries.ts'
import { tellBookers } from '../telling/tell.ts'
import { forgetHostTasks } from './hosts.ts'
import { type LockedDropIn, updateDropIn } from './queries.ts'

/** Cancels a session that the caller has locked; who has a place or waits is told. */
export const callOff = (
  tx: Tx,
  deps: Deps,
  { dropIn, why, now }: { dropIn: LockedDropIn; why: string; now: Date },
): Promise<void> =>
  asSystem(tx, async () => {
    const calendarSequence = dropIn.calendarSequence + 1
    await updateDropIn(tx, dropIn.id, { cancelledAt: now, cancelledWhy: why, calendarSequence })
    await forgetHostTasks(tx, [dropIn.id], now)
    const told = await bookingIdsIn(tx, dropIn.id, ['booked', 'offered', 'waiting'])
    const off = { ...dropIn, calendarSequence }
    await tellBookers(tx, deps, { bookingIds: told, dropIn: off, news: { kind: 'called-off', why }, now })
  })
