import { londonWallTime } from '@elevate/contracts/london-time'
import type { LockedDropIn } from '../sessions/queries.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

export type Told = Pick<LockedDropIn, 'id' | 'title' | 'startsAt' | 'endsAt' | 'way' | 'place' | 'link'>

const clock = (instant: Date): string => {
  const [hour = 0, minute = 0] = londonWallTime(instant).time.split(':').map(Number)
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  if (hour === 12 && minute === 0) return 'midday'
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "Thursday 26 November 2026, 2pm to 3pm (UK time)". */
export const whenInWords = ({ startsAt, endsAt }: Pick<Told, 'startsAt' | 'endsAt'>): string =>
  `${dayFormat.format(startsAt).replace(',', '')}, ${clock(startsAt)} to ${clock(endsAt)} (UK time)`

const how = { phone: 'By phone', video: 'By video call', 'in-person': 'In person' } as const

/** Where to go, for who has a place. */
export const whereInWords = ({ way, place, link }: Pick<Told, 'way' | 'place' | 'link'>): string => {
  const where = (way === 'in-person' ? [place, link] : [link, place]).find((text) => text !== '')
  return where ? `${how[way]}: ${where}` : how[way]
}

export type News =
  | { kind: 'booked' }
  | { kind: 'waiting' }
  | { kind: 'promoted' }
  | { kind: 'offered'; until: Date }
  | { kind: 'offer-ended' }
  | { kind: 'given-up'; isLate: boolean; had: boolean }
  | { kind: 'moved' }
  | { kind: 'called-off'; why: string }
  | { kind: 'reminder' }
  | { kind: 'missed' }

const untilInWords = (until: Date): string => `${clock(until)} on ${dayFormat.format(until).replace(',', '')}`

/** Nobody is blamed in any of these, and nothing confidential stands in them. */
export const letterOf = (dropIn: Told, news: News): { title: string; body: string } => {
  const when = whenInWords(dropIn)
  const where = whereInWords(dropIn)
  const what = `"${dropIn.title}"`
  switch (news.kind) {
    case 'booked':
      return {
        title: `You have a place: ${when}`,
        body: `Drop-in ${what}. ${where}. If you cannot come after all, give up your place so that somebody else can have it.`,
      }
    case 'waiting':
      return {
        title: `You are on the waiting list: ${when}`,
        body: `Drop-in ${what}. We tell you as soon as there is a place for you. There is nothing to do until then.`,
      }
    case 'promoted':
      return {
        title: `A place came free, and it is yours: ${when}`,
        body: `Drop-in ${what}. ${where}. If it does not suit you any more, give it up and the next person has it.`,
      }
    case 'offered':
      return {
        title: `A place came free for you: ${when}`,
        body: `Drop-in ${what}. We keep it for you until ${untilInWords(news.until)}. Open the page to take it or to let it go.`,
      }
    case 'offer-ended':
      return {
        title: `The place has gone to the next person: ${when}`,
        body: `Drop-in ${what}. That is no trouble at all. If you would still like to come, join the waiting list again.`,
      }
    case 'given-up':
      return news.had
        ? {
            title: `You have given up your place: ${when}`,
            body: news.isLate
              ? `Drop-in ${what}. Thank you for telling us. Things come up; you are welcome next time.`
              : `Drop-in ${what}. Thank you for telling us: somebody else can come now.`,
          }
        : {
            title: `You are off the waiting list: ${when}`,
            body: `Drop-in ${what}. You are welcome at any other session.`,
          }
    case 'moved':
      return {
        title: `Your drop-in has changed: ${when}`,
        body: `Drop-in ${what} is now at this time. ${where}. Your place stays yours; if it does not suit you any more, give it up.`,
      }
    case 'called-off':
      return {
        title: `Cancelled: drop-in on ${when}`,
        body: `Drop-in ${what} does not take place. ${news.why === '' ? 'We are sorry.' : news.why} Other sessions are on the page.`,
      }
    case 'reminder':
      return {
        title: `Soon: drop-in on ${when}`,
        body: `${what}. ${where}. If you cannot come after all, give up your place so that somebody else can have it.`,
      }
    case 'missed':
      return {
        title: 'We missed you at the drop-in',
        body: `Drop-in ${what}, ${when}. No need to explain. You are welcome at the next one, and if anything would make coming easier, tell us.`,
      }
  }
}
