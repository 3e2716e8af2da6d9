/** Days before the last day on which it is told; -1: it has passed. */
export const thresholds = (warningDays: number): number[] =>
  [...new Set([warningDays, 14, -1])].toSorted((a, b) => b - a)

/** The yearly subscription of the DBS Update Service lapses by its day (domain.md 2e). */
export const updateServiceThresholds: readonly number[] = [30, 14]

const dayMs = 86_400_000

const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)

/**
 * Which threshold a last day has reached: the narrowest one, so that somebody who was not told in time is told once
 * and not once for each that was passed. Undefined while it is further away than all.
 */
export const thresholdReached = (day: string, today: string, of: readonly number[]): number | undefined => {
  const left = daysUntil(day, today)
  return of.filter((threshold) => left <= threshold).toSorted((a, b) => a - b)[0]
}

/** One task for a last day, however often it is told of; done when what it asks for is renewed. */
export const lapseTaskKey = (checkId: string, day: string): string => `check:${checkId}:${day}`
