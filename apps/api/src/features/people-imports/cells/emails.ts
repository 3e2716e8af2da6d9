import { oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse, saysNothing } from './reading.ts'

const pattern = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
const longest = 254

/**
 * An e-mail address (domain.md 7c). The part before the @ keeps its case, the domain becomes small letters; an
 * address all in capitals was typed with the lock on and becomes small as a whole.
 */
export function readEmail(text: string): Reading<string> {
  const bare = oneLine(text)
    .replace(/^.*<([^<>]+)>$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/[.,;]+$/, '')
    .trim()
  if (saysNothing(bare) || /^no e-?mail$/i.test(bare)) return notSaid
  if ((bare.match(/@/g) ?? []).length > 1) return refuse('email-two', 'There are two addresses here. Keep one.')
  if (bare.length > longest || !pattern.test(bare)) {
    return refuse('email-unreadable', 'Enter an e-mail address such as name@example.org, or leave it empty.')
  }
  const [local = '', domain = ''] = bare.split('@')
  const isCapitals = local === local.toUpperCase() && local !== local.toLowerCase() && local.length > 1
  return { value: `${isCapitals ? local.toLowerCase() : local}@${domain.toLowerCase()}` }
}
