const londonDayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in London at this instant, `YYYY-MM-DD`. What is due "today" is due by the programme's calendar. */
export const londonDay = (instant: Date): string => {
  // Every request asks, and formatting costs more than all else that it does before its query: once a minute will do.
  const minute = Math.floor(instant.getTime() / 60_000)
  if (minute !== lastAsked.minute) lastAsked = { minute, day: londonDayFormat.format(instant) }
  return lastAsked.day
}
let lastAsked = { minute: Number.NaN, day: '' }

/** The day so many days later; negative goes back. Days are calendar days, so clock changes do not matter. */
export const daysLater = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The same day of a later month, or its last day where the month is shorter. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
