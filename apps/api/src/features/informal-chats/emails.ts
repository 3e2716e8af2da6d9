import { londonWallTime } from '@elevate/contracts/london-time'
import type { SlotRow } from './queries.ts'
import { endOf } from './rules.ts'

/**
 * No name in them, nor anything else that somebody typed without signing in: anybody could have typed the name and the
 * address, and what we send would say it in our name.
 */
type Letter = { subject: string; body: string }
type Time = Pick<SlotRow, 'startsAt' | 'minutes' | 'hostName' | 'way' | 'place'>
type About = { title: string; organisation: string }

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "Thursday 26 November 2026, 14:00 to 14:30 (UK time)". */
export const whenInWords = (time: Pick<Time, 'startsAt' | 'minutes'>): string =>
  `${day.format(time.startsAt).replace(',', '')}, ${londonWallTime(time.startsAt).time} to ${londonWallTime(endOf(time)).time} (UK time)`

const how = { phone: 'By phone', video: 'By video call', 'in-person': 'In person' } as const

/** How and where; a phone chat needs no place. */
export const whereInWords = ({ way, place, hostName }: Pick<Time, 'way' | 'place' | 'hostName'>): string =>
  `${how[way]} with ${hostName}${place === '' ? '' : `: ${place}`}`

const change = (link: string): string =>
  `If you need another time, or no longer want to talk, open this page. Opening it changes nothing:\n\n${link}\n`

const promise =
  'This is a chat to help you decide. It is not scored, and the people who choose do not know that it took place.'

export const bookedMail = (about: About, time: Time, link: string): Letter => ({
  subject: `Your informal chat: ${whenInWords(time)}`,
  body: `Hello,

you have booked an informal chat about "${about.title}" at ${about.organisation}.

${whenInWords(time)}
${whereInWords(time)}

${promise} Ask whatever you would like to know.

${change(link)}`,
})

export const movedMail = (about: About, time: Time, link: string): Letter => ({
  subject: `Your informal chat has moved: ${whenInWords(time)}`,
  body: `Hello,

your informal chat about "${about.title}" at ${about.organisation} is now at this time:

${whenInWords(time)}
${whereInWords(time)}

The attached file puts this right in your calendar.

${change(link)}`,
})

export const givenUpMail = (about: About, time: Time): Letter => ({
  subject: 'Your informal chat is called off',
  body: `Hello,

you have called off your informal chat about "${about.title}" at ${about.organisation} on ${whenInWords(time)}. The attached file takes it out of your calendar.

You can still apply, or book another time, whenever you like until the recruitment closes.
`,
})

export const calledOffMail = (about: About & { advert: string; isOver: boolean }, time: Time): Letter => ({
  subject: 'We have to call off your informal chat',
  body: `Hello,

we are sorry: the informal chat about "${about.title}" at ${about.organisation} on ${whenInWords(time)} cannot take place. The attached file takes it out of your calendar.

${about.isOver ? 'The recruitment itself has been cancelled.' : `You can book another time here:\n\n${about.advert}`}
`,
})

export const reminderMail = (about: About, time: Time): Letter => ({
  subject: `Tomorrow: your informal chat, ${londonWallTime(time.startsAt).time}`,
  body: `Hello,

a reminder of your informal chat about "${about.title}" at ${about.organisation}:

${whenInWords(time)}
${whereInWords(time)}

If it no longer suits you, use the link in the mail that confirmed your booking.
`,
})
