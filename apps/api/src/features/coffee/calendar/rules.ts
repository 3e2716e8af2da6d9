import { availabilityDays } from '@elevate/contracts/people-vocabulary'
import { daysLater } from '../../../london.ts'

export type SuggestedTime = { day: string; from: string; to: string }

const partTimes = {
  am: { from: '10:30', to: '11:00' },
  pm: { from: '14:30', to: '15:00' },
  evening: { from: '18:30', to: '19:00' },
} as const
type Part = keyof typeof partTimes

/** People need some days to answer each other. */
const daysToAnswer = 5

/** A usual time where no shared one is known. */
const usualSlots = ['tue-am', 'wed-am', 'thu-am']

const dayOfWeek = (day: string) => availabilityDays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]

/** Weekly slots in which everybody is free; empty where that is not known of all. */
export const sharedSlots = (availabilities: readonly (readonly string[])[]): string[] => {
  const [first = [], ...others] = availabilities
  return first.filter((slot) => others.every((slots) => slots.includes(slot)))
}

/**
 * Half an hour to start from: the first time that suits everybody once they have had some days to answer, or else an
 * ordinary morning. A time that can be moved helps more than an all-day "meet by" on the last day, which reminds people
 * when it is too late; the day to have met by stands in the text.
 */
export const suggestedTime = (
  slots: readonly string[],
  { from, meetBy }: { from: string; meetBy: string },
): SuggestedTime => {
  const wanted = slots.length > 0 ? slots : usualSlots
  const start = daysLater(from, daysToAnswer)
  for (let day = start; day <= meetBy; day = daysLater(day, 1)) {
    const parts = (Object.keys(partTimes) as Part[]).filter((part) => wanted.includes(`${dayOfWeek(day)}-${part}`))
    if (parts[0]) return { day, ...partTimes[parts[0]] }
  }
  return { day: meetBy, ...partTimes.am }
}
