import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { formatPeriod, formatTime } from '../../ui/dates.ts'

type Timed = Pick<DropIn, 'startsAt' | 'endsAt'>

/** "Thursday 26 November 2026, 2pm to 3pm". */
export const whenWords = ({ startsAt, endsAt }: Timed): string => formatPeriod(startsAt, endsAt)
/** "2pm to 3pm", where the day stands above it. */
export const timeWords = ({ startsAt, endsAt }: Timed): string => `${formatTime(startsAt)} to ${formatTime(endsAt)}`

export const wayWords = { 'in-person': 'In person', video: 'Video call', phone: 'By phone' } as const

/** "with Ruth Calder and Tom Hesketh". */
export const hostNames = ({ hosts }: Pick<DropIn, 'hosts'>): string => hosts.map(({ name }) => name).join(' and ')

export const hostWords = (dropIn: Pick<DropIn, 'hosts'>): string =>
  dropIn.hosts.length === 0 ? 'Host: to be announced' : `With ${hostNames(dropIn)}`

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** What can be said of places without saying who has them. */
export function placesWords({ booking, placesLeft, waitingCount }: DropIn): string {
  if (booking === 'none') return 'No booking needed: just turn up'
  if (placesLeft === null) return booking === 'optional' ? 'Book, or just turn up' : 'Places for everybody who books'
  if (placesLeft > 0) {
    const left = `${counted(placesLeft, 'place')} left`
    return booking === 'optional' ? `${left}. Book, or just turn up` : left
  }
  return waitingCount === 0 ? 'Full' : `Full, ${counted(waitingCount, 'person', 'people')} waiting`
}

type Tag = { text: string; colour: 'green' | 'yellow' | 'red' | 'grey' | 'blue' }

/** How I stand towards it, or else how it stands. */
export function tagOf(dropIn: DropIn): Tag | undefined {
  if (dropIn.state === 'cancelled') return { text: 'Cancelled', colour: 'red' }
  const mine = dropIn.mine?.state
  if (mine === 'booked' && dropIn.state !== 'past') return { text: 'You have a place', colour: 'green' }
  if (mine === 'offered') return { text: 'A place is kept for you', colour: 'yellow' }
  if (mine === 'waiting') return { text: 'You are waiting', colour: 'yellow' }
  if (dropIn.state === 'on') return { text: 'On now', colour: 'blue' }
  if (dropIn.state === 'past') return { text: 'Over', colour: 'grey' }
  return dropIn.placesLeft === 0 && dropIn.booking !== 'none' ? { text: 'Full', colour: 'grey' } : undefined
}

/** Whose turn it is while somebody waits. */
export function turnWords({ mine, waitingCount }: Pick<DropIn, 'mine' | 'waitingCount'>): string | undefined {
  if (mine?.state !== 'waiting' || mine.placeInQueue === null) return undefined
  const before = mine.placeInQueue - 1
  if (before === 0) return 'You are next: the first place that comes free is for you.'
  return `You are number ${mine.placeInQueue} of ${waitingCount} waiting: ${counted(before, 'person is', 'people are')} before you.`
}

export const accessWords = ({
  isStepFree,
  hasHearingLoop,
}: Pick<DropIn, 'isStepFree' | 'hasHearingLoop'>): string[] => [
  ...(isStepFree === null ? [] : [isStepFree ? 'Step-free' : 'Not step-free']),
  ...(hasHearingLoop === null ? [] : [hasHearingLoop ? 'Hearing loop' : 'No hearing loop']),
]
