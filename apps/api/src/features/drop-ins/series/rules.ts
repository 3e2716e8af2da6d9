import type { DropInRhythm } from '@elevate/contracts/drop-in-vocabulary'
import { londonInstant } from '@elevate/contracts/london-time'
import { daysLater, monthsLater } from '../../../london.ts'

export type Rule = {
  rhythm: DropInRhythm
  every: number
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** Monthly: 1 to 4, or 5 for the last of the month. */
  nth: number | null
  startsOn: string
  endsOn: string | null
}

/** Sessions are there to be booked this many weeks before. */
export const weeksAhead = 12

export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

const firstOnOrAfter = (day: string, weekday: number): string => daysLater(day, (weekday - weekdayOf(day) + 7) % 7)

/** The first to fourth such weekday of the month of a day, or (5) the last. */
export const nthOfMonth = (anyDay: string, weekday: number, nth: number): string => {
  const first = firstOnOrAfter(`${anyDay.slice(0, 7)}-01`, weekday)
  if (nth < 5) return daysLater(first, (nth - 1) * 7)
  const fifth = daysLater(first, 28)
  return fifth.slice(0, 7) === anyDay.slice(0, 7) ? fifth : daysLater(first, 21)
}

/** The days of a series from one day to another, both included. Days, so that clock changes cannot move them. */
export const daysOf = (rule: Rule, from: string, to: string): string[] => {
  const last = rule.endsOn !== null && rule.endsOn < to ? rule.endsOn : to
  const earliest = rule.startsOn > from ? rule.startsOn : from
  const days: string[] = []
  let turn = 0
  for (let day = dayOfTurn(rule, turn); firstPossible(rule, turn) <= last; day = dayOfTurn(rule, turn)) {
    if (day >= earliest && day <= last) days.push(day)
    turn += 1
  }
  return days
}

const dayOfTurn = (rule: Rule, turn: number): string =>
  rule.rhythm === 'weekly'
    ? daysLater(firstOnOrAfter(rule.startsOn, rule.weekday), turn * 7 * rule.every)
    : nthOfMonth(firstPossible(rule, turn), rule.weekday, rule.nth ?? 1)

/** A day that is never after the one of the turn, by which the walk ends. */
const firstPossible = (rule: Rule, turn: number): string =>
  rule.rhythm === 'weekly'
    ? daysLater(rule.startsOn, turn * 7 * rule.every)
    : monthsLater(`${rule.startsOn.slice(0, 7)}-01`, turn * rule.every)

/** Where a session of a series goes when the weekday changes: the same week, or the same month. */
export const movedDay = (rule: Pick<Rule, 'rhythm' | 'weekday' | 'nth'>, day: string): string =>
  rule.rhythm === 'weekly'
    ? daysLater(day, rule.weekday - weekdayOf(day))
    : nthOfMonth(day, rule.weekday, rule.nth ?? 1)

/**
 * When a session is, by the clocks of London; how long it is, is real time. Where clocks show its start twice (the last
 * Sunday of October) it is the first of the two; where they leave it out (the last Sunday of March) it starts an hour
 * later, when clocks next show such a minute. RFC 5545 reads a calendar file in the same way.
 */
export const timesOf = (day: string, startTime: string, minutes: number): { startsAt: Date; endsAt: Date } => {
  const startsAt = londonInstant(day, startTime)
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
}

export const isPastMidnight = (startTime: string, minutes: number): boolean => {
  const [hour = 0, minute = 0] = startTime.split(':').map(Number)
  return hour * 60 + minute + minutes >= 24 * 60
}
