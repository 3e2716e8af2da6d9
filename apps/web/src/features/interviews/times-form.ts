import type { InterviewSlot } from '@elevate/contracts/interviews'
import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { dayFrom } from '../../forms/typed-date.ts'
import {
  boxesOf,
  type DateTime,
  dateTimeBroken,
  dateTimeOf,
  instantFrom,
  noDateTime,
  timeFrom,
} from '../../forms/typed-date-time.ts'

export type TimesAnswers = {
  from: DateTime
  count: string
  minutes: string
  breakMinutes: string
  way: MeetingWay | ''
  place: string
  arrival: string
}

export const newTimes: TimesAnswers = {
  from: noDateTime,
  count: '6',
  minutes: '45',
  breakMinutes: '15',
  way: '',
  place: '',
  arrival: '',
}

export const answersOf = (slot: InterviewSlot): TimesAnswers => ({
  from: dateTimeOf(slot.startsAt),
  count: '1',
  minutes: String(slot.minutes),
  breakMinutes: '0',
  way: slot.way,
  place: slot.place,
  arrival: slot.arrival,
})

/** As the API takes it; called where nothing is broken. */
export function timesBody({ from, count, breakMinutes, ...rest }: TimesAnswers) {
  return { ...oneTimeBody({ from, ...rest }), count: Number(count), breakMinutes: Number(breakMinutes) }
}

export function oneTimeBody({ from, minutes, way, place, arrival }: Omit<TimesAnswers, 'count' | 'breakMinutes'>) {
  const day = dayFrom(boxesOf(from.day)) ?? ''
  return { day, from: timeFrom(from.time) ?? '', minutes: Number(minutes), way: way || 'in-person', place, arrival }
}

const outside = (typed: string, { least, most }: { least: number; most: number }): 'range' | undefined =>
  /^\s*\d+\s*$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? undefined : 'range'

function fromBroken(from: DateTime, now: Date): string | undefined {
  const broken = dateTimeBroken(from)
  if (broken) return broken
  return (instantFrom(from) ?? '') > now.toISOString() ? undefined : 'past'
}

/** Name of the field → name of the rule that it breaks. */
export function timesBroken(answers: TimesAnswers, now: Date): { [N in keyof TimesAnswers]?: string | undefined } {
  const { from, count, minutes, breakMinutes, way, place } = answers
  return {
    from: fromBroken(from, now),
    count: outside(count, { least: 1, most: 40 }),
    minutes: outside(minutes, { least: 5, most: 240 }),
    breakMinutes: outside(breakMinutes, { least: 0, most: 240 }),
    way: way === '' ? 'required' : undefined,
    place: way === 'in-person' && place.trim() === '' ? 'required' : undefined,
  }
}

export const timesMessages = {
  from: {
    required: 'Enter the day and the time of the first interview',
    incomplete: 'Enter a day, a month, a year and a time',
    'unreal-time': 'Enter a time such as 9:30am or 14:00',
    skipped: 'Clocks go forward over this time. Enter an hour later',
    past: 'Enter a time that is still to come',
    otherwise: 'Enter a day that there is, for example 27 3 2027',
  },
  count: 'Enter how many interviews, from 1 to 40',
  minutes: 'Enter minutes from 5 to 240',
  breakMinutes: 'Enter minutes from 0 to 240',
  way: 'Choose how you meet',
  place: { required: 'Enter the room and the building', otherwise: 'Use one line of 300 characters or fewer' },
  arrival: 'Use 2,000 characters or fewer',
}

export const timesRefusals = {
  'in-the-past': { field: 'from' as const, text: 'Enter a time that is still to come' },
  'unusual-hours': {
    field: 'from' as const,
    text: 'Interviews begin at 7am at the earliest and end by 10pm on the same day. Check the time',
  },
  overlapping:
    'There is an interview at the same place at that time already. Nothing was saved. Choose another time or place.',
  'campaign-over': 'This campaign is over, so nothing can be changed here.',
}
