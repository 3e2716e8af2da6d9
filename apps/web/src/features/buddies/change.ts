import { dayFrom, noDate, type TypedDate, typedDateBroken } from '../../forms/typed-date.ts'
import { daysFromToday } from '../../ui/dates.ts'

export type ChangeAnswers = { change: 'pause' | 'another' | 'none' | ''; until: TypedDate }
export const noChange: ChangeAnswers = { change: '', until: noDate }

export type ChangeBody = { until: string } | { wantsAnother: boolean }

export const changeBodyOf = ({ change, until }: ChangeAnswers): ChangeBody =>
  change === 'pause' ? { until: dayFrom(until) ?? '' } : { wantsAnother: change === 'another' }

/** A pause needs a real day that is still to come. */
export function untilBroken({ change, until }: ChangeAnswers, now: Date): string | undefined {
  if (change !== 'pause') return undefined
  const broken = typedDateBroken(until)
  if (broken !== undefined) return broken
  return daysFromToday(dayFrom(until) ?? '', now) > 0 ? undefined : 'past'
}

export const changeMessages = {
  change: 'Choose what should change',
  until: {
    required: 'Enter the day on which it goes on',
    incomplete: 'Enter a day, a month and a year',
    unreal: 'Enter a day that there is, for example 27 3 2027',
    past: 'Enter a day after today',
    otherwise: 'Enter a day that there is, for example 27 3 2027',
  },
}

export const changeRefusals = {
  'has-ended': 'These people are not buddies any more. Go back to see how it is now',
  'pause-is-over': { field: 'until' as const, text: 'Enter a day after today' },
}
