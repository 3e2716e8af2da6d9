import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { cancelBooking } from './booking-queries.ts'
import * as queries from './queries.ts'
import { tellBooker } from './telling.ts'

type CallingOff = {
  campaign: queries.ChatCampaign
  slot: queries.SlotRow
  now: Date
  /** The whole recruitment is cancelled, so there is no other time to offer. */
  isOver: boolean
}

/** Takes back a time that the caller has locked; who has booked it is told. */
export const callOffSlot = async (tx: Tx, deps: Deps, { campaign, slot, now, isOver }: CallingOff): Promise<void> => {
  await queries.setSlotCancelled(tx, slot.id, now)
  const { booking } = slot
  if (!booking) return
  await cancelBooking(tx, booking.id, now)
  const booker = { ...booking, sequence: booking.calendarSequence + 1 }
  await tellBooker(tx, deps, { campaign, time: slot, booker, now, news: { kind: 'called-off', isOver } })
}

/** All times of a campaign that are still to come, when it is cancelled; in the caller's transaction. */
export const callOffChats = async (
  tx: Tx,
  deps: Deps,
  { campaign, now }: { campaign: queries.ChatCampaign; now: Date },
): Promise<void> => {
  for (const { id } of await queries.slotsToCome(tx, campaign.id, now)) {
    await queries.lockSlot(tx, id)
    const slot = await queries.findSlot(tx, id)
    if (slot && !slot.cancelledAt) await callOffSlot(tx, deps, { campaign, slot, now, isOver: true })
  }
}
