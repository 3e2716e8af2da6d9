import { daysLater, monthsLater } from '../../london.ts'

/** Where an organisation has decided nothing (domain.md 4a). */
export const usualBuddySettings = { reminderWeeks: [1, 4, 12], newMonths: 6, reviewMonths: 6, mostPairs: 2 }

/** The first day of a week of a pair; week 1 begins with the day it was confirmed. */
export const firstDayOf = (week: number, startsOn: string): string => daysLater(startsOn, (week - 1) * 7)

/** On the fourth day of a week: early enough that what a reminder is about can still happen in that week. */
export const reminderAfterDays = 3

/** A worker that was away catches up for so many days; after that a reminder would be about something long past. */
export const reminderCatchUpDays = 7

export const weekOf = (startsOn: string, today: string): number =>
  Math.max(1, Math.floor((Date.parse(today) - Date.parse(startsOn)) / (7 * 86_400_000)) + 1)

export const isResting = (pausedUntil: string | null, today: string): boolean =>
  pausedUntil !== null && pausedUntil > today

/** The week that is asked about now: the latest that has begun; none before the first. */
export const askedWeek = (reminderWeeks: readonly number[], startsOn: string, today: string): number | undefined =>
  [...reminderWeeks].sort((a, b) => b - a).find((week) => firstDayOf(week, startsOn) <= today)

/** Somebody whose start nobody knows has been here for longer than the records. */
export const isNewPartner = (startsOn: string | null, today: string, newMonths: number): boolean =>
  startsOn !== null && startsOn <= today && monthsLater(startsOn, newMonths) > today

export const pauseRefusal = (
  pair: { state: 'active' | 'ended' },
  until: string,
  today: string,
): 'has-ended' | 'pause-is-over' | undefined => {
  if (pair.state === 'ended') return 'has-ended'
  return until <= today ? 'pause-is-over' : undefined
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** All pairs of two within a pair or trio. */
export const twosOf = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]))
