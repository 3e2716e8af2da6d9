import type { TrainingDay } from '@elevate/contracts/mentor-training'
import { type DateTime, dateTimeBroken, dateTimeOf, instantFrom, noDateTime } from '../../forms/typed-date-time.ts'

export type DayAnswers = {
  title: string
  startsAt: DateTime
  minutes: string
  place: string
  access: string
  places: string
}

export const usualDay: DayAnswers = {
  title: 'Mentor training day',
  startsAt: noDateTime,
  minutes: '360',
  place: '',
  access: '',
  places: '12',
}

export const answersOf = (day: TrainingDay): DayAnswers => ({
  title: day.title,
  startsAt: dateTimeOf(day.startsAt),
  minutes: String(day.minutes),
  place: day.place,
  access: day.access,
  places: String(day.places),
})

const isWithin = (typed: string, least: number, most: number): boolean =>
  /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most

export const dayBroken = ({ title, startsAt, minutes, places }: DayAnswers) => ({
  title: title.trim() === '' ? 'required' : undefined,
  startsAt: dateTimeBroken(startsAt),
  minutes: isWithin(minutes, 15, 600) ? undefined : 'required',
  places: isWithin(places, 1, 200) ? undefined : 'required',
})

export const dayBody = ({ startsAt, minutes, places, ...rest }: DayAnswers) => ({
  ...rest,
  startsAt: instantFrom(startsAt) ?? '',
  minutes: Number(minutes),
  places: Number(places),
})

export const dayMessages = {
  title: 'Enter what it is called, in 120 characters or fewer',
  startsAt: { required: 'Enter the day and the time', otherwise: 'Enter a real day and a time, like 10am' },
  minutes: 'Enter the minutes, from 15 to 600',
  place: 'Write it in 300 characters or fewer',
  access: 'Write it in 1,000 characters or fewer',
  places: 'Enter how many can come, from 1 to 200',
}

export const dayRefusals = {
  'in-the-past': { field: 'startsAt' as const, text: 'Enter a time that is still to come' },
  'more-booked': { field: 'places' as const, text: 'More people than that have a place already' },
  'already-cancelled': 'This day has been called off already.',
}
