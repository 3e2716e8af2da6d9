import type { MentoringSession, SessionOffer, SessionOutcome } from '@elevate/contracts/mentoring-sessions'
import type { MentoringMode } from '@elevate/contracts/mentoring-vocabulary'
import { dayFrom, dayMessages, noDate, type TypedDate, typedDateBroken, typedDateOf } from '../../forms/typed-date.ts'
import { minutesWords } from './words.ts'

/** What is chosen by a tap; what is typed beside it counts only where "another" is chosen. */
export type LogAnswers = {
  outcome: SessionOutcome
  when: 'today' | 'yesterday' | 'another'
  day: TypedDate
  mode: MentoringMode
  length: string
  minutes: string
  next: 'none' | 'four' | 'six' | 'another'
  nextOn: TypedDate
}

const usualLengths = [30, 45, 60, 90]

/** A day so many days after another; both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The last length is always among those that can be tapped. */
export const lengthsFor = (minutes: number): { value: string; text: string }[] => [
  ...[...new Set([...usualLengths, minutes])]
    .sort((a, b) => a - b)
    .map((one) => ({ value: String(one), text: minutesWords(one) })),
]

/** Everything as it was the last time, so that saving it is one tap. */
export const offeredAnswers = ({ offered }: SessionOffer): LogAnswers => ({
  outcome: 'held',
  when: 'today',
  day: noDate,
  mode: offered.mode,
  length: String(offered.minutes),
  minutes: '',
  next: 'none',
  nextOn: noDate,
})

/** An entry as it stands, to be put right. */
export const answersOf = (session: MentoringSession, offered: SessionOffer['offered']): LogAnswers => ({
  outcome: session.outcome,
  when: 'another',
  day: typedDateOf(session.day),
  mode: session.mode,
  length: String(session.minutes ?? offered.minutes),
  minutes: '',
  next: session.nextOn === null ? 'none' : 'another',
  nextOn: typedDateOf(session.nextOn),
})

const dayIn = ({ when, day }: LogAnswers, today: string): string | undefined => {
  if (when === 'today') return today
  return when === 'yesterday' ? dayAfter(today, -1) : dayFrom(day)
}

const nextIn = ({ next, nextOn }: LogAnswers, day: string): string | null => {
  if (next === 'none') return null
  if (next === 'another') return dayFrom(nextOn) ?? null
  return dayAfter(day, next === 'four' ? 28 : 42)
}

export const logBody = (answers: LogAnswers, today: string) => {
  const day = dayIn(answers, today) ?? today
  const isHeld = answers.outcome === 'held'
  return {
    day,
    outcome: answers.outcome,
    mode: answers.mode,
    minutes: isHeld ? Number(answers.length === 'other' ? answers.minutes : answers.length) : null,
    nextOn: nextIn(answers, day),
  }
}
export type LogBody = ReturnType<typeof logBody>

const isLength = (minutes: string): boolean =>
  /^\d+$/.test(minutes.trim()) && Number(minutes) >= 5 && Number(minutes) <= 480

export const logBroken = (answers: LogAnswers, today: string) => {
  const { outcome, length, minutes } = answers
  return {
    day: dayBroken(answers, today),
    minutes: outcome === 'held' && length === 'other' && !isLength(minutes) ? 'required' : undefined,
    nextOn: nextBroken(answers, today),
  }
}

const dayBroken = ({ when, day, outcome }: LogAnswers, today: string) => {
  if (when !== 'another') return undefined
  const isAhead = (dayFrom(day) ?? today) > today && outcome !== 'cancelled'
  return typedDateBroken(day) ?? (isAhead ? ('ahead' as const) : undefined)
}

const nextBroken = (answers: LogAnswers, today: string) => {
  if (answers.next !== 'another') return undefined
  const next = dayFrom(answers.nextOn)
  const isEarly = next !== undefined && next <= (dayIn(answers, today) ?? today)
  return typedDateBroken(answers.nextOn) ?? (isEarly ? ('early' as const) : undefined)
}

export const logMessages = {
  outcome: 'Choose how it was',
  when: 'Choose the day',
  day: { ...dayMessages, ahead: 'This day is still to come. Enter the day on which you met' },
  mode: 'Choose how you met',
  length: 'Choose how long it was',
  minutes: 'Enter the minutes, from 5 to 480',
  next: 'Choose when you meet next',
  nextOn: { ...dayMessages, early: 'Enter a day after this session' },
}

export const logRefusals = {
  'logged-already': 'This session is in the log already. Perhaps the other of you has logged it.',
  'in-the-future': 'This day is still to come.',
  'before-the-start': 'This day is long before your mentorship began. Check the year.',
  ended: 'This mentorship has ended, so nothing is added to it any more.',
  'too-late': 'An entry can be put right for two weeks.',
}
