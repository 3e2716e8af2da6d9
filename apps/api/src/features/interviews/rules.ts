import type { ApplicationState } from '@elevate/contracts/application-moves'
import { type InterviewSuggestion, interviewSuggestions, suggestionWords } from '@elevate/contracts/interviews'
import { londonInstant, londonWallTime } from '@elevate/contracts/london-time'
import type { CampaignStage, MeetingWay } from '@elevate/contracts/recruitment-vocabulary'

/** Until a day before, candidates move and cancel by themselves; later the panel has to be told by a person. */
export const noticeHours = 24

/** As many times as a page can show; the busiest campaign met had 60. */
export const mostTimes = 400

const minuteMs = 60_000
const earliest = '07:00'
const latest = '22:00'

export type TimeSpan = { startsAt: Date; minutes: number }

export const endOf = ({ startsAt, minutes }: TimeSpan): Date => new Date(startsAt.getTime() + minutes * minuteMs)

export type WantedTimes = { day: string; from: string; minutes: number; breakMinutes: number; count: number }

/** One interview after the other from a time on the clocks of London, with breaks in between. */
export const timesOfDay = ({ day, from, minutes, breakMinutes, count }: WantedTimes): TimeSpan[] => {
  const first = londonInstant(day, from).getTime()
  return Array.from({ length: count }, (_none, index) => ({
    startsAt: new Date(first + index * (minutes + breakMinutes) * minuteMs),
    minutes,
  }))
}

export type TimeRefusal = 'in-the-past' | 'unusual-hours'

/** At night somebody meant the afternoon; and the hour that comes twice when clocks go back is never an interview. */
export const timeRefusal = (time: TimeSpan, now: Date): TimeRefusal | undefined => {
  if (time.startsAt <= now) return 'in-the-past'
  const from = londonWallTime(time.startsAt)
  const to = londonWallTime(endOf(time))
  const isUsual = from.time >= earliest && to.time <= latest && from.day === to.day
  return isUsual ? undefined : 'unusual-hours'
}

export type Placed = TimeSpan & { campaignId: string; way: MeetingWay; place: string }

/** One place under several spellings; without a place, one campaign's phone or call. */
const placeKey = ({ campaignId, way, place }: Placed): string => {
  const plain = place.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return plain === '' ? `${campaignId} ${way}` : plain
}

export const overlaps = (one: Placed, other: Placed): boolean =>
  placeKey(one) === placeKey(other) && one.startsAt < endOf(other) && other.startsAt < endOf(one)

export const isOver = (campaign: { stage: CampaignStage }): boolean =>
  campaign.stage === 'completed' || campaign.stage === 'cancelled'

/** The last moment at which a candidate can choose, move or give up a time by themselves. */
export const changeUntil = (startsAt: Date): Date => new Date(startsAt.getTime() - noticeHours * 60 * minuteMs)

export type BookingRefusal =
  | 'not-at-interview'
  | 'time-cancelled'
  | 'taken'
  | 'too-late'
  | 'already-started'
  | 'already-held'

type Wanted = { startsAt: Date; cancelledAt: Date | null; isTaken: boolean }
type Held = { startsAt: Date; attendance: 'attended' | 'missed' | null }
type Booking = { state: ApplicationState; wanted: Wanted; held: Held | undefined; by: 'candidate' | 'programme' }

/** Why this candidate cannot have this time; undefined where they can. */
export const bookingRefusal = ({ state, wanted, held, by }: Booking, now: Date): BookingRefusal | undefined => {
  if (state !== 'interview') return 'not-at-interview'
  if (held?.attendance === 'attended') return 'already-held'
  if (wanted.cancelledAt) return 'time-cancelled'
  if (wanted.startsAt <= now) return 'already-started'
  if (wanted.isTaken) return 'taken'
  const isTooLate = changeUntil(wanted.startsAt) < now || (held !== undefined && changeUntil(held.startsAt) < now)
  return by === 'candidate' && isTooLate ? 'too-late' : undefined
}

/** What was ticked and what was written, as the interviewers read it: one thing on each line. */
export const toProvide = (asked: { suggestions: readonly InterviewSuggestion[]; ownWords: string }): string => {
  const ticked = interviewSuggestions
    .filter((one) => asked.suggestions.includes(one))
    .map((one) => suggestionWords[one])
  return [...ticked, asked.ownWords.trim()].filter((line) => line !== '').join('\n')
}

/** The same taken apart again, for changing it. */
export const askedFrom = (text: string): { suggestions: InterviewSuggestion[]; ownWords: string } => {
  const lines = text.split('\n')
  const suggestions = interviewSuggestions.filter((one) => lines.includes(suggestionWords[one]))
  const words = new Set(suggestions.map((one) => suggestionWords[one]))
  return { suggestions, ownWords: lines.filter((line) => !words.has(line)).join('\n') }
}

/** They can be asked for until the interview begins. */
export const canAskForAdjustments = (state: ApplicationState, startsAt: Date | null, now: Date): boolean =>
  state === 'interview' && (startsAt === null || startsAt > now)
