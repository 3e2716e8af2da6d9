import { londonInstant, londonWallTime } from '@elevate/contracts/london-time'
import { dayFrom, type TypedDate, typedDateBroken } from './typed-date.ts'

/**
 * A day and a time as they are typed, in the time of the United Kingdom. `day` is `year-month-day` with each part as
 * it stands in its box, so that half a date can be kept too; `time` is what was typed.
 */
export type DateTime = { day: string; time: string }

export const noDateTime: DateTime = { day: '', time: '' }

/** From an ISO 8601 instant of the API. */
export const dateTimeOf = (instant: string | null): DateTime =>
  instant === null ? noDateTime : londonWallTime(new Date(instant))

/** The three boxes of a day. */
export function boxesOf(day: string): TypedDate {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month, day: date }
}

/** Dashes hold the parts together, and are no part of any of them. */
export function dayOfBoxes(boxes: TypedDate): string {
  const parts = [boxes.year, boxes.month, boxes.day].map((part) => part.replaceAll('-', ''))
  return parts.every((part) => part === '') ? '' : parts.join('-')
}

/** `HH:MM` from "14:00", "9.30", "9:30am", "2pm", "midday"; undefined if it is no time. */
export function timeFrom(typed: string): string | undefined {
  const text = typed.toLowerCase().replaceAll(/\s/g, '')
  if (text === 'midday' || text === 'noon') return '12:00'
  const [, hours, minutes = '0', half] = /^(\d{1,2})(?:[:.]?(\d{2}))?([ap]m)?$/.exec(text) ?? []
  // A lone number may be an hour of either half of the day.
  if (hours === undefined || (half === undefined && /^\d{1,2}$/.test(text))) return undefined
  const hour = hourOfDay(Number(hours), half)
  if (hour === undefined || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** The instant for the API, ISO 8601; undefined while `dateTimeBroken` finds something. */
export function instantFrom({ day, time }: DateTime): string | undefined {
  const [whole, clock] = [dayFrom(boxesOf(day)), timeFrom(time)]
  return whole === undefined || clock === undefined ? undefined : londonInstant(whole, clock).toISOString()
}

/**
 * For a form's `check`: `required` when empty, `incomplete` when a part is, `unreal` when there is no such day,
 * `unreal-time` when there is no such time, `skipped` when clocks go forward over it.
 */
export function dateTimeBroken(
  typed: DateTime,
): 'required' | 'incomplete' | 'unreal' | 'unreal-time' | 'skipped' | undefined {
  const day = typedDateBroken(boxesOf(typed.day))
  const hasTime = typed.time.trim() !== ''
  if (day === 'required') return hasTime ? 'incomplete' : 'required'
  if (day !== undefined) return day
  if (!hasTime) return 'incomplete'
  const instant = instantFrom(typed)
  if (instant === undefined) return 'unreal-time'
  return londonWallTime(new Date(instant)).time === timeFrom(typed.time) ? undefined : 'skipped'
}
