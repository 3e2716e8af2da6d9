import type { TrainingDay, TrainingState } from '@elevate/contracts/mentor-training'
import { formatPeriod } from '../../ui/dates.ts'

export const trainingWords: Record<TrainingState, string> = {
  none: 'Not trained yet',
  booked: 'Has a place',
  trained: 'Trained',
  'refresh-due': 'To be refreshed',
}

const endOf = ({ startsAt, minutes }: Pick<TrainingDay, 'startsAt' | 'minutes'>): string =>
  new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()

export const whenWords = (day: Pick<TrainingDay, 'startsAt' | 'minutes'>): string =>
  formatPeriod(day.startsAt, endOf(day))

export const placesWords = ({ placesLeft, places, state }: TrainingDay): string => {
  if (state === 'cancelled') return 'Called off'
  if (placesLeft === 0) return 'All places are taken'
  return `${placesLeft} of ${places} places left`
}
