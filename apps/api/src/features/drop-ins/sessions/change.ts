import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { fillPlaces } from '../bookings/fill.ts'
import { bookingIdsIn } from '../bookings/queries.ts'
import { timesOf } from '../series/rules.ts'
import { tellBookers } from '../telling/tell.ts'
import type { What } from './input.ts'
import { forgetReminders, type LockedDropIn, lockDropIn, updateDropIn } from './queries.ts'

export type Changed = What & { day: string; seriesDay?: string | null; isChanged?: boolean }

type Times = { startsAt: Date; endsAt: Date }

const isElsewhere = (before: LockedDropIn, after: What, { startsAt, endsAt }: Times): boolean =>
  before.startsAt.getTime() !== startsAt.getTime() ||
  before.endsAt.getTime() !== endsAt.getTime() ||
  before.way !== after.way ||
  before.place !== after.place ||
  before.link !== after.link

/**
 * Writes a change of a session that the caller has locked. Calendars and people are told where time or place are
 * others; a capacity that has risen goes to who waits, one that was lowered takes nobody's place away.
 */
export const writeChange = async (
  tx: Tx,
  deps: Deps,
  { dropIn, after, now }: { dropIn: LockedDropIn; after: Changed; now: Date },
): Promise<void> => {
  const times = timesOf(after.day, after.startTime, after.minutes)
  const hasMoved = isElsewhere(dropIn, after, times)
  const calendarSequence = dropIn.calendarSequence + (hasMoved ? 1 : 0)
  await updateDropIn(tx, dropIn.id, { ...after, ...times, calendarSequence })
  await asSystem(tx, async () => {
    if (hasMoved) {
      await forgetReminders(tx, dropIn.id)
      const moved = await lockDropIn(tx, dropIn.id)
      const told = await bookingIdsIn(tx, dropIn.id, ['booked', 'offered', 'waiting'])
      if (moved) await tellBookers(tx, deps, { bookingIds: told, dropIn: moved, news: { kind: 'moved' }, now })
    }
    await fillPlaces(tx, deps, { dropInId: dropIn.id, now })
  })
}
