import type { Db } from '@elevate/db/connect'
import { and, inArray, isNull } from '@elevate/db/drizzle'
import { offers, reservePlaces } from '@elevate/db/schema/decisions'

/** Offers that waited for an answer; their ids. */
export const endOpenOffers = async (tx: Db, applicationIds: readonly string[], now: Date): Promise<string[]> => {
  const rows = await tx
    .update(offers)
    .set({ endedAt: now, endedHow: 'withdrawn' })
    .where(and(inArray(offers.applicationId, [...applicationIds]), isNull(offers.endedAt)))
    .returning({ id: offers.id })
  return rows.map(({ id }) => id)
}

export const endReservePlaces = async (tx: Db, applicationIds: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(reservePlaces)
    .set({ endedAt: now })
    .where(and(inArray(reservePlaces.applicationId, [...applicationIds]), isNull(reservePlaces.endedAt)))
}
