import type { Advert } from '@elevate/contracts/adverts'
import { formatDay, formatInstant, formatRelative } from '../../ui/dates.ts'

/** "£150", "£7.50". */
export const pounds = (pence: number): string =>
  pence % 100 === 0 ? `£${(pence / 100).toLocaleString('en-GB')}` : `£${(pence / 100).toFixed(2)}`

type Paid = Pick<Advert, 'payment' | 'rate'>

/** "£150 a day, £75 half a day". */
const rateWords = ({ dayPence, halfDayPence }: NonNullable<Advert['rate']>): string =>
  `${pounds(dayPence)} a day, ${pounds(halfDayPence)} half a day`

/** One line for lists and facts. */
export function paymentWords({ payment, rate }: Paid): string {
  if (payment === 'unpaid') return 'Unpaid; expenses are paid'
  const paid = rate ? rateWords(rate) : 'Paid'
  return payment === 'choice' ? `${paid}, if you want it; expenses are paid` : `${paid}; expenses are paid`
}

/** From which day the rate holds: rates change, and what was paid keeps its own. */
export const rateSince = ({ rate }: Paid): string | undefined =>
  rate ? `This is the rate since ${formatDay(rate.validFrom)}.` : undefined

export const nhsStaffWords: Record<Advert['nhsStaff'], string> = {
  welcome: 'People who work for the NHS are welcome to apply too.',
  'not-from-this-organisation': 'You can work for the NHS, but not for this organisation.',
  'not-from-the-nhs': 'You cannot work for the NHS, so that you bring an outside view.',
}

type Timed = Pick<Advert, 'state' | 'opensAt' | 'closesAt'>

/** The moment in words, always in UK time, with how far away it is. */
export function timingWords({ state, opensAt, closesAt }: Timed, now: Date): string {
  if (state === 'cancelled') return 'This recruitment was cancelled'
  if (state === 'scheduled' && opensAt) {
    return `Opens ${formatInstant(opensAt)} UK time (${formatRelative(opensAt, now)})`
  }
  if (!closesAt) return 'The closing time is not decided yet'
  const when = `${formatInstant(closesAt)} UK time (${formatRelative(closesAt, now)})`
  return state === 'open' || state === 'draft' ? `Closes ${when}` : `Closed ${when}`
}

/** Nobody can apply any more: ways to apply would lead nowhere. */
export const isOver = ({ state }: Pick<Advert, 'state'>): boolean =>
  state === 'closed' || state === 'completed' || state === 'cancelled'

/** A name that says what somebody is ("Ruth Calder, programme lead") needs a second comma inside a sentence. */
export const asSubject = (name: string): string => (name.includes(',') ? `${name},` : name)

/** "1 place", "4 places". */
export const placesWords = (places: number): string => `${places} ${places === 1 ? 'place' : 'places'}`
