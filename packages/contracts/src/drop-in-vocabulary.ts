import type { Static } from 'typebox'
import { OneOf } from './text.ts'

/** Every so many weeks on a weekday, or every so many months on the nth weekday of the month. */
export const dropInRhythms = ['weekly', 'monthly'] as const
export const DropInRhythm = OneOf(dropInRhythms)
export type DropInRhythm = Static<typeof DropInRhythm>

/** `optional`: book or just turn up. `needed`: a place has to be booked. `none`: just turn up. */
export const dropInBookingWays = ['optional', 'needed', 'none'] as const
export const DropInBookingWay = OneOf(dropInBookingWays)
export type DropInBookingWay = Static<typeof DropInBookingWay>

/** To whom the link is shown. */
export const dropInLinkAudiences = ['booked', 'partners'] as const
export const DropInLinkAudience = OneOf(dropInLinkAudiences)
export type DropInLinkAudience = Static<typeof DropInLinkAudience>

/**
 * `late` was given up after the notice; `walk-in` came without booking and chose to be listed. Of somebody who did not
 * choose to be listed it is only counted whether they came: the booking then stays `booked` for good.
 */
export const dropInBookingStates = [
  'booked',
  'waiting',
  'offered',
  'cancelled',
  'late',
  'attended',
  'missed',
  'walk-in',
] as const
export const DropInBookingState = OneOf(dropInBookingStates)
export type DropInBookingState = Static<typeof DropInBookingState>

/** What happens to a place that becomes free: the next in the waiting list has it, or is asked and has time to answer. */
export const waitingListWays = ['promote', 'offer'] as const
export const WaitingListWay = OneOf(waitingListWays)
export type WaitingListWay = Static<typeof WaitingListWay>
