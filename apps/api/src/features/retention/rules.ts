import { londonInstant } from '@elevate/contracts/london-time'
import { daysLater, londonDay, monthsLater } from '../../london.ts'

/** Records from before this moment have served their time: so many months ago, at the beginning of the day. */
export const servedBefore = (now: Date, months: number): Date =>
  new Date(`${monthsLater(londonDay(now), -months)}T00:00:00Z`)

const dayMs = 86_400_000

export const daysOn = (now: Date, days: number): Date => new Date(now.getTime() + days * dayMs)

/** The house is kept at twenty past three at night in London: tonight's, or tomorrow's. */
export const nextRun = (now: Date): Date => {
  const today = londonDay(now)
  const tonight = londonInstant(today, '03:20')
  return tonight > now ? tonight : londonInstant(daysLater(today, 1), '03:20')
}
