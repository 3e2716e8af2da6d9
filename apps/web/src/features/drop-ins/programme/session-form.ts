import type { DropInBookingWay, DropInLinkAudience } from '@elevate/contracts/drop-in-vocabulary'
import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'

type YesNo = '' | 'yes' | 'no'

/** What is asked of a session and of a series alike, as it is typed. */
export type SessionAnswers = {
  title: string
  about: string
  minutes: string
  way: MeetingWay
  link: string
  linkFor: DropInLinkAudience
  place: string
  isStepFree: YesNo
  hasHearingLoop: YesNo
  accessNote: string
  booking: DropInBookingWay
  /** Empty: no limit. */
  capacity: string
  host: string
  secondHost: string
}

export const usualSession = (hostId: string, capacity: number): SessionAnswers => ({
  title: '',
  about: '',
  minutes: '60',
  way: 'video',
  link: '',
  linkFor: 'booked',
  place: '',
  isStepFree: '',
  hasHearingLoop: '',
  accessNote: '',
  booking: 'optional',
  capacity: String(capacity),
  host: hostId,
  secondHost: '',
})

type Known = {
  title: string
  about: string
  minutes: number
  way: MeetingWay
  link: string | null
  linkFor: DropInLinkAudience
  place: string
  isStepFree: boolean | null
  hasHearingLoop: boolean | null
  accessNote: string
  booking: DropInBookingWay
  capacity: number | null
  hosts: readonly { id: string }[]
}

const yesNo = (value: boolean | null): YesNo => {
  if (value === null) return ''
  return value ? 'yes' : 'no'
}
const readYesNo = (value: YesNo): boolean | null => (value === '' ? null : value === 'yes')

export const answersOf = (known: Known): SessionAnswers => ({
  title: known.title,
  about: known.about,
  minutes: String(known.minutes),
  way: known.way,
  link: known.link ?? '',
  linkFor: known.linkFor,
  place: known.place,
  isStepFree: yesNo(known.isStepFree),
  hasHearingLoop: yesNo(known.hasHearingLoop),
  accessNote: known.accessNote,
  booking: known.booking,
  capacity: known.capacity === null ? '' : String(known.capacity),
  host: known.hosts[0]?.id ?? '',
  secondHost: known.hosts[1]?.id ?? '',
})

export function sessionBody(typed: SessionAnswers) {
  const { host, secondHost, minutes, capacity, isStepFree, hasHearingLoop, ...rest } = typed
  const hostIds = [...new Set([host, secondHost].filter((id) => id !== ''))]
  return {
    title: rest.title,
    about: rest.about,
    way: rest.way,
    link: rest.link,
    linkFor: rest.linkFor,
    place: rest.place,
    accessNote: rest.accessNote,
    booking: rest.booking,
    minutes: Number(minutes),
    capacity: capacity.trim() === '' ? null : Number(capacity),
    isStepFree: readYesNo(isStepFree),
    hasHearingLoop: readYesNo(hasHearingLoop),
    ...(hostIds.length > 0 ? { hostIds } : {}),
  }
}

const outside = (typed: string, least: number, most: number): boolean =>
  !/^\s*\d+\s*$/.test(typed) || Number(typed) < least || Number(typed) > most

export const sessionBroken = (typed: SessionAnswers) => ({
  title: typed.title.trim() === '' ? 'required' : undefined,
  minutes: outside(typed.minutes, 10, 480) ? 'range' : undefined,
  capacity: typed.capacity.trim() !== '' && outside(typed.capacity, 1, 1000) ? 'range' : undefined,
  link: typed.way !== 'in-person' && typed.link.trim() === '' ? 'required' : undefined,
  place: typed.way === 'in-person' && typed.place.trim() === '' ? 'required' : undefined,
  host: typed.host === '' ? 'required' : undefined,
})

export const sessionMessages = {
  title: { required: 'Enter what the session is called', otherwise: 'Enter a title of 120 characters or fewer' },
  about: 'Enter 2,000 characters or fewer',
  minutes: 'Enter how long it is in minutes, from 10 to 480',
  way: 'Choose how you meet',
  link: { required: 'Enter the link or the number to ring', otherwise: 'Enter a link on one line' },
  linkFor: 'Choose who sees the link',
  place: { required: 'Enter the room', otherwise: 'Enter the room on one line' },
  isStepFree: 'Choose yes, no or not known',
  hasHearingLoop: 'Choose yes, no or not known',
  accessNote: 'Enter 1,000 characters or fewer',
  booking: 'Choose whether people book',
  capacity: 'Enter a whole number from 1 to 1,000, or leave it empty for no limit',
  host: { required: 'Choose who hosts it', otherwise: 'Choose who hosts it' },
  secondHost: 'Choose somebody from the list',
} as const

export const sessionRefusals = {
  'past-midnight': { field: 'minutes', text: 'It would go on past midnight. Make it shorter, or start earlier' },
  'host-unknown': { field: 'host', text: 'This person cannot host here any more. Choose somebody else' },
  'nowhere-to-go': { field: 'place', text: 'Say where it is' },
} as const
