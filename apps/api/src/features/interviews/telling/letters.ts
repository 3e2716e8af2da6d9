import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { noticeHours } from '../rules.ts'
import { momentInWords, timeInWords, wayInWords } from './words.ts'

/** What a candidate is told: in a mail, in the app (`short`), or by the programme, which reads out or prints `body`. */
export type Letter = { subject: string; short: string; body: string }

export type Addressee = {
  /** Null: staff typed the application, and there is no page to look at or to choose on. */
  personId: string | null
  called: string
  campaign: string
  team: string
  contactName: string
  contactEmail: string | null
  contactPhone: string | null
}
export type Meeting = { startsAt: Date; minutes: number; way: MeetingWay; place: string; arrival: string }

const whomToAsk = ({ contactName, contactEmail, contactPhone }: Addressee): string => {
  const ways = [contactPhone && `ring ${contactPhone}`, contactEmail && `write to ${contactEmail}`].filter(Boolean)
  if (ways.length === 0) return 'If something does not suit you, tell your programme team.'
  const whom = contactName === '' ? '' : ` and ask for ${contactName}`
  return `If something does not suit you, ${ways.join(' or ')}${whom}.`
}

const letter = (
  to: Addressee,
  { subject, short, parts }: { subject: string; short: string; parts: string[] },
): Letter => ({
  subject,
  short,
  body: [`Hello ${to.called},`, ...parts, whomToAsk(to), to.team].join('\n\n'),
})

const howToChange = ({ personId }: Addressee): string =>
  personId === null
    ? 'You can have another time, or give this one up, by telling us. No reason is needed. If something would help you on the day, tell us what to provide: the interviewers read that and not why.'
    : `You can choose another time, or give this one up, until ${noticeHours} hours before. No reason is needed. If something would help you on the day, tell us what to provide: the interviewers read that and not why.`

/** How somebody comes to another time. */
const howToChoose = ({ personId }: Addressee): string =>
  personId === null ? 'Tell us which days and times suit you, and we find one.' : 'Choose another time.'

const meetingParts = (to: Addressee, meeting: Meeting): string[] => [
  `When: ${momentInWords(meeting.startsAt)}, for about ${meeting.minutes} minutes\n${wayInWords(meeting)}`,
  ...(meeting.arrival === '' ? [] : [meeting.arrival]),
  howToChange(to),
]

export const bookedLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: `Your interview: ${momentInWords(meeting.startsAt)}`,
    short: `Your interview is on ${momentInWords(meeting.startsAt)}.`,
    parts: [`Your interview for "${to.campaign}" is booked.`, ...meetingParts(to, meeting)],
  })

export const movedLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: `Your interview has moved to ${momentInWords(meeting.startsAt)}`,
    short: `Your interview is now on ${momentInWords(meeting.startsAt)}.`,
    parts: [`Your interview for "${to.campaign}" has moved.`, ...meetingParts(to, meeting)],
  })

export const changedLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: `Your interview has changed: ${momentInWords(meeting.startsAt)}`,
    short: `Something about your interview has changed. It is on ${momentInWords(meeting.startsAt)}.`,
    parts: [
      `Something about your interview for "${to.campaign}" has changed. This is what holds now.`,
      ...meetingParts(to, meeting),
    ],
  })

export const givenUpLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: 'Your interview time is given up',
    short: 'Your interview time is given up. Choose another one when you are ready.',
    parts: [
      `The time on ${momentInWords(meeting.startsAt)} is no longer kept for you.`,
      `You are still invited. ${howToChoose(to)}`,
    ],
  })

export const timeCancelledLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: 'Choose another time for your interview',
    short: `Your interview on ${momentInWords(meeting.startsAt)} cannot take place. Choose another time.`,
    parts: [
      `We are sorry: your interview on ${momentInWords(meeting.startsAt)} cannot take place at that time. It is not about you, and you are still invited.`,
      howToChoose(to),
    ],
  })

export const endedLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: 'Your interview time is given up',
    short: `The time on ${momentInWords(meeting.startsAt)} is no longer kept for you.`,
    parts: [
      `The time on ${momentInWords(meeting.startsAt)} is no longer kept for you. This takes it out of your calendar; you need not do anything.`,
    ],
  })

export const reminderLetter = (to: Addressee, meeting: Meeting): Letter =>
  letter(to, {
    subject: `Tomorrow at ${timeInWords(meeting.startsAt)}: your interview`,
    short: `Your interview is tomorrow at ${timeInWords(meeting.startsAt)}.`,
    parts: [
      `Your interview for "${to.campaign}" is tomorrow.`,
      `When: ${momentInWords(meeting.startsAt)}, for about ${meeting.minutes} minutes\n${wayInWords(meeting)}`,
      ...(meeting.arrival === '' ? [] : [meeting.arrival]),
    ],
  })

export const chooseLetter = (to: Addressee): Letter =>
  letter(to, {
    subject: 'Choose a time for your interview',
    short: 'You have no time for your interview yet. Choose one.',
    parts: [
      `We would like to meet you for "${to.campaign}", and you have no time for it yet.`,
      to.personId === null
        ? howToChoose(to)
        : 'Choose one that suits you. If none does, tell us and we find another way.',
    ],
  })
