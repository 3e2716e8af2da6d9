import type { DropInSeries } from '@elevate/contracts/drop-in-series'
import { formatTime } from '../../../ui/dates.ts'

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const nths = ['first', 'second', 'third', 'fourth', 'last'] as const

/** "Every Thursday at 2pm", "The last Friday of every month at 10am". */
export function rhythmWords({ rhythm, every, weekday, nth, startTime }: DropInSeries): string {
  const day = weekdays[weekday - 1] ?? ''
  // A day in winter, when clocks here show the time of the world.
  const time = formatTime(`2026-01-05T${startTime}:00Z`)
  if (rhythm === 'weekly') {
    const often = every === 1 ? `Every ${day}` : `Every ${every} weeks on ${day}`
    return `${often} at ${time}`
  }
  const which = nths[(nth ?? 1) - 1]
  const often = every === 1 ? 'every month' : `every ${every} months`
  return `The ${which} ${day} of ${often} at ${time}`
}
