import {
  type LetterPlaceholder,
  letterPlaceholders,
  placeholderPattern,
  plainName,
} from '@elevate/contracts/letter-placeholders'
import type { ContactPreference } from '@elevate/contracts/people-vocabulary'

/** What stands for each placeholder; one that is missing or empty has nothing to put in. */
export type LetterValues = Partial<Record<LetterPlaceholder, string>>

const isKnown = (name: string): name is LetterPlaceholder => Object.hasOwn(letterPlaceholders, name)

const valueFor = (values: LetterValues, typed: string): string => {
  const name = plainName(typed)
  return isKnown(name) ? (values[name] ?? '').trim() : ''
}

const lacksAValue = (line: string, values: LetterValues): boolean =>
  [...line.matchAll(placeholderPattern)].some(([, typed = '']) => valueFor(values, typed) === '')

const filled = (text: string, values: LetterValues): string =>
  text.replace(placeholderPattern, (_whole, typed: string) => valueFor(values, typed))

/**
 * The words of a letter. A line with a placeholder that has nothing to put in is left out, so that nobody reads half a
 * sentence; what is put in is never looked through for placeholders again.
 */
export const rendered = (
  { subject, body }: { subject: string; body: string },
  values: LetterValues,
): { subject: string; body: string } => ({
  subject: filled(subject, values).replace(/\s+/g, ' ').trim(),
  body: body
    .split('\n')
    .flatMap((line) => (lacksAValue(line, values) ? [] : [filled(line, values).trimEnd()]))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
})

export type LetterWay = ContactPreference

type Reachable = {
  contactPreference: LetterWay | null
  email: string | null
  phone: string | null
  address: string | null
}

/** Every way in which somebody can be reached. */
export const waysOpen = ({ email, phone, address }: Omit<Reachable, 'contactPreference'>): LetterWay[] => {
  const ways = [
    ['email', email],
    ['phone', phone],
    ['post', address],
  ] as const
  return ways.flatMap(([way, where]) => (where ? [way] : []))
}

/** As the applicant asked; where that cannot be done, the next way in which they can be reached. */
export const wayTo = ({ contactPreference, ...where }: Reachable): LetterWay => {
  const open = waysOpen(where)
  if (contactPreference && open.includes(contactPreference)) return contactPreference
  // Somebody who wants no email is rung before a mail is tried.
  const others = contactPreference ? open.toSorted((a, b) => Number(a === 'email') - Number(b === 'email')) : open
  return others[0] ?? contactPreference ?? 'post'
}

/** "ring Ruth Calder on 01632 960123 or write to …"; empty where the recruitment says nothing. */
export const howToReach = (contact: { name: string; phone: string | null; email: string | null }): string => {
  const { name, phone, email } = contact
  const ring = phone ? `ring ${name ? `${name} on ` : ''}${phone}` : ''
  const write = email ? `write to ${email}` : ''
  return [ring, write].filter((way) => way !== '').join(' or ')
}

type Heading = { organisation: string; day: string; reference: string }

/** The mail: the heading of a letter, then its words. */
export const mailOf = ({ organisation, day, reference }: Heading, body: string): string =>
  `${organisation}\n${day}\nOur reference: ${reference}\n\n${body}\n`

type Waiting = { madeOn: string; sentAt: Date | null; withdrawnAt: Date | null }

/** Why a letter cannot be said to have gone on this day. */
export const sendingRefusal = (
  { madeOn, sentAt, withdrawnAt }: Waiting,
  { on, today }: { on: string; today: string },
): 'letter-withdrawn' | 'letter-already-sent' | 'day-not-possible' | undefined => {
  if (withdrawnAt) return 'letter-withdrawn'
  if (sentAt) return 'letter-already-sent'
  return on > today || on < madeOn ? 'day-not-possible' : undefined
}
