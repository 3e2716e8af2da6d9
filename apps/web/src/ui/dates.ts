/** Dates and times as people read them, always in the time of the United Kingdom, wherever the reader is. */
const zone = 'Europe/London'

/** Making a formatter takes several milliseconds of a phone's time: it is made with the first date that needs it. */
const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => (made ??= make())
}

const inLondon = (locale: string, options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }))

const fullDay = inLondon('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = inLondon('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const clock = inLondon('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
const isoDay = inLondon('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })
const relative = once(() => new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }))

/** Midday of a day without a time: the same day in London in summer and in winter. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
const momentOf = (when: string): Date => (/^\d{4}-\d{2}-\d{2}$/.test(when) ? noonOf(when) : new Date(when))

/** "Thursday 26 November 2026", from an instant or a `YYYY-MM-DD` day. */
export const formatDay = (when: string): string => fullDay().format(momentOf(when)).replace(',', '')

/** "26 Nov 2026": for tables, where the full date does not fit. */
export const formatShortDay = (when: string): string => shortDay().format(momentOf(when)).replace('Sept', 'Sep')

/** "2pm", "2:30pm", "midday", "midnight". */
export function formatTime(instant: string): string {
  const [hour = 0, minute = 0] = clock().format(new Date(instant)).split(':').map(Number)
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "Thursday 26 November 2026, 2pm". */
export const formatInstant = (instant: string): string => `${formatDay(instant)}, ${formatTime(instant)}`

/** "Thursday 26 November 2026, 2pm to 3pm"; with both days when it goes past midnight. */
export function formatPeriod(start: string, end: string): string {
  if (dayOf(start) === dayOf(end)) return `${formatInstant(start)} to ${formatTime(end)}`
  return `${formatInstant(start)} to ${formatInstant(end)}`
}

/** The calendar day of an instant in the United Kingdom, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => isoDay().format(new Date(instant))

/** How many days from today: 0 today, 1 tomorrow, -1 yesterday, by the calendar and not by hours. */
export function daysFromToday(when: string, now: Date): number {
  const day = when.length === 10 ? when : dayOf(when)
  return Math.round((noonOf(day).getTime() - noonOf(dayOf(now.toISOString())).getTime()) / 86_400_000)
}

/** "in 3 days", "tomorrow", "today", "2 weeks ago"; for an instant of the last hour "5 minutes ago". */
export function formatRelative(when: string, now: Date): string {
  const minutes = when.length === 10 ? Number.NaN : Math.round((Date.parse(when) - now.getTime()) / 60_000)
  if (minutes <= 0 && minutes > -1) return 'just now'
  if (Math.abs(minutes) < 60) return relative().format(minutes, 'minute')
  const days = daysFromToday(when, now)
  if (Math.abs(days) < 14) return relative().format(days, 'day')
  if (Math.abs(days) < 60) return relative().format(Math.round(days / 7), 'week')
  if (Math.abs(days) < 730) return relative().format(Math.round(days / 30.44), 'month')
  return relative().format(Math.round(days / 365.25), 'year')
}
