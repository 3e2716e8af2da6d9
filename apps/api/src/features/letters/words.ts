import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const letterDayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
})

/** "Monday 7 December 2026"; days are `YYYY-MM-DD`. */
export const dayInWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(',', '')

/** "7 December 2026", as it stands at the head of a letter. */
export const letterDay = (day: string): string => letterDayFormat.format(new Date(`${day}T00:00:00Z`))

/** "12 noon", "5pm", "9:30am", by the clocks of London. */
export const timeInWords = (instant: Date): string => {
  const plain = timeFormat.format(instant).replace(/\s/g, '').replace(':00', '').toLowerCase()
  return { '12pm': '12 noon', '0am': 'midnight', '12am': 'midnight' }[plain] ?? plain
}

/** What a letter is about, as it follows "Ring Beatrix Winterbourne" or "Post a letter to Beatrix Winterbourne". */
export const aboutLetter: Record<LetterKind, string> = {
  'application-received': 'the application has arrived',
  'not-shortlisted': 'not invited to an interview',
  'interview-invitation': 'invitation to an interview',
  offer: 'an offer to answer',
  reserve: 'the reserve list, and whether they agree',
  'not-appointed': 'no place this time',
  appointment: 'appointed',
  'reference-request': 'a reference is asked for',
  'offer-lapsed': 'the offer has ended',
  'offer-withdrawn': 'the offer is taken back',
  'reserve-ended': 'the reserve list has ended',
  feedback: 'feedback on the application',
  'checks-begun': 'what is needed before the start',
  correction: 'our last letter no longer applies',
}
