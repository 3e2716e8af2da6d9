import { conflict, type Refusal } from '../../errors.ts'
import { type BookingRefusal, mostTimes, noticeHours, type TimeRefusal } from './rules.ts'

const words = {
  'in-the-past': 'A time lies in the past. Choose a later day or time.',
  'unusual-hours': 'Interviews begin at 7am at the earliest and end by 10pm on the same day. Check the times.',
  overlapping: 'There is an interview at the same place at that time already. Nothing was saved.',
  'too-many-times': `A campaign can have ${mostTimes} interview times. Cancel some that nobody needs first.`,
  'campaign-over': 'This campaign is over, so nothing can be changed here.',
  'time-cancelled': 'This time is no longer there. Choose another one.',
  'already-started': 'This time has begun or is over.',
  taken: 'This time has just been taken by somebody else. Choose another one.',
  'too-late': `Less than ${noticeHours} hours before an interview, times are changed by ringing us.`,
  'not-at-interview': 'This application is not waiting for an interview.',
  'already-held': 'This interview has taken place.',
  'not-started': 'The interview has not begun yet.',
  'no-time': 'No interview time is booked.',
} as const satisfies Record<BookingRefusal | TimeRefusal, string> & Record<string, string>

export type InterviewRefusal = keyof typeof words

export const refusal = (code: InterviewRefusal): Refusal => conflict(code, words[code])

export const refuse = (code: InterviewRefusal | undefined): void => {
  if (code) throw refusal(code)
}
