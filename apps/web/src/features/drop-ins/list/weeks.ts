import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { dayOf, daysFromToday } from '../../../ui/dates.ts'

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The Monday of the week of a day. */
const mondayOf = (day: string): string => later(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))

export type Week = { monday: string; heading: string; days: { day: string; dropIns: DropIn[] }[] }

const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' })

const headingOf = (monday: string, now: Date): string => {
  const thisMonday = mondayOf(dayOf(now.toISOString()))
  if (monday === thisMonday) return 'This week'
  if (monday === later(thisMonday, 7)) return 'Next week'
  return `Week of ${short.format(new Date(`${monday}T12:00:00Z`))}`
}

/** Sessions by week and day, in the order in which they came. */
export function weeksOf(dropIns: readonly DropIn[], now: Date): Week[] {
  const weeks = new Map<string, Week>()
  for (const dropIn of dropIns) {
    const monday = mondayOf(dropIn.day)
    const week = weeks.get(monday) ?? { monday, heading: headingOf(monday, now), days: [] }
    const day = week.days.find((one) => one.day === dropIn.day)
    if (day) day.dropIns.push(dropIn)
    else week.days.push({ day: dropIn.day, dropIns: [dropIn] })
    weeks.set(monday, week)
  }
  return [...weeks.values()]
}

/** "today", "tomorrow" beside a date; nothing for later ones. */
export const nearWord = (day: string, now: Date): string => ['today', 'tomorrow'][daysFromToday(day, now)] ?? ''

export type MonthCell = { day: string; isInMonth: boolean }

/** The weeks of a month (`YYYY-MM`), Monday to Sunday, with the days beside it that fill them up. */
export function monthGrid(month: string): MonthCell[][] {
  const first = mondayOf(`${month}-01`)
  const rows: MonthCell[][] = []
  for (let monday = first; monday.slice(0, 7) <= month; monday = later(monday, 7)) {
    rows.push(
      Array.from({ length: 7 }, (_none, index) => {
        const day = later(monday, index)
        return { day, isInMonth: day.startsWith(month) }
      }),
    )
  }
  return rows
}

export const otherMonth = (month: string, by: number): string => {
  const date = new Date(`${month}-15T12:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}

export const monthWords = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-15T12:00:00Z`),
  )
