import { conflict, type Refusal } from '../../errors.ts'
import type { TrainingRefusal } from './rules.ts'

const sentences: Record<TrainingRefusal, string> = {
  'in-the-past': 'This day has passed.',
  'already-cancelled': 'This day has been called off already.',
  'more-booked': 'More people than that have a place already.',
  full: 'All places are taken. Look for another day, or ask your coordinator.',
  'not-yet': 'This day is still to come.',
  'in-the-future': 'This day is still to come.',
}

export const trainingRefusal = (code: TrainingRefusal): Refusal => conflict(code, sentences[code])

export const refuseIf = (code: TrainingRefusal | undefined): void => {
  if (code) throw trainingRefusal(code)
}
