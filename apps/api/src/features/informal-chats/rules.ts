import type { ChatSlot } from '@elevate/contracts/informal-chats'
import { londonInstant, londonWallTime } from '@elevate/contracts/london-time'
import { type CampaignStage, campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'

export type ChatRefusal =
  | 'taken'
  | 'campaign-closed'
  | 'campaign-over'
  | 'in-the-past'
  | 'slot-exists'
  | 'past-midnight'
  | 'already-cancelled'
  | 'not-booked'
  | 'not-yet'

export type Slot = { startsAt: Date; minutes: number; cancelledAt: Date | null }

const minuteMs = 60_000

export const endOf = ({ startsAt, minutes }: Pick<Slot, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * minuteMs)

type Series = { day: string; from: string; minutes: number; count: number; pauseMinutes: number }

/** The moments at which a series of times in a row begins, by the clocks of London. */
export const timesOf = ({ day, from, minutes, count, pauseMinutes }: Series): Date[] => {
  const first = londonInstant(day, from).getTime()
  return Array.from({ length: count }, (_, index) => new Date(first + index * (minutes + pauseMinutes) * minuteMs))
}

export const seriesRefusal = (series: Series, now: Date): ChatRefusal | undefined => {
  const times = timesOf(series)
  if (times.some((startsAt) => startsAt <= now)) return 'in-the-past'
  const last = times.at(-1)
  if (last && londonWallTime(new Date(last.getTime() + (series.minutes - 1) * minuteMs)).day !== series.day) {
    return 'past-midnight'
  }
  return undefined
}

type Campaign = { stage: CampaignStage; opensAt: Date | null; closesAt: Date | null }

/** Chats are before applying: they are booked until the close, and while the opening is still to come. */
export const bookingRefusal = (
  campaign: Campaign,
  slot: Slot & { isBooked: boolean },
  now: Date,
): ChatRefusal | undefined => {
  const state = campaignStateAt(campaign, now)
  if (state !== 'open' && state !== 'scheduled') return 'campaign-closed'
  return slot.cancelledAt || slot.isBooked || slot.startsAt <= now ? 'taken' : undefined
}

export const slotState = (slot: Slot & { isBooked: boolean }, now: Date): ChatSlot['state'] => {
  if (slot.cancelledAt) return 'cancelled'
  if (slot.isBooked) return 'booked'
  return slot.startsAt <= now ? 'past' : 'free'
}

/** A day before, unless it was booked so late that a reminder would follow on the confirmation. */
export const isReminderDue = ({ startsAt, bookedAt }: { startsAt: Date; bookedAt: Date }, now: Date): boolean => {
  const dayMs = 24 * 60 * minuteMs
  const isTomorrow = startsAt > now && startsAt.getTime() - now.getTime() <= dayMs
  return isTomorrow && startsAt.getTime() - bookedAt.getTime() > dayMs
}

/** Days after a chat by which who booked it is forgotten. */
export const daysKept = 90

/** A second click of the same person on the same button, which is no other person. */
export const isSameBooker = (
  booked: { name: string; email: string | null; phone: string | null; bookedAt: Date },
  asking: { name: string; email: string | null; phone: string | null },
  now: Date,
): boolean =>
  booked.name === asking.name &&
  booked.email === asking.email &&
  booked.phone === asking.phone &&
  now.getTime() - booked.bookedAt.getTime() < 10 * minuteMs

/** Who is talked with by phone has to be phoned. */
export const lacksPhone = ({ way }: { way: string }, { phone }: { phone: string | null }): boolean =>
  way === 'phone' && !phone
