import type { TrainingDay, TrainingState } from '@elevate/contracts/mentor-training'
import { daysLater, monthsLater } from '../../london.ts'

export type TrainingRefusal = 'in-the-past' | 'already-cancelled' | 'more-booked' | 'full' | 'not-yet' | 'in-the-future'

type Day = { startsAt: Date; minutes: number; places: number; booked: number; cancelledAt: Date | null }

const minuteMs = 60_000
export const endOf = ({ startsAt, minutes }: Pick<Day, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * minuteMs)

export const stateOf = (day: Day, now: Date): TrainingDay['state'] => {
  if (day.cancelledAt) return 'cancelled'
  return endOf(day) <= now ? 'over' : 'to-come'
}

/** Why nothing can be changed about a day any more. */
export const changeRefusal = (day: Day, now: Date): TrainingRefusal | undefined => {
  if (day.cancelledAt) return 'already-cancelled'
  return day.startsAt <= now ? 'in-the-past' : undefined
}

export const bookingRefusal = (day: Day, now: Date): TrainingRefusal | undefined =>
  changeRefusal(day, now) ?? (day.booked >= day.places ? 'full' : undefined)

export const attendanceRefusal = (day: Day, now: Date): TrainingRefusal | undefined => {
  if (day.cancelledAt) return 'already-cancelled'
  return day.startsAt > now ? 'not-yet' : undefined
}

export const refreshDueOn = (trainedOn: string, refreshMonths: number): string => monthsLater(trainedOn, refreshMonths)

type Trained = { trainedOn: string | null; isBooked: boolean; refreshMonths: number }

/** Where a mentor stands today. */
export const trainingState = ({ trainedOn, isBooked, refreshMonths }: Trained, today: string): TrainingState => {
  if (trainedOn === null) return isBooked ? 'booked' : 'none'
  return refreshDueOn(trainedOn, refreshMonths) <= today ? 'refresh-due' : 'trained'
}

/** Days before a refresh is due on which the mentor is reminded, and the day itself. */
const reminders = [0, 14, 60] as const
export const firstReminder = 60

/** The reminder that is due today, if any; one that was missed is not sent after the next one. */
export const reminderDue = (dueOn: string, today: string): (typeof reminders)[number] | undefined =>
  reminders.find((days) => dueOn <= daysLater(today, days))

/** Kept short enough to be read out over the phone. */
export const certificateNumber = (id: string): string => `MT-${id.replaceAll('-', '').slice(-10).toUpperCase()}`
