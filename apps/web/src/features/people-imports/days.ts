import { formatShortDay } from '../../ui/dates.ts'

const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })
const plural = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** "3rd of April", from `YYYY-MM-DD`. */
export function ordinalDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  const number = date.getUTCDate()
  return `${number}${endings[plural.select(number)] ?? 'th'} of ${month.format(date)}`
}

export const dayInWords = (day: string | null): string => (day === null ? 'No such date' : formatShortDay(day))
