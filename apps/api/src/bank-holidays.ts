import { daysLater } from './london.ts'

/**
 * England's bank holidays, as the Banking and Financial Dealings Act 1971 and the proclamations under it fix them:
 * reckoned rather than listed, because GOV.UK publishes only about two years ahead and a promise may fall later.
 */

/** What was proclaimed for one year alone. A new one goes here when https://www.gov.uk/bank-holidays announces it. */
const PROCLAIMED: Record<number, { moved: Record<string, string>; extra: string[] }> = {
  2020: { moved: { '2020-05-04': '2020-05-08' }, extra: [] },
  2022: { moved: { '2022-05-30': '2022-06-02' }, extra: ['2022-06-03', '2022-09-19'] },
  2023: { moved: {}, extra: ['2023-05-08'] },
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const firstMondayFrom = (day: string): string => daysLater(day, (8 - weekday(day)) % 7)

const lastMondayUntil = (day: string): string => daysLater(day, -((weekday(day) + 6) % 7))

/** Easter Sunday by the Gregorian reckoning of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const ordinal = epact + toSunday - 7 * late + 114
  const month = String(Math.floor(ordinal / 31)).padStart(2, '0')
  const date = String((ordinal % 31) + 1).padStart(2, '0')
  return `${year}-${month}-${date}`
}

/** Christmas and Boxing Day, or the weekdays in their place where one falls on a weekend. */
function atChristmas(year: number): string[] {
  const substitutes: Record<number, string[]> = { 5: ['25', '28'], 6: ['27', '28'], 0: ['26', '27'] }
  const dates = substitutes[weekday(`${year}-12-25`)] ?? ['25', '26']
  return dates.map((date) => `${year}-12-${date}`)
}

function newYear(year: number): string {
  const first = `${year}-01-01`
  const isWeekend = weekday(first) === 0 || weekday(first) === 6
  return isWeekend ? firstMondayFrom(first) : first
}

/** The bank holidays of a year in order, each the weekday on which nobody works. */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const { moved, extra } = PROCLAIMED[year] ?? { moved: {}, extra: [] }
  const usual = [
    newYear(year),
    daysLater(easter, -2),
    daysLater(easter, 1),
    firstMondayFrom(`${year}-05-01`),
    lastMondayUntil(`${year}-05-31`),
    lastMondayUntil(`${year}-08-31`),
    ...atChristmas(year),
  ]
  return [...usual.map((day) => moved[day] ?? day), ...extra].toSorted()
}
