import { londonWallTime } from '@elevate/contracts/london-time'
import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { type DateTime, dateTimeBroken, instantFrom, noDateTime } from '../../forms/typed-date-time.ts'

export type OfferAnswers = {
  from: DateTime
  minutes: string
  count: string
  pauseMinutes: string
  hostName: string
  way: MeetingWay
  place: string
}

export const usualOffer = (hostName: string): OfferAnswers => ({
  from: noDateTime,
  minutes: '20',
  count: '1',
  pauseMinutes: '10',
  hostName,
  way: 'phone',
  place: '',
})

export function offerBody({ from, minutes, count, pauseMinutes, ...rest }: OfferAnswers) {
  const first = londonWallTime(new Date(instantFrom(from) ?? 0))
  return {
    ...rest,
    day: first.day,
    from: first.time,
    minutes: Number(minutes),
    count: Number(count),
    pauseMinutes: Number(pauseMinutes),
  }
}

const numberBroken = (typed: string, { least, most }: { least: number; most: number }): string | undefined => {
  const isWhole = /^\s*\d+\s*$/.test(typed)
  return isWhole && Number(typed) >= least && Number(typed) <= most ? undefined : 'range'
}

export const offerBroken = ({ from, minutes, count, pauseMinutes, hostName, place }: OfferAnswers) => ({
  from: dateTimeBroken(from),
  minutes: numberBroken(minutes, { least: 5, most: 120 }),
  count: numberBroken(count, { least: 1, most: 20 }),
  pauseMinutes: numberBroken(pauseMinutes, { least: 0, most: 120 }),
  hostName: hostName.trim() === '' ? 'required' : undefined,
  place: place.trim().length > 500 ? 'maxLength' : undefined,
})

export const offerMessages = {
  from: {
    required: 'Enter the day and time of the first chat',
    incomplete: 'Enter a day, a month, a year and a time',
    unreal: 'Enter a day that there is, for example 27 3 2027',
    'unreal-time': 'Enter a time like 10:00, 9am or midday',
    skipped: 'Clocks go forward over this time. Enter another one',
    otherwise: 'Check the day and the time',
  },
  minutes: 'Enter a whole number of minutes, from 5 to 120',
  count: 'Enter a whole number of chats, from 1 to 20',
  pauseMinutes: 'Enter a whole number of minutes, from 0 to 120',
  hostName: { required: 'Enter who people talk with', otherwise: 'Enter a name of 120 characters or fewer' },
  way: 'Choose how you talk',
  place: 'Enter the place on one line, in 500 characters or fewer',
}

export const offerRefusals = {
  'in-the-past': { field: 'from', text: 'Enter a time that is still to come' },
  'slot-exists': { field: 'from', text: 'This person has a chat at one of these times already. Enter another time' },
  'past-midnight': { field: 'count', text: 'These go on past midnight. Enter fewer, or start earlier' },
} as const
