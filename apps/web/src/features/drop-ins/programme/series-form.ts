import type { DropInRhythm } from '@elevate/contracts/drop-in-vocabulary'
import { dayFrom, dayMessages, noDate, type TypedDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { timeFrom } from '../../../forms/typed-date-time.ts'
import { type SessionAnswers, sessionBody, sessionBroken, sessionMessages, usualSession } from './session-form.ts'

export type SeriesAnswers = SessionAnswers & {
  rhythm: DropInRhythm
  every: string
  weekday: string
  nth: string
  startTime: string
  startsOn: TypedDate
}

export const usualSeries = (hostId: string, capacity: number): SeriesAnswers => ({
  ...usualSession(hostId, capacity),
  rhythm: 'weekly',
  every: '1',
  weekday: '4',
  nth: '1',
  startTime: '2pm',
  startsOn: noDate,
})

export const seriesBody = ({ rhythm, every, weekday, nth, startTime, startsOn, ...what }: SeriesAnswers) => ({
  ...sessionBody(what),
  rhythm,
  every: Number(every),
  weekday: Number(weekday),
  nth: rhythm === 'monthly' ? Number(nth) : null,
  startTime: timeFrom(startTime) ?? startTime,
  startsOn: dayFrom(startsOn) ?? '',
})

export const timeBroken = (typed: string): string | undefined =>
  timeFrom(typed) === undefined ? 'unreal-time' : undefined

export const seriesBroken = (typed: SeriesAnswers) => ({
  ...sessionBroken(typed),
  every: /^([1-9]|1[0-2])$/.test(typed.every.trim()) ? undefined : 'range',
  startTime: timeBroken(typed.startTime),
  startsOn: typedDateBroken(typed.startsOn),
})

export const seriesMessages = {
  ...sessionMessages,
  rhythm: 'Choose how often',
  every: 'Enter a whole number from 1 to 12',
  weekday: 'Choose a day of the week',
  nth: 'Choose which one of the month',
  startTime: 'Enter a time like 14:00, 2pm or midday',
  startsOn: dayMessages,
} as const
