import type { MentoringMode, MentoringNeed, MentorTraining } from '@elevate/contracts/mentoring-vocabulary'
import type { Mentor } from '@elevate/contracts/mentors'
import { dayFrom, noDate, type TypedDate, typedDateOf } from '../../../forms/typed-date.ts'
import { optionalDateBroken } from '../optional-date.ts'
import { numberFrom } from '../pairs/terms-form.ts'

export type Offering = {
  capacity: string
  isPaused: boolean
  pausedUntil: TypedDate
  areas: string
  modes: MentoringMode[]
  meetsNeeds: MentoringNeed[]
  languages: string
}

export const newOffering: Offering = {
  capacity: '2',
  isPaused: false,
  pausedUntil: noDate,
  areas: '',
  modes: ['video', 'phone'],
  meetsNeeds: [],
  languages: '',
}

export const offeringOf = (mentor: Mentor): Offering => ({
  capacity: String(mentor.capacity),
  isPaused: mentor.isPaused,
  pausedUntil: typedDateOf(mentor.isPaused ? mentor.pausedUntil : null),
  areas: mentor.areas.join('\n'),
  modes: mentor.modes,
  meetsNeeds: mentor.meetsNeeds,
  languages: mentor.languages.join('\n'),
})

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

export const offeringBody = (typed: Offering) => ({
  ...typed,
  capacity: numberFrom(typed.capacity),
  pausedUntil: typed.isPaused ? (dayFrom(typed.pausedUntil) ?? null) : null,
  areas: linesOf(typed.areas),
  languages: linesOf(typed.languages),
})

export const offeringCheck = ({ isPaused, pausedUntil }: Offering) => ({
  pausedUntil: isPaused ? optionalDateBroken(pausedUntil) : undefined,
})

export const offeringMessages = {
  capacity: 'Enter a number between 0 and 20',
  pausedUntil: 'Enter a day, like 27 3 2027',
  areas: 'Write up to 20 areas, each on a line of its own and short',
  languages: 'Write up to 10 languages, each on a line of its own',
}

export type Training = { training: MentorTraining; trainingBookedFor: TypedDate; trainedOn: TypedDate }

export const trainingOf = (mentor?: Mentor): Training => ({
  training: mentor?.training ?? 'none',
  trainingBookedFor: typedDateOf(mentor?.trainingBookedFor ?? null),
  trainedOn: typedDateOf(mentor?.trainedOn ?? null),
})

export const trainingBody = ({ training, trainingBookedFor, trainedOn }: Training) => ({
  training,
  trainingBookedFor: training === 'booked' ? (dayFrom(trainingBookedFor) ?? null) : null,
  trainedOn: training === 'trained' ? (dayFrom(trainedOn) ?? null) : null,
})

export const trainingRefusals = {
  'trained-in-the-future': { field: 'trainedOn' as const, text: 'Enter a day in the past' },
  'training-day-missing': 'Enter the day of the training.',
}
