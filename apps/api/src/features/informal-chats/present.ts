import type { FreeChat } from '@elevate/contracts/adverts'
import type { BookedChat, ChatSlot } from '@elevate/contracts/informal-chats'
import type { BookingRow } from './booking-queries.ts'
import type { ChatCampaign, SlotRow } from './queries.ts'
import { slotState } from './rules.ts'

type Time = Pick<SlotRow, 'id' | 'startsAt' | 'minutes' | 'hostName' | 'way'>

export const presentTime = ({ id, startsAt, minutes, hostName, way }: Time): FreeChat => ({
  id,
  startsAt: startsAt.toISOString(),
  minutes,
  hostName,
  way,
})

/** For who runs the programme. */
export const presentSlot = (row: SlotRow, now: Date): ChatSlot => {
  const { booking } = row
  const state = slotState({ ...row, isBooked: booking !== null }, now)
  const hasBegun = row.startsAt <= now
  return {
    ...presentTime(row),
    place: row.place,
    state,
    booking: booking && {
      id: booking.id,
      name: booking.name,
      email: booking.email,
      phone: booking.phone,
      question: booking.question,
      bookedAt: booking.bookedAt.toISOString(),
      heldAt: booking.heldAt?.toISOString() ?? null,
    },
    can: { cancel: state !== 'cancelled' && !hasBegun, tickHeld: state === 'booked' && hasBegun },
  }
}

type Booked = {
  campaign: ChatCampaign
  slot: SlotRow
  booking: Pick<BookingRow, 'name' | 'email' | 'cancelledAt'>
  others: SlotRow[]
}

const bookedState = ({ slot, booking }: Booked, now: Date): BookedChat['state'] => {
  if (booking.cancelledAt || slot.cancelledAt) return 'cancelled'
  return slot.startsAt <= now ? 'past' : 'booked'
}

/** For the person who has booked it, and nobody else. */
export const presentBooked = (booked: Booked, now: Date): BookedChat => {
  const { campaign, slot, booking, others } = booked
  return {
    advert: { slug: campaign.slug, title: campaign.title, organisation: campaign.organisation.name },
    ...presentTime(slot),
    place: slot.place,
    name: booking.name,
    state: bookedState(booked, now),
    isMailed: booking.email !== null,
    others: others.map(presentTime),
  }
}
