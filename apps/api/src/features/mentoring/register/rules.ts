type Training = {
  training: 'none' | 'booked' | 'trained'
  trainingBookedFor: string | null
  trainedOn: string | null
}
export type TrainingRefusal = 'trained-in-the-future' | 'training-day-missing'

/** Who is trained was on a day that is past; who is booked has a day. */
export const trainingRefusal = (
  { training, trainingBookedFor, trainedOn }: Training,
  today: string,
): TrainingRefusal | undefined => {
  if (training === 'trained' && trainedOn === null) return 'training-day-missing'
  if (training === 'booked' && trainingBookedFor === null) return 'training-day-missing'
  return trainedOn !== null && trainedOn > today ? 'trained-in-the-future' : undefined
}

type Pause = { isPaused: boolean; pausedUntil: string | null }

/** A pause has an end to come or none; without a pause there is no end. */
export const pauseOf = ({ isPaused, pausedUntil }: Pause): Pause => ({
  isPaused,
  pausedUntil: isPaused ? pausedUntil : null,
})
