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

/** As the applicant asked; where that cannot be done, the next way in which they can be reached. */
export const wayTo = ({ contactPreference, email, phone, address }: Reachable): LetterWay => {
  const ways = [
    ['email', email],
    ['phone', phone],
    ['post', address],
  ] as const
  const open = ways.flatMap(([way, where]) => (where ? [way] : []))
  if (contactPreference && open.includes(contactPreference)) return contactPreference
  // Somebody who wants no e-mail is rung before a mail is tried.
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
