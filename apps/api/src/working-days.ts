import { bankHolidays } from './bank-holidays.ts'
import { daysLater } from './london.ts'

const holidaysByYear = new Map<number, Set<string>>()

function isBankHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const known = holidaysByYear.get(year) ?? new Set(bankHolidays(year))
  holidaysByYear.set(year, known)
  return known.has(day)
}

/** Is this day (`YYYY-MM-DD`) neither at a weekend nor a bank holiday in England? */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day)
}

/**
 * The working day that is `count` working days after a day. None later means the day itself, or the next working day
 * where nobody works on it: "the same working day". Days are `YYYY-MM-DD`.
 */
export function workingDaysLater(day: string, count: number): string {
  let later = day
  while (count === 0 && !isWorkingDay(later)) later = daysLater(later, 1)
  for (let passed = 0; passed < count; ) {
    later = daysLater(later, 1)
    if (isWorkingDay(later)) passed += 1
  }
  return later
}
