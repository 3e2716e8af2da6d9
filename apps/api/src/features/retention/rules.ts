import { londonDay, monthsLater } from '../../london.ts'

/** Records from before this moment have served their time: so many months ago, at the beginning of the day. */
export const servedBefore = (now: Date, months: number): Date =>
  new Date(`${monthsLater(londonDay(now), -months)}T00:00:00Z`)

const dayMs = 86_400_000

export const daysOn = (now: Date, days: number): Date => new Date(now.getTime() + days * dayMs)

/** The house is kept at twenty past three at night: tonight's, or tomorrow's. In winter time, an hour off in summer. */
export const nextRun = (now: Date): Date => {
  const tonight = new Date(`${londonDay(now)}T03:20:00Z`)
  return tonight > now ? tonight : daysOn(tonight, 1)
}
