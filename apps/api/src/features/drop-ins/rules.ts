import type { DropInBookingState, DropInBookingWay, WaitingListWay } from '@elevate/contracts/drop-in-vocabulary'
import type { DropInRefusal } from './refusals.ts'

const hourMs = 60 * 60_000

export type Settings = {
  noticeHours: number
  waitingList: WaitingListWay
  offerHours: number
  reminderHours: number
  defaultCapacity: number
}

/** Where an organisation has decided nothing (domain.md 4d: 20 online). */
export const usualSettings: Settings = {
  noticeHours: 24,
  waitingList: 'promote',
  offerHours: 24,
  reminderHours: 24,
  defaultCapacity: 20,
}

type Timed = { startsAt: Date; endsAt: Date; cancelledAt: Date | null }

export const stateOf = (
  { startsAt, endsAt, cancelledAt }: Timed,
  now: Date,
): 'coming' | 'on' | 'past' | 'cancelled' => {
  if (cancelledAt) return 'cancelled'
  if (now >= endsAt) return 'past'
  return now >= startsAt ? 'on' : 'coming'
}

/** Null: no limit. What is offered is kept for who was asked. A capacity that was lowered takes no place away. */
export const placesLeft = ({ capacity, taken }: { capacity: number | null; taken: number }): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken)

type Bookable = Timed & { booking: DropInBookingWay; capacity: number | null; taken: number }

/** Why no place can be had now; `full` where only the waiting list is left. */
export const bookingRefusal = (dropIn: Bookable, now: Date): DropInRefusal | undefined => {
  if (dropIn.cancelledAt) return 'cancelled'
  if (dropIn.startsAt <= now) return 'already-started'
  if (dropIn.booking === 'none') return 'no-booking-needed'
  return placesLeft(dropIn) === 0 ? 'full' : undefined
}

export const holdsPlace = (state: DropInBookingState | null | undefined): boolean =>
  state === 'booked' || state === 'offered'

export const isActive = (state: DropInBookingState | null | undefined): boolean =>
  holdsPlace(state) || state === 'waiting'

const noticeEnds = (startsAt: Date, noticeHours: number): number => startsAt.getTime() - noticeHours * hourMs

export const isPastNotice = ({ startsAt }: { startsAt: Date }, noticeHours: number, now: Date): boolean =>
  now.getTime() > noticeEnds(startsAt, noticeHours)

/** Late is only who had the chance to say so in time. */
export const isLate = (
  { startsAt, bookedAt }: { startsAt: Date; bookedAt: Date },
  noticeHours: number,
  now: Date,
): boolean =>
  now.getTime() > noticeEnds(startsAt, noticeHours) && bookedAt.getTime() <= noticeEnds(startsAt, noticeHours)

/**
 * Until when an offered place is kept: the hours that are set, but never into the last hour before the session. Null
 * where there is no time to ask: then who waits has the place at once.
 */
export const offerEnd = (startsAt: Date, offerHours: number, now: Date): Date | null => {
  const last = startsAt.getTime() - hourMs
  const end = Math.min(now.getTime() + offerHours * hourMs, last)
  return end - now.getTime() < hourMs ? null : new Date(end)
}

/** Hours before the start by which a session without a host is cancelled: nobody arrives to an empty room. */
export const hoursToFindHost = 2
/** Days before a session from which the programme is asked to find a host. */
export const daysToAskForHost = 7

export const isTimeToCallOff = (startsAt: Date, now: Date): boolean =>
  startsAt > now && startsAt.getTime() - now.getTime() <= hoursToFindHost * hourMs

export const doorRefusal = (dropIn: Timed & { closedAt: Date | null }, now: Date): DropInRefusal | undefined => {
  if (dropIn.cancelledAt) return 'cancelled'
  // People arrive a little early.
  if (now.getTime() < dropIn.startsAt.getTime() - hourMs / 2) return 'not-yet'
  return dropIn.closedAt ? 'over' : undefined
}

/** Everybody who was there. Who walked in and asked to be listed was counted at the door like anybody, or was not seen. */
export const thereCount = (counts: { came: number; walkIns: number; listedWalkIns: number }): number =>
  counts.came + Math.max(counts.walkIns, counts.listedWalkIns)
