import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { withdrawMail } from '../../mail/public.ts'
import { lockSlots } from '../slots/queries.ts'
import { chooseKey, endAndTell } from './effects.ts'
import { type BookingRow, bookingsToCome, nextSequence } from './queries.ts'

/** Times to come, locked and asked again behind the lock: one may have been cancelled meanwhile. */
const lockBookings = async (tx: Tx, applicationIds: readonly string[], now: Date): Promise<BookingRow[]> => {
  const seen = await bookingsToCome(tx, applicationIds, now)
  if (seen.length === 0) return []
  await lockSlots(
    tx,
    seen.map(({ slotId }) => slotId),
  )
  return bookingsToCome(tx, applicationIds, now)
}

/**
 * For applications that have just ended, in the caller's transaction: gives up their interview times to come, tells
 * the candidates, puts their calendars right and frees the times for others. What has taken place stays as it was.
 */
export const endBookingsOf = (
  tx: Tx,
  deps: Deps,
  { applicationIds, now }: { applicationIds: readonly string[]; now: Date },
): Promise<void> =>
  asSystem(tx, async () => {
    const ending = await lockBookings(tx, applicationIds, now)
    for (const booking of ending) await endAndTell(tx, deps, { booking, how: 'withdrawn', now })
    const ended = new Set(ending.map(({ applicationId }) => applicationId))
    for (const applicationId of applicationIds.filter((id) => !ended.has(id))) {
      await withdrawMail(tx, `interview:${chooseKey(applicationId, await nextSequence(tx, applicationId))}`, now)
    }
  })
