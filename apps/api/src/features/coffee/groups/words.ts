import type { CoffeeContact } from '@elevate/contracts/coffee-vocabulary'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "Thursday 26 November 2026". */
export const dayInWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(',', '')

/** "Amina", "Amina and Bo", "Amina, Bo and Cleo". */
export const listed = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export type Contact = { name: string; kind: CoffeeContact; value: string | null }

/** How to reach somebody, as one sentence. */
export const contactInWords = ({ name, kind, value }: Contact): string => {
  if (kind === 'email') return `Write to ${name}: ${value}`
  if (kind === 'phone') return `Ring ${name}: ${value}`
  return `Ask your programme team to put you in touch with ${name}.`
}
