import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { dayOf, formatDay, formatTime } from '../../ui/dates.ts'

export const wayWords: Record<MeetingWay, string> = { 'in-person': 'In person', video: 'By video', phone: 'By phone' }

type Time = { startsAt: string; endsAt: string }

/** "10am to 10:45am". */
export const timeSpan = ({ startsAt, endsAt }: Time): string => `${formatTime(startsAt)} to ${formatTime(endsAt)}`

/** Days with their times, as the list has them: in order. */
export function byDay<T extends Time>(times: readonly T[]): { day: string; title: string; times: T[] }[] {
  const days = Map.groupBy(times, ({ startsAt }) => dayOf(startsAt))
  return [...days].map(([day, ofDay]) => ({ day, title: formatDay(day), times: ofDay }))
}

/** "1 time", "3 times". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The lines of what to provide. */
export const thingsToProvide = (toProvide: string): string[] => toProvide.split('\n').filter((line) => line !== '')

/** A number as a phone takes it. */
export const dialled = (phone: string): string => phone.replaceAll(/[^+\d]/g, '')

type Placed = { way: MeetingWay; place: string }

/** Where all of these are held, if it is one place: then it need not stand in each row. */
export function onePlace<T extends Placed>(times: readonly T[]): T | undefined {
  const [first] = times
  return times.every(({ way, place }) => way === first?.way && place === first.place) ? first : undefined
}

type Told = Time & { booking: { can: { mark: boolean }; attendance: string | null } | null }

/** Nothing is left to do about a day: it is past, and it is said of everybody whether they came. */
export const isDone = (times: readonly Told[], now: Date): boolean =>
  times.every(
    ({ endsAt, booking }) => endsAt <= now.toISOString() && !(booking?.can.mark && booking.attendance === null),
  )
