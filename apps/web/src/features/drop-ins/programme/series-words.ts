import type { DropInSeries } from '@elevate/contracts/drop-in-series'

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const nths = ['first', 'second', 'third', 'fourth', 'last'] as const

/** "Every second Thursday at 14:00", "The last Friday of every month at 10:00". */
export function rhythmWords({ rhythm, every, weekday, nth, startTime }: DropInSeries): string {
  const day = weekdays[weekday - 1] ?? ''
  if (rhythm === 'weekly') {
    const often = every === 1 ? `Every ${day}` : `Every ${every} weeks on ${day}`
    return `${often} at ${startTime}`
  }
  const which = nths[(nth ?? 1) - 1]
  const often = every === 1 ? 'every month' : `every ${every} months`
  return `The ${which} ${day} of ${often} at ${startTime}`
}
